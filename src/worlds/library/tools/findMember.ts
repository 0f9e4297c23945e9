import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { sameName } from '../../../composer/kit/spoken/names.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { libraryOf } from '../records.ts';

export const findMember: DefinedTool = {
  tool: {
    name: 'findMember',
    description: 'Finds the card number that belongs to a full name.',
    parameters: { type: 'object', properties: { fullName: { type: 'string', description: 'Given and family name' } }, required: ['fullName'] },
    result: { type: 'object', properties: { cardNumber: { type: 'string', description: 'Such as C-41000' }, fullName: { type: 'string' } }, required: ['cardNumber', 'fullName'] },
  },
  effect: 'reads',
  parameters: { fullName: 'member-name' },
  requests: [
    { id: 'look-up', text: 'look up the card number of {fullName}' },
    { id: 'find', text: 'find {fullName} among our members' },
    { id: 'search', text: 'search the member list for {fullName}' },
    { id: 'which-card', text: 'find out which library card {fullName} has' },
    { id: 'without-name', text: 'look up the card number of somebody by their name' },
  ],
  questions: [
    { id: 'what-number', text: 'What is the card number of {fullName}?', answers: [{ path: 'cardNumber', kind: 'id', take: 'value', unit: null }] },
    { id: 'registered', text: 'Under which card number is {fullName} registered?', answers: [{ path: 'cardNumber', kind: 'id', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'name', text: '{fullName}', path: 'cardNumber', type: 'card-number' },
    { id: 'our-member', text: 'our member {fullName}', path: 'cardNumber', type: 'card-number' },
  ],
  conditions: [],
  execute: ({ fullName }, state) => {
    const member = libraryOf(state).members.find((one) => sameName(one.name, textOf(fullName)));
    if (member === undefined) throw new ToolFailure('notFound', `No member is called ${textOf(fullName)}.`);
    return { cardNumber: member.cardNumber, fullName: member.name };
  },
};
