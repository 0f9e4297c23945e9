import type { StateKey } from '../core/Key.ts';
import type { Transcript } from '../core/Transcript.ts';
import { plannedSteps } from './plannedSteps.ts';
import { takenSteps } from './takenSteps.ts';
import type { TakenStep } from './takenSteps.ts';
import type { ToolSet } from './ToolSet.ts';

/** The calls of a transcript as a key about a state counts them. */
export function stepsOf({ atOnce }: Pick<StateKey, 'atOnce'>, transcript: Transcript, tools: ToolSet): readonly TakenStep[] {
  return atOnce === true ? plannedSteps(transcript, tools) : takenSteps(transcript, tools);
}
