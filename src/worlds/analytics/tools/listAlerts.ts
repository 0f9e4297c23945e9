import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { presentOnly } from '../../../composer/kit/presentOnly.ts';
import { latestFirst } from '../../../composer/kit/sortedBy.ts';
import { metricOf, workspaceOf } from '../records.ts';

export const listAlerts: DefinedTool = {
  tool: {
    name: 'list_alerts',
    description: 'Lists the alerts on a metric, the newest first.',
    parameters: {
      type: 'object',
      properties: { metric_id: { type: 'string', description: 'Such as met_1500' }, state: { type: 'string', enum: ['active', 'muted'], description: 'Only alerts in this state' } },
      required: ['metric_id'],
    },
    result: {
      type: 'object',
      properties: {
        query: { type: 'object', description: 'What was asked for' },
        alerts: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              id: { type: 'string', description: 'Such as alr_8100' },
              direction: { type: 'string', description: 'Side of the threshold that sets it off' },
              threshold: { type: 'number' },
              recipients: { type: 'array', items: { type: 'string', format: 'email' } },
              created_on: { type: 'string', format: 'date' },
            },
            required: ['id', 'direction', 'threshold', 'recipients', 'created_on'],
          },
        },
      },
      required: ['query', 'alerts'],
    },
  },
  effect: 'reads',
  parameters: { metric_id: 'metric-id', state: 'alert-state' },
  requests: [
    { id: 'list', text: 'list the[ {state}] alerts on {metric_id}' },
    { id: 'watched', text: 'check which[ {state}] alerts watch {metric_id}' },
    { id: 'show', text: 'show me the[ {state}] alerts that have been set up for {metric_id}' },
    { id: 'who', text: 'find out who is alerted about {metric_id}' },
    { id: 'without-metric', text: 'list the {state} alerts on the metric' },
  ],
  questions: [
    { id: 'threshold', text: 'What is the threshold of the newest alert on {metric_id}?', answers: [{ path: 'alerts[0].threshold', kind: 'number', take: 'value', unit: null }] },
    { id: 'created', text: 'When was the newest alert on {metric_id} created?', answers: [{ path: 'alerts[0].created_on', kind: 'date', take: 'value', unit: null }] },
    { id: 'how-many', text: 'How many[ {state}] alerts are there on {metric_id}?', answers: [{ path: 'alerts[*].id', kind: 'number', take: 'count', unit: null }] },
  ],
  mentions: [
    { id: 'newest', text: 'the newest alert on {metric_id}', path: 'alerts[0].id', type: 'alert-id' },
    { id: 'every', text: 'every alert on {metric_id}', path: 'alerts[*].id', type: 'alert-id' },
  ],
  conditions: [{ id: 'high', path: 'alerts[0].threshold', holds: 'at-least', text: 'if the threshold of the newest one is {limit} or more', otherwise: 'if the threshold of the newest one is below {limit}' }],
  execute: ({ metric_id, state: wanted }, state) => {
    const metric = metricOf(state, metric_id);
    const own = workspaceOf(state).alerts.filter((one) => one.metric_id === metric.id && (wanted === undefined || (wanted === 'muted') === (one.muted_until !== undefined && one.muted_until >= state.today)));
    return { query: presentOnly({ metric_id: metric.id, state: wanted }), alerts: latestFirst(own, ({ created_on }) => created_on).map(({ id, condition, recipients, created_on }) => ({ id, ...condition, recipients: [...recipients], created_on })) };
  },
};
