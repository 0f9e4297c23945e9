import type { Observation } from '../core/Observation.ts';
import type { AnswerCounts } from '../core/Verification.ts';
import { isSeen } from './compareLook.ts';
import type { AnsweredCase } from './compareLook.ts';

/** What of the answers to shared questions was not observed, or was cut off. */
export function answerCounts(answered: readonly AnsweredCase[]): AnswerCounts {
  const cappedIn = (observations: readonly Observation[]): number => observations.filter(({ outcome }) => outcome === 'capped').length;
  return {
    unobserved: answered.filter(({ before, after }) => [before, after].some((side) => side.length === 0 || !side.every(isSeen))).length,
    cappedBefore: cappedIn(answered.flatMap(({ before }) => before)),
    cappedAfter: cappedIn(answered.flatMap(({ after }) => after)),
  };
}
