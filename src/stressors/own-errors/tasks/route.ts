import type { LongTask } from '../LongTask.ts';
import { stepTool } from '../stepTool.ts';

const kilometres = ['kilometres', 'Length of the leg, without sign.'] as const;
const length = ['length', 'Length of the whole route after this step.'] as const;

/** Keeps the length of an itinerary. */
export const route: LongTask = {
  id: 'route',
  instructions:
    'You plan a long bicycle tour. The user says what joins the route and what leaves it, one leg at a time; carry each out at once with exactly one call, and ask nothing back. The planner keeps what it is given and works nothing out: every call states the length of the whole route after its step, in kilometres, which follows from the length given before. A new leg or a detour raises it; a leg that is dropped lowers it.\nTwo examples. At a length of 310.0, “From there ride on along the river, 25.5 km.” is add_leg with kilometres 25.5 and length 335.5. At a length of 84.2, “Drop the leg over the hill, 12.0 km.” is drop_leg with kilometres 12 and length 72.2.',
  opening: 'The route is {state} km long so far.',
  tools: [
    stepTool('add_leg', 'Adds a leg to the route.', kilometres, length),
    stepTool('add_detour', 'Adds a detour to the route.', kilometres, length),
    stepTool('drop_leg', 'Drops a leg of the route.', kilometres, length),
  ],
  parameters: { change: 'kilometres', state: 'length' },
  decimals: 1,
  lines: [
    { id: 'river', tool: 'add_leg', sign: 1, text: 'From there ride on along the river, {change} km.' },
    { id: 'lake', tool: 'add_leg', sign: 1, text: 'Next comes the leg round the lake, {change} km.' },
    { id: 'castle', tool: 'add_detour', sign: 1, text: 'Make a detour to the castle, {change} km there and back.' },
    { id: 'hill', tool: 'drop_leg', sign: -1, text: 'Drop the leg over the hill, {change} km.' },
    { id: 'ferry', tool: 'drop_leg', sign: -1, text: 'We take the ferry instead of one leg: {change} km less.' },
    { id: 'train', tool: 'drop_leg', sign: -1, text: 'The train saves us a leg of {change} km.' },
  ],
  misnamed: { add_leg: 'append_leg', add_detour: 'append_detour', drop_leg: 'remove_leg' },
};
