import type { Observation } from '../core/Observation.ts';
import { differenceOf } from '../diagnosis/differenceOf.ts';
import type { Difference } from '../diagnosis/differenceOf.ts';
import type { KeptSide } from './KeptSide.ts';
import type { LookDefinition } from './lookDefinitions.ts';
import { lookSpread } from './LookSpread.ts';
import type { LostAndWon } from './staysWithin.ts';
import type { LookSpread } from './LookSpread.ts';
import type { ModelPair } from './pairModels.ts';
import type { SharedCase } from './shareCases.ts';

/** A shared question with what both models answered, once a repetition. */
export interface AnsweredCase {
  readonly shared: SharedCase;
  readonly cluster: number;
  readonly before: readonly Observation[];
  readonly after: readonly Observation[];
}

/** What both runs say of one look, nothing decided yet; differences are after minus before. */
export interface ComparedLook {
  readonly definition: LookDefinition;
  readonly n: number;
  readonly rateBefore: number | null;
  readonly rateAfter: number | null;
  readonly strict: Difference;
  readonly lenient: Difference;
  readonly form: Difference;
  readonly spread: LookSpread;
  /** Questions that were not observed on one side or both, or not every time they were put. */
  readonly missing: number;
  /** Whether what was asked has nothing right or wrong, so that no answer could speak of it. */
  readonly isKeyless: boolean;
  /** With everything that was not observed gone against an improvement, and against a regression. */
  readonly leastFavourable: Difference;
  readonly mostFavourable: Difference;
  /** What was lost and won with everything that was not observed gone against an improvement. */
  readonly leastSides: LostAndWon;
  readonly lost: readonly string[];
  readonly won: readonly string[];
}

/** The shared questions with the answers of a pair of models. */
export function answeredCases(before: KeptSide, after: KeptSide, pair: ModelPair, shared: readonly SharedCase[]): readonly AnsweredCase[] {
  const clusters = new Map<string, number>();
  const [own, others] = [before.observations.get(pair.before.id), after.observations.get(pair.after.id)];
  return shared.map((one) => {
    const { cluster } = one.before.origin;
    const place = clusters.get(cluster) ?? clusters.size;
    clusters.set(cluster, place);
    return { shared: one, cluster: place, before: own?.get(one.before.id) ?? [], after: others?.get(one.after.id) ?? [] };
  });
}

/** Holds the answers of two models to the same questions against each other, question by question. */
export function compareLook(definition: LookDefinition, cases: readonly AnsweredCase[]): ComparedLook {
  const own = cases.filter(({ shared }) => definition.applies(shared.before.origin));
  const rows = own.map((one) => rowOf(one, definition));
  const spoken = rows.filter(hasBoth);
  const bounds = rows.flatMap((row) => boundsOf(row) ?? []);
  const differences = spoken.map(({ before, after }) => after - before);
  const clusters = spoken.map(({ cluster }) => cluster);
  const strict = differenceOf(differences, clusters);
  const open = bounds.filter(({ isPartial }) => isPartial);
  const boundsWith = (of: (bounds: Bounds) => number): Difference => (open.length === 0 ? strict : differenceOf(bounds.map(of), bounds.map(({ cluster }) => cluster)));
  const lenient = rows.flatMap(({ cluster, lenientBefore: one, lenientAfter: other }) => (one === null || other === null ? [] : [{ cluster, value: other - one }]));
  const form = rows.flatMap(({ cluster, formBefore: one, formAfter: other }) => (one === null || other === null ? [] : [{ cluster, value: Math.max(-1, Math.min(1, other - one)) }]));
  const idOf = ({ id }: Row): string => id;
  const answers = own.flatMap(({ before, after }) => [...before, ...after]);
  const spread = lookSpread(differences, clusters, { missing: open.filter(({ seen }) => seen === null).length, against: open.reduce((sum, { seen, most }) => sum + most - (seen ?? 0), 0) });
  const least = open.length === 0 ? differences : bounds.map((one) => one.least);
  const sumOf = (side: 1 | -1): number => least.reduce((sum, value) => sum + Math.max(0, side * value), 0);
  return {
    definition,
    n: spoken.length,
    rateBefore: mean(spoken.map(({ before }) => before)),
    rateAfter: mean(spoken.map(({ after }) => after)),
    strict,
    lenient: differenceOf(lenient.map(({ value }) => value), lenient.map(({ cluster }) => cluster)),
    form: differenceOf(form.map(({ value }) => value), form.map(({ cluster }) => cluster)),
    spread,
    missing: open.length,
    isKeyless: answers.length > 0 && answers.every(({ asks }) => asks === 'nothing'),
    leastFavourable: boundsWith(({ least }) => least),
    mostFavourable: boundsWith(({ most }) => most),
    leastSides: { n: least.length, lost: sumOf(-1), won: sumOf(1), alike: spread.alike },
    lost: spoken.filter(({ before, after }) => before > after).map(idOf),
    won: spoken.filter(({ before, after }) => before < after).map(idOf),
  };
}

