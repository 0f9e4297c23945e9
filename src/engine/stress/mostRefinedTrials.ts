import type { PlannedCase } from '../../core/Plan.ts';
import { mostRefined } from '../../diagnosis/stress/refineLevels.ts';

/** Trials of one model that a second look at every load of a plan adds at most. */
export function mostRefinedTrials(cases: readonly PlannedCase[], repetitions: number): number {
  const questions = new Set(cases.flatMap(({ case: { origin } }) => (origin.stress?.analysis === 'dose' ? [`${origin.stress.stressor} ${origin.stress.base}`] : [])));
  return questions.size * mostRefined * repetitions;
}
