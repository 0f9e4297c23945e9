import type { Basis, Finding } from '../core/Finding.ts';
import type { Observation } from '../core/Observation.ts';
import { holm } from '../stats/holm.ts';
import { faultKind } from './faultKind.ts';
import { faultTests } from './faultTests.ts';
import type { FaultTest } from './faultTests.ts';
import { findingId } from './findingId.ts';
import type { ObservationTable } from './ObservationTable.ts';
import { indifference, isCertain, selectFaults } from './selectFaults.ts';
import type { AdjustedTest } from './selectFaults.ts';
import { tally } from './tally.ts';

const alpha = 0.05;
const openQuestionsShown = 3;
const casesShown = 20;

/** Who each model is held against. */
export interface References {
  readonly of: (model: string) => readonly string[];
  readonly basis: (model: string) => Basis;
}

/** Faults of every model against its references; the error rate is held over all of them together. */
export function faultFindings(table: ObservationTable, references: References): readonly Finding[] {
  const tests = faultTests(table, references.of);
  const adjusted = holm(tests.map(pValue));
  const all = tests.map((test, index): AdjustedTest => ({ test, adjustedP: adjusted[index] ?? 1 }));
  const selected = table.models.map((model) => selectFaults(all.filter(({ test }) => test.model === model)));
  const certain = selected.reduce((sum, some) => sum + some.length, 0);
  // False coverage rate: the intervals of the selected few (Benjamini and Yekutieli 2005).
  const level = 1 - (alpha * Math.max(1, certain)) / Math.max(1, tests.length);
  return table.models.flatMap((model, index) => {
    const chosen = selected[index] ?? [];
    const open = openQuestions(all.filter(({ test }) => test.model === model), chosen);
    return [...chosen, ...open].map((one) => finding(table, one, references.basis(model), level, tests.length));
  });
}

/** A language is a finding only where the excess there is certainly above the excess elsewhere. */
function pValue({ kind, inside, outside }: FaultTest): number {
  if (inside.mean <= 0) return 1;
  return kind === 'language' ? Math.max(inside.pGreater, outside === null ? 1 : inside.aboveP(outside)) : inside.pGreater;
}

/** Excesses that look worth telling and could not be told, widest scope only. */
function openQuestions(tests: readonly AdjustedTest[], chosen: readonly AdjustedTest[]): readonly AdjustedTest[] {
  const told = new Set(chosen.map(({ test }) => test.kind));
  return tests
    .filter((one) => !isCertain(one) && !told.has(one.test.kind) && one.test.scope.id === 'everywhere')
    .filter(({ test }) => test.inside.mean >= indifference && test.inside.pGreater <= alpha)
    .sort((a, b) => b.test.inside.mean - a.test.inside.mean)
    .slice(0, openQuestionsShown);
}

function finding(table: ObservationTable, adjusted: AdjustedTest, basis: Basis, level: number, looks: number): Finding {
  const { test } = adjusted;
  const certain = isCertain(adjusted);
  const failures = failuresOf(table, test);
  const expecting = (table.rows.get(test.model) ?? []).filter((observation) => observation !== null && observation.asks === 'calls').length;
  return {
    id: findingId('fault', test.model, null, test.kind, test.scope.id),
    code: 'fault',
    model: test.model,
    other: null,
    subject: { kind: test.kind, scope: test.scope.id, name: null },
    certain,
    effect: test.inside.estimate(certain ? level : 1 - alpha / looks),
    cost: test.kind === 'over-calling' || expecting === 0 ? null : (test.inside.mean * test.inside.n) / expecting,
    basis,
    pValue: adjusted.adjustedP,
    smallestEffect: test.inside.smallestEffect(alpha / looks),
    trialsNeeded: certain ? null : test.inside.trialsNeeded(alpha / looks),
    details: details(failures),
    cases: failures.slice(0, casesShown).map(({ caseId }) => `${test.model}/${caseId}`),
    caseCount: failures.length,
  };
}

function failuresOf(table: ObservationTable, test: FaultTest): readonly Observation[] {
  return (table.rows.get(test.model) ?? []).flatMap((observation) => {
    if (observation === null || !test.scope.includes(observation)) return [];
    const kind = faultKind(observation);
    const counts = test.kind === 'language' ? kind !== null && observation.asks === 'calls' : kind === test.kind;
    return counts ? [observation] : [];
  });
}

/** What the failing answers show, most frequent first: reason codes, leniencies, and kinds within a language. */
function details(failures: readonly Observation[]): Finding['details'] {
  const codes = tally(failures.flatMap((one): readonly string[] => (one.strict.stage === 'format' ? [...new Set(one.leniencies)] : one.strict.codes)));
  const askedBack = failures.filter((one) => one.asksBack).length;
  const all = [...codes.slice(0, 5), ...restOf(failures), ...(askedBack === 0 ? [] : [['asked-back', askedBack] as const])];
  return all.slice(0, 7).map(([code, count]) => ({ code, count, of: failures.length }));
}

/** What became of calls that a first reply left out. */
function restOf(failures: readonly Observation[]): readonly (readonly [string, number])[] {
  const stopped = failures.filter((one) => one.strict.codes.includes('stopped-after-first') && one.rest === null).length;
  const lost = failures.filter((one) => one.rest === 'lost').length;
  return [...(lost === 0 ? [] : [['rest-lost', lost] as const]), ...(stopped === 0 ? [] : [['rest-unknown', stopped] as const])];
}
