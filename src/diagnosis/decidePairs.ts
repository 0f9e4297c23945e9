import type { Misses, PairCalling, PairDiagnosis, Reversal } from '../core/Diagnosis.ts';
import type { Observation } from '../core/Observation.ts';
import { holm } from '../stats/holm.ts';
import { mcnemarExact } from '../stats/mcnemarExact.ts';
import { areTwins } from './areTwins.ts';
import { comparePair, differenceIn } from './comparePair.ts';
import type { PairComparison, SharedCase } from './comparePair.ts';
import type { Difference } from './differenceOf.ts';
import { callIsDue, entersTotal } from './entersTotal.ts';
import { firstAsked } from './firstAsked.ts';
import { estimateRate } from './estimateRate.ts';
import type { ObservationTable } from './ObservationTable.ts';
import type { PartDefinition } from './PartDefinition.ts';
import type { Part } from './parts.ts';

const alpha = 0.05;
/** Totals at most this far apart look like a tie on a leaderboard (fraction). */
const nearTie = 0.01;

/** Shared cases below which a category is left out of what is said of calling. */
const fewestOfCategory = 10;

/** A pair with what was decided about it, the error rate held over all pairs and parts of the run. */
export interface DecidedPair {
  readonly comparison: PairComparison;
  readonly diagnosis: PairDiagnosis;
  /** P-value of one of its differences, adjusted for all of the run; 1 where there is none. */
  readonly pOf: (difference: Difference | null) => number;
  /** Whether the totals certainly differ, all looks considered. */
  readonly totalIsCertain: boolean;
}

/** Every pair of models, paired on the cases that both answered. */
export function decidePairs(table: ObservationTable, parts: readonly Part[]): readonly DecidedPair[] {
  const comparisons = table.models.flatMap((first, index) =>
    table.models.slice(index + 1).map((second) => (leads(table, second, first) ? comparePair(table, parts, second, first) : comparePair(table, parts, first, second))),
  );
  const looks = comparisons.flatMap((comparison) => differencesOf(comparison));
  const adjusted = holm(looks.map(({ difference }) => difference.pTwoSided));
  const adjustedOf = new Map(looks.map((look, index) => [look.difference, adjusted[index] ?? 1]));
  const level = 1 - alpha / Math.max(1, looks.length);
  return comparisons.map((comparison) => decide(comparison, adjustedOf, { looks: looks.length, level }));
}

interface Look {
  readonly definition: PartDefinition | null;
  readonly difference: Difference;
}

function differencesOf({ total, parts }: PairComparison): readonly Look[] {
  return [...(total === null ? [] : [{ definition: null, difference: total }]), ...parts];
}

/** Whether one model is right more often than another on the cases of the total that both answered. */
function leads(table: ObservationTable, first: string, second: string): boolean {
  const others = table.rows.get(second) ?? [];
  let gap = 0;
  for (const [position, own] of (table.rows.get(first) ?? []).entries()) {
    const other = others[position] ?? null;
    if (own !== null && other !== null && entersTotal(own)) gap += Number(isRight(own)) - Number(isRight(other));
  }
  return gap > 0;
}

function decide(comparison: PairComparison, adjustedOf: ReadonlyMap<Difference, number>, { looks, level }: Pick<PairDiagnosis['deciding'], 'looks' | 'level'>): DecidedPair {
  const { first, second, shared, total } = comparison;
  const p = (difference: Difference | null): number => (difference === null ? 1 : (adjustedOf.get(difference) ?? 1));
  const certain = comparison.parts.filter(({ difference }, at) => p(difference) <= alpha && !saidBefore(comparison.parts, at));
  const differs = [...certain]
    .sort((a, b) => Math.abs(b.difference.mean) - Math.abs(a.difference.mean))
    .map(({ definition, difference }) => ({ part: definition.id, name: definition.name, difference: difference.estimate(level) }));
  const onlyFirst = shared.filter((one) => isRight(one.first) && !isRight(one.second)).length;
  const onlySecond = shared.filter((one) => !isRight(one.first) && isRight(one.second)).length;
  const tied = total !== null && Math.abs(publishedGap(shared) ?? total.mean) <= nearTie;
  const diagnosis: PairDiagnosis = {
    models: [first, second],
    shared: shared.length,
    total: total?.estimate(0.95) ?? none,
    deciding: { looks, level, total: total?.estimate(level) ?? none },
    onlyFirst,
    onlySecond,
    pValue: Math.max(mcnemarP(shared.filter((one) => firstAsked(one.first))), total?.pTwoSided ?? 1),
    verdict: verdictOf(tied, p(total) <= alpha, differs.length > 0),
    twins: areTwins(first, second),
    differs,
    disagreement: estimateRate(
      shared.map((one) => (isRight(one.first) === isRight(one.second) ? 0 : 1)),
      shared.map((one) => one.cluster),
      0.95,
    ),
    calling: callingOf(coveredCases(shared)),
  };
  return { comparison, diagnosis, pOf: p, totalIsCertain: p(total) <= alpha };
}

