import type { Intake } from '../core/Diagnosis.ts';
import type { Problem } from '../core/Problem.ts';

/** Counts every problem, and keeps the first few of each kind to be shown. */
export interface ProblemLog {
  readonly add: (problem: Problem) => void;
  readonly summary: () => Intake['problems'];
}

export function problemLog(examplesKept = 5): ProblemLog {
  const kinds = new Map<Problem['code'], { count: number; readonly examples: Problem[] }>();
  return {
    add: (problem) => {
      const kind = kinds.get(problem.code) ?? { count: 0, examples: [] };
      kind.count += 1;
      if (kind.examples.length < examplesKept) kind.examples.push(problem);
      kinds.set(problem.code, kind);
    },
    summary: () =>
      [...kinds.entries()]
        .map(([code, { count, examples }]) => ({ code, count, examples: [...examples] }))
        .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
  };
}
