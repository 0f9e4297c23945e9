import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { calendarDayIfGiven } from '../../../composer/kit/calendarDay.ts';
import { presentOnly } from '../../../composer/kit/presentOnly.ts';
import { shopOf } from '../records.ts';

export const listReturns: DefinedTool = {
  tool: {
    name: 'list_returns',
    description: 'Lists the returns with a given status, oldest first.',
    parameters: {
      type: 'object',
      properties: {
        status: { type: 'string', enum: ['pending', 'approved', 'received'], description: '`pending`: not decided yet; `received`: the goods are back' },
        opened_since: { type: 'string', format: 'date', description: 'Only returns opened on or after this day (YYYY-MM-DD)' },
      },
      required: ['status'],
    },
    result: {
      type: 'object',
      properties: {
        query: { type: 'object', description: 'What was asked for' },
        returns: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              id: { type: 'string', description: 'Such as RET-80' },
              reason: { type: 'string' },
              opened_on: { type: 'string', format: 'date' },
            },
            required: ['id', 'reason', 'opened_on'],
          },
        },
      },
      required: ['query', 'returns'],
    },
  },
  effect: 'reads',
  parameters: { status: 'return-status', opened_since: 'day-past' },
  requests: [
    { id: 'list', text: 'list all {status} returns[ opened since {opened_since}]' },
    { id: 'show', text: 'show me the {status} returns[ that were opened since {opened_since}]' },
    { id: 'which', text: 'find out which returns are {status}' },
    { id: 'overview', text: 'give me an overview of our {status} returns[ since {opened_since}]' },
  ],
  questions: [
    { id: 'how-many', text: 'How many {status} returns do we have[ since {opened_since}]?', answers: [{ path: 'returns[*].id', kind: 'number', take: 'count', unit: null }] },
    { id: 'oldest', text: 'When was the oldest {status} return opened?', answers: [{ path: 'returns[0].opened_on', kind: 'date', take: 'value', unit: null }] },
    { id: 'numbers', text: 'What are the numbers of the {status} returns[ opened since {opened_since}]?', answers: [{ path: 'returns[*].id', kind: 'id', take: 'each', unit: null }] },
  ],
  mentions: [
    { id: 'oldest-one', text: 'the oldest {status} return', path: 'returns[0].id', type: 'return-id' },
    { id: 'all', text: 'each of the {status} returns', path: 'returns[*].id', type: 'return-id' },
  ],
  conditions: [],
  execute: ({ status, opened_since }, state) => {
    const since = calendarDayIfGiven(opened_since);
    const found = shopOf(state)
      .returns.filter((one) => one.status === status && (since === undefined || one.opened_on >= since))
      .sort((a, b) => (a.opened_on === b.opened_on ? (a.id < b.id ? -1 : 1) : a.opened_on < b.opened_on ? -1 : 1));
    return { query: presentOnly({ status, opened_since: since }), returns: found.map(({ id, reason, opened_on }) => ({ id, reason, opened_on })) };
  },
};
