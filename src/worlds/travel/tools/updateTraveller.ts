import { isJsonObject } from '../../../core/Json.ts';
import { textIfGiven } from '../../../composer/kit/argumentValues.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { calendarDayIfGiven } from '../../../composer/kit/calendarDay.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { travellerOf } from '../records.ts';

export const updateTraveller: DefinedTool = {
  tool: {
    name: 'update_traveller',
    description: 'Changes the profile of a traveller. What is left out stays as it is.',
    parameters: {
      type: 'object',
      properties: {
        traveller_id: { type: 'string', description: 'Traveller id, such as TRV-150' },
        email: { type: 'string', format: 'email' },
        meal: { type: 'string', enum: ['standard', 'vegetarian', 'vegan', 'halal'], description: 'Meal on board' },
        passport: {
          type: 'object',
          properties: { number: { type: 'string', minLength: 5 }, expires_on: { type: 'string', format: 'date', description: 'YYYY-MM-DD' } },
        },
      },
      required: ['traveller_id'],
    },
    result: { type: 'object', properties: { traveller_id: { type: 'string' }, changed: { type: 'array', items: { type: 'string' } } }, required: ['traveller_id', 'changed'] },
  },
  effect: 'changes',
  parameters: { traveller_id: 'traveller-id', email: 'new-email', meal: 'meal', 'passport.number': 'passport-number', 'passport.expires_on': 'expiry-day' },
  requests: [
    { id: 'meal', text: 'set the meal on board for {traveller_id} to {meal}' },
    { id: 'passport', text: 'enter the new passport of {traveller_id}: number {passport.number}, valid until {passport.expires_on}' },
    { id: 'email', text: 'change the e-mail address of {traveller_id} to {email}' },
    { id: 'renewed', text: 'record that the passport of {traveller_id} now runs until {passport.expires_on}' },
    { id: 'without-traveller', text: 'enter passport number {passport.number}, valid until {passport.expires_on}, in a traveller’s profile' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ traveller_id, email, meal, passport }, state) => {
    const traveller = travellerOf(state, traveller_id);
    const { number, expires_on } = passport !== undefined && isJsonObject(passport) ? passport : {};
    const wanted = {
      email: textIfGiven(email) ?? traveller.email,
      meal: textIfGiven(meal) ?? traveller.meal,
      passport: { number: textIfGiven(number) ?? traveller.passport.number, expires_on: calendarDayIfGiven(expires_on) ?? traveller.passport.expires_on },
    };
    const changed = (['email', 'meal', 'passport'] as const).filter((part) => JSON.stringify(wanted[part]) !== JSON.stringify(traveller[part]));
    if (changed.length === 0) throw new ToolFailure('nothing_to_change', `The profile of ${traveller.id} says that already.`);
    Object.assign(traveller, wanted);
    return { traveller_id: traveller.id, changed };
  },
};
