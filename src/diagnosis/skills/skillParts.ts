import type { PartDefinition } from '../PartDefinition.ts';
import { exercises, skillIds, skillOutcome } from './skillLadder.ts';

/** The skills of composed questions as parts of a profile. */
export const skillParts: readonly PartDefinition[] = skillIds.map((id) => ({
  id,
  group: id === 'abstention' ? 'abstention' : 'skill',
  name: null,
  inTotal: false,
  asks: ({ origin }) => exercises(origin.composed?.subtask ?? '', id),
  succeeded: (observation) => skillOutcome(observation, id),
}));
