import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { timeOfDay } from '../../../composer/kit/timeOfDay.ts';
import { findById } from '../../../composer/kit/findById.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { isJsonArray } from '../../../core/Json.ts';
import { days as dayNames, homeOf, roomOf, rooms } from '../records.ts';

export const createSchedule: DefinedTool = {
  tool: {
    name: 'create_schedule',
    description: 'Has a scene run by itself in a room at one time of day on some days of the week, and gives the id of the schedule.',
    parameters: objectSchema({
      scene_id: { type: 'string', description: 'Scene id, such as SCN-16' },
      room: { type: 'string', enum: [...rooms] },
      time: { type: 'string', description: 'HH:MM on 24 hours' },
      days: { type: 'array', items: { type: 'string', enum: [...dayNames] }, minItems: 1, uniqueItems: true },
    }),
    result: objectSchema({ schedule_id: { type: 'string', description: 'Such as SCH-900' } }),
  },
  effect: 'changes',
  parameters: { scene_id: 'scene-id', room: 'room', time: 'time', days: 'days' },
  requests: [
    { id: 'schedule', text: 'schedule {scene_id} for {room} at {time} {days}' },
    { id: 'set-up', text: 'set up a schedule that runs {scene_id} in {room} at {time} {days}' },
    { id: 'automatic', text: 'have {scene_id} run automatically in {room} at {time} {days}' },
    { id: 'let', text: 'let {scene_id} start by itself in {room} at {time} {days}' },
    { id: 'without-time', text: 'have {scene_id} run automatically in {room} {days}' },
    { id: 'without-days', text: 'schedule {scene_id} for {room} at {time} on certain days of the week' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ scene_id, room, time, days }, state) => {
    const home = homeOf(state);
    const scene = findById(home.scenes, scene_id, 'scene');
    const { room: own } = roomOf(state, room);
    const at = timeOfDay(time);
    const wanted = dayNames.filter((day) => isJsonArray(days) && days.includes(day));
    const known = home.schedules.find((one) => one.room === own && one.time === at && one.days.some((day) => wanted.some((other) => other === day)));
    if (known !== undefined) throw new ToolFailure('conflict', `${known.id} already runs a scene in the ${own} at ${at}.`);
    const id = `SCH-${String(900 + home.schedules_made)}`;
    home.schedules.push({ id, room: own, scene_id: scene.id, time: at, days: wanted, created_on: state.today });
    home.schedules_made += 1;
    return { schedule_id: id };
  },
};
