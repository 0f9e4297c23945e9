import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { findById } from '../../../composer/kit/findById.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { homeOf } from '../records.ts';

export const deleteSchedule: DefinedTool = {
  tool: {
    name: 'delete_schedule',
    description: 'Deletes a schedule, so that it no longer runs its scene.',
    parameters: objectSchema({ schedule_id: { type: 'string', description: 'Schedule id, such as SCH-47' } }),
    result: objectSchema({ schedule_id: { type: 'string' }, deleted: { type: 'boolean' } }),
  },
  effect: 'changes',
  parameters: { schedule_id: 'schedule-id' },
  requests: [
    { id: 'delete', text: 'delete {schedule_id}' },
    { id: 'remove', text: 'remove {schedule_id} for good' },
    { id: 'cancel', text: 'cancel {schedule_id}' },
    { id: 'get-rid', text: 'get rid of {schedule_id}' },
    { id: 'without-schedule', text: 'delete one of our schedules' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ schedule_id }, state) => {
    const { schedules } = homeOf(state);
    const schedule = findById(schedules, schedule_id, 'schedule');
    schedules.splice(schedules.indexOf(schedule), 1);
    return { schedule_id: schedule.id, deleted: true };
  },
};
