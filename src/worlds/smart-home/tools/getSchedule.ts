import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { findById } from '../../../composer/kit/findById.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { homeOf } from '../records.ts';

const text = { type: 'string' };

export const getSchedule: DefinedTool = {
  tool: {
    name: 'get_schedule',
    description: 'Gives the details of one schedule: which scene it runs, on which days, and since when it has been set up.',
    parameters: objectSchema({ schedule_id: { type: 'string', description: 'Schedule id, such as SCH-47' } }),
    result: objectSchema({ id: text, scene_id: { type: 'string', description: 'Scene that is run' }, days: { type: 'array', items: text }, created_on: { type: 'string', format: 'date' } }),
  },
  effect: 'reads',
  parameters: { schedule_id: 'schedule-id' },
  requests: [
    { id: 'details', text: 'show me the details of {schedule_id}' },
    { id: 'scene', text: 'find out which scene {schedule_id} runs' },
    { id: 'days', text: 'look up on which days {schedule_id} runs' },
    { id: 'created', text: 'check when {schedule_id} was set up' },
  ],
  questions: [
    { id: 'ask-created', text: 'When was {schedule_id} set up?', answers: [{ path: 'created_on', kind: 'date', take: 'value', unit: null }] },
    { id: 'ask-days', text: 'On how many days of the week does {schedule_id} run?', answers: [{ path: 'days[*]', kind: 'number', take: 'count', unit: null }] },
    { id: 'ask-scene', text: 'What is the id of the scene that {schedule_id} runs?', answers: [{ path: 'scene_id', kind: 'id', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'scene-of', text: 'the scene of {schedule_id}', path: 'scene_id', type: 'scene-id' },
    { id: 'scene-run-by', text: 'the scene run by {schedule_id}', path: 'scene_id', type: 'scene-id' },
  ],
  conditions: [],
  execute: ({ schedule_id }, state) => {
    const { id, scene_id, days, created_on } = findById(homeOf(state).schedules, schedule_id, 'schedule');
    return { id, scene_id, days, created_on };
  },
};
