import { comingDay } from '../../../composer/kit/calendarDay.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { alertOf } from '../records.ts';

export const muteAlert: DefinedTool = {
  tool: {
    name: 'mute_alert',
    description: 'Keeps an alert silent up to and including a day.',
    parameters: {
      type: 'object',
      properties: { alert_id: { type: 'string', description: 'Such as alr_8100' }, until: { type: 'string', format: 'date', description: 'YYYY-MM-DD, included' }, reason: { type: 'string', maxLength: 120, default: '', description: 'Shown to the recipients' } },
      required: ['alert_id', 'until'],
    },
    result: { type: 'object', properties: { alert_id: { type: 'string' }, muted_until: { type: 'string', format: 'date' } }, required: ['alert_id', 'muted_until'] },
  },
  effect: 'changes',
  parameters: { alert_id: 'alert-id', until: 'mute-day', reason: 'mute-reason' },
  requests: [
    { id: 'mute', text: 'mute {alert_id} until {until}[ with the reason {reason}]' },
    { id: 'silence', text: 'silence {alert_id} up to and including {until}[, giving as the reason {reason}]' },
    { id: 'quiet', text: 'keep {alert_id} quiet until {until}[; the reason is {reason}]' },
    { id: 'off', text: 'switch {alert_id} to silent until {until}' },
    { id: 'without-day', text: 'mute {alert_id} for a while with the reason {reason}' },
    { id: 'without-alert', text: 'mute the alert until {until}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: (given, state) => {
    const alert = alertOf(state, given['alert_id']);
    const until = comingDay(given['until'], state.today);
    const reason = textOf(given['reason']);
    if (alert.muted_until === until && alert.mute_reason === reason) throw new ToolFailure('already_muted', `Alert ${alert.id} is muted until then already.`);
    alert.muted_until = until;
    alert.mute_reason = reason;
    return { alert_id: alert.id, muted_until: until };
  },
};
