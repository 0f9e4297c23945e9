import type { Problem } from '../core/Problem.ts';
import type { SuiteTally } from './composeSuite.ts';

/** Questions that were wanted and could not be composed, by subtask. */
export function missingQuestions({ missing }: SuiteTally): readonly Problem[] {
  return [...missing].map(([subtask, count]) => ({ code: 'unsupported-category', file: null, line: null, detail: `${subtask}: ${String(count)} questions could not be composed`, model: null }));
}
