import type { PartDefinition } from '../PartDefinition.ts';
import { skillIds, skillOutcome } from './skillLadder.ts';

/** The skills of composed questions as parts of a profile. */
export const skillParts: readonly PartDefinition[] = skillIds.map((id) => ({
  id,
  group: id === 'abstention' ? 'abstention' : 'skill',
  name: null,
  inTotal: false,
  succeeded: (observation) => skillOutcome(observation, id),
}));
