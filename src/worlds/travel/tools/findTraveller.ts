import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { sameName } from '../../../composer/kit/spoken/names.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { agencyOf } from '../records.ts';

export const findTraveller: DefinedTool = {
  tool: {
    name: 'find_traveller',
    description: 'Looks up the profile of a traveller by full name.',
    parameters: { type: 'object', properties: { name: { type: 'string', description: 'Given and family name' } }, required: ['name'] },
    result: {
      type: 'object',
      properties: {
        id: { type: 'string', description: 'Traveller id, such as TRV-150' },
        name: { type: 'string' },
        email: { type: 'string', format: 'email' },
        home_city: { type: 'string' },
        frequent_flyer_points: { type: 'integer' },
        meal: { type: 'string' },
        passport_number: { type: 'string' },
        passport_expires_on: { type: 'string', format: 'date' },
      },
      required: ['id', 'name', 'email', 'home_city', 'frequent_flyer_points', 'meal', 'passport_number', 'passport_expires_on'],
    },
  },
  effect: 'reads',
  parameters: { name: 'traveller-name' },
  requests: [
    { id: 'profile', text: 'show me the traveller profile of {name}' },
    { id: 'look-up', text: 'look up {name} among our travellers' },
    { id: 'id', text: 'find the traveller id of {name}' },
    { id: 'on-file', text: 'tell me what we have on file about {name}' },
    { id: 'without-name', text: 'look up the profile of one of our travellers' },
  ],
  questions: [
    { id: 'passport', text: 'When does the passport of {name} expire?', answers: [{ path: 'passport_expires_on', kind: 'date', take: 'value', unit: null }] },
    { id: 'points', text: 'How many frequent flyer points has {name} collected?', answers: [{ path: 'frequent_flyer_points', kind: 'number', take: 'value', unit: null }] },
    { id: 'home', text: 'Which city does {name} usually travel from?', answers: [{ path: 'home_city', kind: 'name', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'name', text: '{name}', path: 'id', type: 'traveller-id' },
    { id: 'home-city', text: 'the home city of {name}', path: 'home_city', type: 'city' },
  ],
  conditions: [{ id: 'points', path: 'frequent_flyer_points', holds: 'at-least', text: 'if they have collected at least {limit} frequent flyer points', otherwise: 'if they have fewer than {limit} points' }],
  execute: ({ name }, state) => {
    const found = agencyOf(state).travellers.find((traveller) => sameName(traveller.name, textOf(name)));
    if (found === undefined) throw new ToolFailure('not_found', `There is no traveller named ${textOf(name)}.`);
    const { passport, ...rest } = found;
    return { ...rest, passport_number: passport.number, passport_expires_on: passport.expires_on };
  },
};
