import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { valueAt } from '../../../core/valueAt.ts';
import { isJsonArray } from '../../../core/Json.ts';
import { membersOf, metricOf, workspaceOf } from '../records.ts';

export const createAlert: DefinedTool = {
  tool: {
    name: 'create_alert',
    description: 'Sets up an alert that writes to members of the workspace when a metric crosses a threshold.',
    parameters: {
      type: 'object',
      properties: {
        metric_id: { type: 'string', description: 'Such as met_1500' },
        condition: {
          type: 'object',
          properties: { direction: { type: 'string', enum: ['above', 'below'] }, threshold: { type: 'number', minimum: 0 } },
          required: ['direction', 'threshold'],
        },
        recipients: { type: 'array', items: { type: 'string', format: 'email' }, minItems: 1, uniqueItems: true, description: 'E-mail addresses' },
      },
      required: ['metric_id', 'condition', 'recipients'],
    },
    result: { type: 'object', properties: { alert_id: { type: 'string', description: 'Such as alr_9000' } }, required: ['alert_id'] },
  },
  effect: 'changes',
  parameters: { metric_id: 'metric-id', condition: 'alert-condition', recipients: 'recipients' },
  requests: [
    { id: 'alert', text: 'alert {recipients} when {metric_id} {condition}' },
    { id: 'set-up', text: 'set up an alert for the case that {metric_id} {condition}; it goes to {recipients}' },
    { id: 'notify', text: 'have {recipients} notified whenever {metric_id} {condition}' },
    { id: 'create', text: 'create an alert on {metric_id} that writes to {recipients} if it {condition}' },
    { id: 'without-condition', text: 'set up an alert on {metric_id} that goes to {recipients}' },
    { id: 'without-recipients', text: 'create an alert that goes off when {metric_id} {condition}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: (given, state) => {
    const metric = metricOf(state, given['metric_id']);
    const [direction, threshold] = [textOf(valueAt(given, 'condition.direction')), Number(valueAt(given, 'condition.threshold'))];
    const recipients = membersOf(state, isJsonArray(given['recipients']) ? given['recipients'].map(textOf) : []);
    const { alerts } = workspaceOf(state);
    if (alerts.some((one) => one.metric_id === metric.id && one.condition.direction === direction && one.condition.threshold === threshold)) throw new ToolFailure('already_exists', `${metric.id} has such an alert already.`);
    const id = `alr_${String(9000 + alerts.length)}`;
    alerts.push({ id, metric_id: metric.id, condition: { direction, threshold }, recipients, created_on: state.today });
    return { alert_id: id };
  },
};
