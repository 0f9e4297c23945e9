import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { calendarDay } from '../../../composer/kit/calendarDay.ts';
import { timeOfDay } from '../../../composer/kit/timeOfDay.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { isJsonArray } from '../../../core/Json.ts';
import { contactOf, crmOf, dealOf } from '../records.ts';

export const scheduleMeeting: DefinedTool = {
  tool: {
    name: 'schedule_meeting',
    description: 'Schedules a meeting about a deal with one or more contacts and gives its id.',
    parameters: objectSchema(
      {
        deal_id: { type: 'string', description: 'Deal id, such as DEAL-2041' },
        contact_ids: { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: 8, uniqueItems: true, description: 'Contacts to invite, such as CON-412' },
        date: { type: 'string', format: 'date', description: 'YYYY-MM-DD, not in the past' },
        time: { type: 'string', description: 'Start, HH:MM on 24 hours' },
        minutes: { type: 'integer', minimum: 10, maximum: 480, default: 30, description: 'Length in minutes' },
      },
      ['deal_id', 'contact_ids', 'date', 'time'],
    ),
    result: objectSchema({ meeting_id: { type: 'string', description: 'Such as MTG-1' } }),
  },
  effect: 'changes',
  parameters: { deal_id: 'deal-id', contact_ids: 'contact-list', date: 'meeting-day', time: 'meeting-time', minutes: 'minutes' },
  requests: [
    { id: 'schedule', text: 'schedule a meeting with {contact_ids} {date} at {time} about {deal_id}[; it should last {minutes}]' },
    { id: 'set-up', text: 'set up a meeting with {contact_ids} {date} at {time}[ for {minutes}] to discuss {deal_id}' },
    { id: 'invite', text: 'invite {contact_ids} to a meeting {date} at {time} about {deal_id}[; allow {minutes} for it]' },
    { id: 'book', text: 'book[ {minutes} for] a meeting {date} with {contact_ids}, starting at {time}, to talk about {deal_id}' },
    { id: 'without-time', text: 'schedule a meeting with {contact_ids} {date} about {deal_id}' },
    { id: 'without-date', text: 'set up a meeting with {contact_ids} that starts at {time} to talk about {deal_id}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ deal_id, contact_ids, date, time, minutes }, state) => {
    const deal = dealOf(state, deal_id);
    const invited = isJsonArray(contact_ids) ? contact_ids.map((id) => contactOf(state, id).id) : [];
    if (new Set(invited).size < invited.length) throw new ToolFailure('invited_twice', 'contact_ids names somebody twice.');
    const day = calendarDay(date);
    const start = timeOfDay(time);
    if (day < state.today) throw new ToolFailure('in_the_past', `${day} has passed.`);
    const { meetings } = crmOf(state);
    const id = `MTG-${String(meetings.length + 1)}`;
    // Whom is invited first does not matter.
    meetings.push({ id, deal_id: deal.id, contact_ids: invited.sort(), date: day, time: start, minutes: typeof minutes === 'number' ? minutes : 30 });
    return { meeting_id: id };
  },
};
