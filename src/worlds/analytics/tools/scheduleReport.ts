import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { timeOfDay } from '../../../composer/kit/timeOfDay.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { valueAt } from '../../../core/valueAt.ts';
import { isJsonArray, isJsonObject } from '../../../core/Json.ts';
import { dashboardOf, membersOf, workspaceOf } from '../records.ts';

export const scheduleReport: DefinedTool = {
  tool: {
    name: 'schedule_report',
    description: 'Sends a dashboard to members of the workspace at regular times.',
    parameters: {
      type: 'object',
      properties: {
        dashboard_id: { type: 'string', description: 'Such as dash_230' },
        frequency: { type: 'string', enum: ['daily', 'working_days', 'weekly', 'monthly'] },
        send_at: { type: 'string', format: 'time', description: 'HH:MM, 24 hours' },
        recipients: { type: 'array', items: { type: 'string', format: 'email' }, minItems: 1, uniqueItems: true, description: 'E-mail addresses' },
        delivery: {
          type: 'object',
          properties: { format: { type: 'string', enum: ['pdf', 'xlsx', 'csv'], default: 'pdf' }, subject: { type: 'string', maxLength: 80, description: 'Of the e-mail; the title of the dashboard if left out' } },
        },
      },
      required: ['dashboard_id', 'frequency', 'send_at', 'recipients'],
    },
    result: { type: 'object', properties: { report_id: { type: 'string', description: 'Such as rep_1' } }, required: ['report_id'] },
  },
  effect: 'changes',
  parameters: { dashboard_id: 'dashboard-id', frequency: 'frequency', send_at: 'send-time', recipients: 'recipients', 'delivery.format': 'format', 'delivery.subject': 'subject' },
  requests: [
    { id: 'send', text: 'send {dashboard_id} to {recipients} {frequency} at {send_at}[, as {delivery.format}][, with the subject {delivery.subject}]' },
    { id: 'schedule', text: 'schedule {dashboard_id} to go out {frequency} at {send_at} to {recipients}[ as {delivery.format}]' },
    { id: 'report', text: 'set up a report from {dashboard_id} that reaches {recipients} {frequency} at {send_at}[; its subject should be {delivery.subject}]' },
    { id: 'mail', text: 'have {dashboard_id} mailed {frequency} at {send_at}; the recipients are {recipients}[ and the format is {delivery.format}]' },
    { id: 'without-recipients', text: 'schedule {dashboard_id} to go out {frequency} at {send_at}' },
    { id: 'without-frequency', text: 'set up a regular report from {dashboard_id} that reaches {recipients} at {send_at}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: (given, state) => {
    const dashboard = dashboardOf(state, given['dashboard_id']);
    const frequency = textOf(given['frequency']);
    const send_at = timeOfDay(given['send_at']);
    const recipients = membersOf(state, isJsonArray(given['recipients']) ? given['recipients'].map(textOf) : []);
    const [format, subject] = [valueAt(given, 'delivery.format'), valueAt(given, 'delivery.subject')];
    const { reports } = workspaceOf(state);
    if (reports.some((one) => isJsonObject(one) && one['dashboard_id'] === dashboard.id && one['frequency'] === frequency && one['send_at'] === send_at)) throw new ToolFailure('already_scheduled', `${dashboard.id} goes out at that time already.`);
    const id = `rep_${String(reports.length + 1)}`;
    reports.push({ id, dashboard_id: dashboard.id, frequency, send_at, recipients, format: format === undefined ? 'pdf' : textOf(format), subject: subject === undefined ? dashboard.title : textOf(subject) });
    return { report_id: id };
  },
};
