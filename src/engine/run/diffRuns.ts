import type { Observation } from '../../core/Observation.ts';
import { mcnemarExact } from '../../stats/mcnemarExact.ts';

/** How one model's verdicts differ between two runs, over the cases that both observed. */
export interface RunDifference {
  readonly before: string;
  readonly after: string;
  /** Cases that both observed and could grade. */
  readonly shared: number;
  readonly onlyBefore: number;
  readonly onlyAfter: number;
  readonly rightBefore: number;
  readonly rightAfter: number;
  /** Right before and wrong after, and the other way round, by case. */
  readonly lost: readonly ChangedCase[];
  readonly won: readonly ChangedCase[];
  /** Exact McNemar over the changed ones; says nothing of cases that share tools. `null`: none changed. */
  readonly pValue: number | null;
}

export interface ChangedCase {
  readonly caseId: string;
  readonly category: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Compares two lists of observations case by case, on the strict reading. */
export function diffRuns(before: readonly Observation[], after: readonly Observation[], names: { readonly before: string; readonly after: string }): RunDifference {
  const gradedBefore = graded(before);
  const gradedAfter = graded(after);
  const shared = [...gradedBefore.values()].flatMap((one) => {
    const other = gradedAfter.get(one.caseId);
    return other === undefined ? [] : [{ one, other }];
  });
  const changed = (from: 'right' | 'wrong'): readonly ChangedCase[] =>
    shared
      .filter(({ one, other }) => one.strict.state === from && other.strict.state !== from)
      .map(({ one, other }) => ({ caseId: one.caseId, category: one.origin.category, before: one.strict.codes, after: other.strict.codes }));
  const lost = changed('right');
  const won = changed('wrong');
  return {
    ...names,
    shared: shared.length,
    onlyBefore: gradedBefore.size - shared.length,
    onlyAfter: gradedAfter.size - shared.length,
    rightBefore: shared.filter(({ one }) => one.strict.state === 'right').length,
    rightAfter: shared.filter(({ other }) => other.strict.state === 'right').length,
    lost,
    won,
    pValue: lost.length + won.length === 0 ? null : mcnemarExact(lost.length, won.length).pValue,
  };
}

function graded(observations: readonly Observation[]): ReadonlyMap<string, Observation> {
  return new Map(observations.filter(({ strict }) => strict.state !== 'not-gradable').map((one) => [one.caseId, one]));
}
