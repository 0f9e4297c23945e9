import type { Observation } from '../core/Observation.ts';

/** Whether an answer is that to the first of several times that its question was put: what takes answers as exchangeable may look at no other. */
export function firstAsked({ asking }: Pick<Observation, 'asking'>): boolean {
  return asking === null || asking.repetition === 0;
}

/** The id of the question that was put, whichever time it was. */
export function questionOf({ asking, caseId }: Pick<Observation, 'asking' | 'caseId'>): string {
  return asking?.question ?? caseId;
}
