import type { DefinedTool } from '../../../composer/createWorld.ts';
import { clockTime } from '../../../composer/clockTime.ts';
import { objectSchema } from '../../../composer/objectSchema.ts';
import { textOf } from '../../../composer/textOf.ts';
import { ToolFailure } from '../../../composer/ToolFailure.ts';
import { isJsonArray } from '../../../core/Json.ts';
import { days as dayNames, deviceOf, homeOf } from '../records.ts';

export const createSchedule: DefinedTool = {
  tool: {
    name: 'create_schedule',
    description: 'Has a device switched on or off by itself at one time of day on some days of the week, and gives the id of the schedule.',
    parameters: objectSchema({
      device_id: { type: 'string', description: 'Device id, such as DEV-124' },
      action: { type: 'string', enum: ['on', 'off'] },
      time: { type: 'string', description: 'HH:MM on 24 hours' },
      days: { type: 'array', items: { type: 'string', enum: [...dayNames] }, minItems: 1, uniqueItems: true },
    }),
    result: objectSchema({ schedule_id: { type: 'string', description: 'Such as SCH-900' } }),
  },
  effect: 'changes',
  parameters: { device_id: 'device-id', action: 'on-or-off', time: 'time', days: 'days' },
  requests: [
    { id: 'schedule', text: 'schedule {device_id} to switch {action} at {time} {days}' },
    { id: 'set-up', text: 'set up a schedule that turns {device_id} {action} at {time} {days}' },
    { id: 'automatic', text: 'have {device_id} switched {action} automatically at {time} {days}' },
    { id: 'make-sure', text: 'make sure that {device_id} goes {action} at {time} {days}' },
    { id: 'without-time', text: 'have {device_id} switched {action} automatically {days}' },
    { id: 'without-days', text: 'schedule {device_id} to switch {action} at {time} on certain days of the week' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ device_id, action, time, days }, state) => {
    const device = deviceOf(state, device_id);
    const at = clockTime(time, 'time');
    const home = homeOf(state);
    const wanted = dayNames.filter((day) => isJsonArray(days) && days.includes(day));
    const known = home.schedules.find((one) => one.device_id === device.id && one.time === at && one.days.some((day) => wanted.some((other) => other === day)));
    if (known !== undefined) throw new ToolFailure('conflict', `${known.id} already switches ${device.id} at ${at}.`);
    const id = `SCH-${String(900 + home.schedules_made)}`;
    home.schedules.push({ id, device_id: device.id, action: textOf(action), time: at, days: wanted });
    home.schedules_made += 1;
    return { schedule_id: id };
  },
};
