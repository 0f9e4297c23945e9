import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { timeOfDay } from '../../../composer/kit/timeOfDay.ts';
import { findById } from '../../../composer/kit/findById.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { homeOf } from '../records.ts';

export const runScene: DefinedTool = {
  tool: {
    name: 'run_scene',
    description: 'Starts a scene.',
    parameters: objectSchema(
      { scene_id: { type: 'string', description: 'Scene id, such as SCN-16' }, until: { type: 'string', description: 'Time today at which it ends, HH:MM on 24 hours; it goes on where this is left out' } },
      ['scene_id'],
    ),
    result: objectSchema({ scene_id: { type: 'string' }, running: { type: 'boolean' } }),
  },
  effect: 'changes',
  parameters: { scene_id: 'scene-id', until: 'until' },
  requests: [
    { id: 'run', text: 'run {scene_id}[ until {until}]' },
    { id: 'start', text: 'start {scene_id}[ and let it run until {until}]' },
    { id: 'activate', text: 'activate {scene_id}[ until {until}]' },
    { id: 'put-on', text: 'turn on {scene_id}[, but only until {until}]' },
    { id: 'without-scene', text: 'start one of our scenes[ and let it run until {until}]' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ scene_id, until }, state) => {
    const { scenes, running } = homeOf(state);
    const scene = findById(scenes, scene_id, 'scene');
    const end = until === undefined ? null : timeOfDay(until);
    if (running.some((one) => one.scene_id === scene.id)) throw new ToolFailure('already_running', `${scene.id} is running already.`);
    running.push({ scene_id: scene.id, until: end });
    return { scene_id: scene.id, running: true };
  },
};