const none = { state: 'too-few', value: null, n: 0, unit: 'trial', clusters: 0 } as const;

function mcnemarP(shared: readonly SharedCase[]): number {
  const only = (first: boolean): number => shared.filter((one) => isRight(one.first) === first && isRight(one.second) !== first).length;
  return mcnemarExact(only(true), only(false)).pValue;
}

/** A category that is the same cases as an earlier part (JavaScript and its category) would say the same again. */
function saidBefore(parts: PairComparison['parts'], at: number): boolean {
  const own = parts[at];
  if (own === undefined || own.definition.group !== 'category') return false;
  return parts.slice(0, at).some(({ difference }) => difference.n === own.difference.n && difference.mean === own.difference.mean);
}

/** First minus second by the official verdicts, which is what a leaderboard shows; `null` unless every shared case has both. */
function publishedGap(shared: readonly SharedCase[]): number | null {
  let gap = 0;
  for (const { first, second } of shared) {
    const own = officially(first);
    const other = officially(second);
    if (own === null || other === null) return null;
    gap += Number(own) - Number(other);
  }
  return shared.length === 0 ? null : gap / shared.length;
}

/** Shared cases in which a call is due, of the categories that both models cover: one or two of a category say nothing of it. */
export function coveredCases(cases: readonly SharedCase[]): readonly SharedCase[] {
  const shared = cases.filter(({ first }) => callIsDue(first));
  const counts = new Map<string, number>();
  for (const { first } of shared) counts.set(first.origin.category, (counts.get(first.origin.category) ?? 0) + 1);
  const covered = shared.filter(({ first }) => (counts.get(first.origin.category) ?? 0) >= fewestOfCategory);
  return covered.length === 0 ? shared : covered;
}

function verdictOf(tied: boolean, totalCertain: boolean, partsDiffer: boolean): PairDiagnosis['verdict'] {
  if (tied) return partsDiffer ? 'near-tie-different' : 'near-tie-cannot-tell';
  return totalCertain || partsDiffer ? 'different' : 'cannot-tell';
}

function callingOf(shared: readonly SharedCase[]): PairCalling {
  const both = shared.filter((one) => called(one.first) && called(one.second));
  const official = shared.every(({ first, second }) => officially(first) !== null && officially(second) !== null);
  return {
    called: differenceIn(shared, called)?.estimate(0.95) ?? none,
    bothCalled: {
      n: both.length,
      first: both.filter((one) => isRight(one.first)).length,
      second: both.filter((one) => isRight(one.second)).length,
      difference: differenceIn(both, isRight)?.estimate(0.95) ?? none,
      official: officialCounts(both),
    },
    secondMisses: { ...missesOf(shared, isRight), official: official ? missesOf(shared, (one) => officially(one) === true) : null },
  };
}

function missesOf(shared: readonly SharedCase[], right: (observation: Observation) => boolean): Misses {
  const missed = shared.filter((one) => !right(one.second));
  const silent = missed.filter((one) => !called(one.second));
  return {
    all: missed.length,
    silent: silent.length,
    askedBack: silent.filter((one) => one.second.asksBack).length,
    firstRightOnSilent: silent.filter((one) => right(one.first)).length,
  };
}

/** The published verdict, else the reproduced one. */
function officially(observation: Observation): boolean | null {
  return observation.published ?? observation.official;
}

/** Right by the official verdicts; `null` unless every case has both. */
function officialCounts(cases: readonly SharedCase[]): PairCalling['bothCalled']['official'] {
  const verdicts = cases.map(({ first, second }) => [officially(first), officially(second)] as const);
  if (verdicts.length === 0 || verdicts.some(([own, other]) => own === null || other === null)) return null;
  return { first: verdicts.filter(([own]) => own === true).length, second: verdicts.filter(([, other]) => other === true).length };
}

function isRight(observation: Observation): boolean {
  return observation.strict.state === 'right';
}

function called(observation: Observation): boolean {
  return observation.strict.stage !== 'calling';
}

/** Certain differences of a part against the direction of a certain difference of the total. */
export function reversalsOf(pairs: readonly DecidedPair[]): readonly Reversal[] {
  return pairs.flatMap(({ diagnosis }) => {
    const { models, total, differs } = diagnosis;
    if (total.state !== 'estimated' || total.low <= 0) return [];
    return differs.flatMap(({ part, name, difference }): Reversal[] =>
      difference.state === 'estimated' && difference.high < 0
        ? [{ ahead: models[0], behind: models[1], part, name, totalDifference: total, partDifference: difference }]
        : [],
    );
  });
}
