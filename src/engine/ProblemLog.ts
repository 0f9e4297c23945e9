import type { Intake } from '../core/Diagnosis.ts';
import { isJsonArray, isJsonObject } from '../core/Json.ts';
import type { Json } from '../core/Json.ts';
import type { Problem } from '../core/Problem.ts';

/** Counts every problem, and keeps the first few of each kind to be shown. */
export interface ProblemLog {
  readonly add: (problem: Problem) => void;
  /** Counts in what was summed up before. */
  readonly addSummary: (summary: Intake['problems']) => void;
  readonly summary: () => Intake['problems'];
}

export function problemLog(examplesKept = 5): ProblemLog {
  const kinds = new Map<Problem['code'], { count: number; readonly examples: Problem[] }>();
  const count = (code: Problem['code'], times: number, examples: readonly Problem[]): void => {
    const kind = kinds.get(code) ?? { count: 0, examples: [] };
    kind.count += times;
    kind.examples.push(...examples.slice(0, examplesKept - kind.examples.length));
    kinds.set(code, kind);
  };
  return {
    add: (problem) => { count(problem.code, 1, [problem]); },
    addSummary: (summary) => {
      for (const { code, count: times, examples } of summary) count(code, times, examples);
    },
    summary: () =>
      [...kinds.entries()]
        .map(([code, { count, examples }]) => ({ code, count, examples: [...examples] }))
        .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
  };
}

/** Name of the note that keeps with a run what was not as it should be before anything was asked. */
export const problemsNote = 'problems';

/** Problems summed up, as a note keeps them. */
export function problemSummary(problems: readonly Problem[]): Json {
  const log = problemLog();
  for (const problem of problems) log.add(problem);
  return log.summary() as unknown as Json;
}

/** What such a note holds; nothing where it is none. */
export function keptProblems(note: Json | null): Intake['problems'] {
  const isSummary = (entry: Json): boolean => isJsonObject(entry) && typeof entry['code'] === 'string' && typeof entry['count'] === 'number' && isJsonArray(entry['examples']);
  return note !== null && isJsonArray(note) && note.every(isSummary) ? (note as unknown as Intake['problems']) : [];
}
