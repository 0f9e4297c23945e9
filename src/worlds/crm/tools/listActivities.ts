import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { calendarDay } from '../../../composer/kit/calendarDay.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { nextCursor, paged, pageParameters, usualPage } from '../../../composer/kit/paged.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { isJsonArray } from '../../../core/Json.ts';
import { crmOf, dealOf } from '../records.ts';

export const listActivities: DefinedTool = {
  tool: {
    name: 'list_activities',
    description: 'Lists the calls, e-mails and meetings logged on one deal, the latest first.',
    parameters: objectSchema(
      {
        deal_id: { type: 'string', description: 'Deal id, such as DEAL-2041' },
        kinds: { type: 'array', items: { type: 'string', enum: ['call', 'email', 'meeting'] }, uniqueItems: true, minItems: 1, description: 'Only these kinds; all of them where it is left out' },
        since: { type: 'string', format: 'date', description: 'Only activities on or after this day (YYYY-MM-DD)' },
        ...pageParameters,
      },
      ['deal_id'],
    ),
    result: objectSchema(
      {
        deal_id: { type: 'string' },
        kinds: { type: 'array', items: { type: 'string' } },
        since: { type: 'string', format: 'date' },
        activities: {
          type: 'array',
          items: objectSchema({
            id: { type: 'string', description: 'Such as ACT-7031' },
            kind: { type: 'string' },
            on: { type: 'string', format: 'date' },
            minutes: { type: 'integer', description: 'Time spent, in minutes' },
            logged_by: { type: 'string', description: 'User id of the salesperson who logged it' },
          }),
        },
        next_cursor: nextCursor,
      },
      ['deal_id', 'activities', 'next_cursor'],
    ),
  },
  effect: 'reads',
  parameters: { deal_id: 'deal-id', kinds: 'activity-kinds', since: 'past-day' },
  requests: [
    { id: 'list', text: 'list the activities on {deal_id}[ since {since}]' },
    { id: 'history', text: 'show me the activity history of {deal_id}[, only {kinds}]' },
    { id: 'logged', text: 'show me what has been logged on {deal_id}[ since {since}]' },
    { id: 'kinds', text: 'list the {kinds} we have had about {deal_id}[ since {since}]' },
    { id: 'without-deal', text: 'list the {kinds} logged since {since}' },
  ],
  questions: [
    { id: 'ask-how-many', text: 'How many activities have been logged on {deal_id}[ since {since}]?', answers: [{ path: 'activities[*].id', kind: 'number', take: 'count', unit: null }] },
    { id: 'ask-minutes', text: 'How many minutes have we spent on {deal_id} so far, going by its activities?', answers: [{ path: 'activities[*].minutes', kind: 'number', take: 'sum', unit: '"min"' }] },
    { id: 'ask-last', text: 'When was the latest activity on {deal_id}?', answers: [{ path: 'activities[0].on', kind: 'date', take: 'value', unit: null }] },
    { id: 'ask-kinds', text: 'How many minutes went into {kinds} about {deal_id}?', answers: [{ path: 'activities[*].minutes', kind: 'number', take: 'sum', unit: '"min"' }] },
  ],
  mentions: [
    { id: 'logger', text: 'the salesperson who logged the latest activity on {deal_id}', path: 'activities[0].logged_by', type: 'user-id' },
    { id: 'last-worked', text: 'whoever logged the last activity on {deal_id}', path: 'activities[0].logged_by', type: 'user-id' },
  ],
  conditions: [],
  execute: ({ deal_id, kinds, since, ...page }, state) => {
    const deal = dealOf(state, deal_id);
    const from = since === undefined ? '' : calendarDay(since);
    const found = crmOf(state)
      .activities.filter((one) => one.deal_id === deal.id && one.on >= from && (!isJsonArray(kinds) || kinds.includes(one.kind)))
      .sort((a, b) => (a.on + a.id < b.on + b.id ? 1 : -1));
    const { entries, next_cursor } = paged(found, page, usualPage);
    return { deal_id: deal.id, ...(isJsonArray(kinds) ? { kinds: kinds.map(textOf).sort() } : {}), ...(since === undefined ? {} : { since }), activities: entries.map(({ id, kind, on, minutes, user_id }) => ({ id, kind, on, minutes, logged_by: user_id })), next_cursor };
  },
};
