import { calendarDay } from '../../../composer/kit/calendarDay.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { presentOnly } from '../../../composer/kit/presentOnly.ts';
import { latestFirst } from '../../../composer/kit/sortedBy.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { membersOf, workspaceOf } from '../records.ts';

export const listDashboards: DefinedTool = {
  tool: {
    name: 'list_dashboards',
    description: 'Lists the dashboards of somebody, the one edited last first.',
    parameters: {
      type: 'object',
      properties: {
        owner_email: { type: 'string', format: 'email', description: 'E-mail address of the owner' },
        edited_since: { type: 'string', format: 'date', description: 'Only dashboards edited on or after this day (YYYY-MM-DD)' },
      },
      required: ['owner_email'],
    },
    result: {
      type: 'object',
      properties: {
        query: { type: 'object', description: 'What was asked for' },
        dashboards: { type: 'array', items: { type: 'object', properties: { id: { type: 'string', description: 'Such as dash_230' }, title: { type: 'string' }, edited_on: { type: 'string', format: 'date' } }, required: ['id', 'title', 'edited_on'] } },
      },
      required: ['query', 'dashboards'],
    },
  },
  effect: 'reads',
  parameters: { owner_email: 'email', edited_since: 'period-start' },
  requests: [
    { id: 'list', text: 'list the dashboards of {owner_email}[ that have been edited since {edited_since}]' },
    { id: 'show', text: 'show me which dashboards {owner_email} owns' },
    { id: 'check', text: 'check which dashboards belong to {owner_email}[, leaving out those not edited since {edited_since}]' },
    { id: 'titles', text: 'find out what the dashboards of {owner_email} are called' },
    { id: 'without-owner', text: 'list their dashboards that have been edited since {edited_since}' },
  ],
  questions: [
    { id: 'how-many', text: 'How many dashboards does {owner_email} own?', answers: [{ path: 'dashboards[*].id', kind: 'number', take: 'count', unit: null }] },
    { id: 'last-edit', text: 'When was a dashboard of {owner_email} last edited?', answers: [{ path: 'dashboards[0].edited_on', kind: 'date', take: 'value', unit: null }] },
    { id: 'names', text: 'What are the titles of the dashboards that belong to {owner_email}?', answers: [{ path: 'dashboards[*].title', kind: 'name', take: 'each', unit: null }] },
  ],
  mentions: [
    { id: 'latest', text: 'the most recently edited dashboard of {owner_email}', path: 'dashboards[0].id', type: 'dashboard-id' },
    { id: 'every', text: 'every dashboard of {owner_email}', path: 'dashboards[*].id', type: 'dashboard-id' },
  ],
  conditions: [],
  execute: (given, state) => {
    const [owner] = membersOf(state, [textOf(given['owner_email'])]);
    const since = given['edited_since'] === undefined ? '' : calendarDay(given['edited_since']);
    const own = workspaceOf(state).dashboards.filter((one) => one.owner_email === owner && one.edited_on >= since);
    return { query: presentOnly({ owner_email: owner, edited_since: given['edited_since'] }), dashboards: latestFirst(own, ({ edited_on }) => edited_on).map(({ id, title, edited_on }) => ({ id, title, edited_on })) };
  },
};