/** Shares of success over the repetitions; `null`: no answer speaks of it. */
interface Row {
  readonly id: string;
  readonly cluster: number;
  readonly before: number | null;
  readonly after: number | null;
  readonly lenientBefore: number | null;
  readonly lenientAfter: number | null;
  readonly formBefore: number | null;
  readonly formAfter: number | null;
  readonly rangeBefore: Range | null;
  readonly rangeAfter: Range | null;
}

/** Between what a share of success can be, whatever was not observed; `null`: no answer could speak. */
interface Range {
  readonly low: number;
  readonly high: number;
}

interface BothRow extends Row {
  readonly before: number;
  readonly after: number;
}

function rowOf({ shared, cluster, before, after }: AnsweredCase, { outcome }: LookDefinition): Row {
  const strict = (one: Observation): number | null => numberOf(outcome(one));
  const lenient = (one: Observation): number | null => (isUnreadable(one) ? null : numberOf(outcome({ ...one, strict: one.lenient })));
  const form = (one: Observation): number | null => formOf(strict(one), isUnreadable(one) ? 1 : lenient(one));
  return {
    id: shared.before.id,
    cluster,
    before: meanOf(before, strict),
    after: meanOf(after, strict),
    lenientBefore: meanOf(before, lenient),
    lenientAfter: meanOf(after, lenient),
    formBefore: meanOf(before, form),
    formAfter: meanOf(after, form),
    rangeBefore: rangeOf(before, strict),
    rangeAfter: rangeOf(after, strict),
  };
}

/** What no reading makes anything of says nothing of skill, and what it lost is lost to its form. */
function isUnreadable({ lenient }: Observation): boolean {
  return lenient.stage === 'format';
}

/** What only the strict reading loses: 0 or −1. */
function formOf(strict: number | null, lenient: number | null): number | null {
  return strict === null || lenient === null ? null : strict - lenient;
}

function numberOf(outcome: boolean | null): number | null {
  return outcome === null ? null : Number(outcome);
}

export function isSeen({ outcome }: Observation): boolean {
  return outcome !== 'not-observed';
}

function meanOf(observations: readonly Observation[], value: (observation: Observation) => number | null): number | null {
  return mean(observations.filter(isSeen).flatMap((one) => value(one) ?? []));
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function hasBoth(row: Row): row is BothRow {
  return row.before !== null && row.after !== null;
}

/** Every time that a question was not observed it may have gone either way; so may one that has no observation at all. */
function rangeOf(observations: readonly Observation[], value: (observation: Observation) => number | null): Range | null {
  const spoken = observations.filter(isSeen).flatMap((one) => value(one) ?? []);
  const unseen = observations.filter((one) => !isSeen(one)).length + (observations.length === 0 ? 1 : 0);
  const times = spoken.length + unseen;
  if (times === 0) return null;
  const successes = spoken.reduce((sum, one) => sum + one, 0);
  return { low: successes / times, high: (successes + unseen) / times };
}

/** Smallest and largest difference that a question could have shown, had it been observed every time. */
interface Bounds {
  readonly cluster: number;
  /** As far as it was observed; `null`: on one side or both it was not. */
  readonly seen: number | null;
  readonly least: number;
  readonly most: number;
  readonly isPartial: boolean;
}

/** `null`: one of the two that was observed does not speak of it. */
function boundsOf({ cluster, before, after, rangeBefore, rangeAfter }: Row): Bounds | null {
  if (rangeBefore === null || rangeAfter === null) return null;
  const [least, most] = [rangeAfter.low - rangeBefore.high, rangeAfter.high - rangeBefore.low];
  return { cluster, seen: before === null || after === null ? null : after - before, least, most, isPartial: isOpen(rangeBefore) || isOpen(rangeAfter) };
}

function isOpen({ low, high }: Range): boolean {
  return low < high;
}
