import type { DoseBreak, DoseDiagnosis } from '../src/core/DoseDiagnosis.ts';
import type { Observation } from '../src/core/Observation.ts';
import { mostRefined, refineLevels } from '../src/diagnosis/stress/refineLevels.ts';
import type { StressOutcome } from '../src/diagnosis/stress/StressAnalyser.ts';
import { stressDiagnoses } from '../src/diagnosis/stress/stressDiagnoses.ts';
import { binomialCdf } from '../src/stats/binomialCdf.ts';
import type { LoadEffort } from './density/LoadEffort.ts';
import type { ProofOutcome } from './harness/Evidence.ts';
import { plantedPlaces } from './refinement/plantedPlaces.ts';
import type { PlantedPlace } from './refinement/plantedPlaces.ts';
import { RefinedPool } from './refinement/RefinedPool.ts';

/**
 * Is a break placed more narrowly by levels chosen after a first look, and no less surely? Simulated models whose loss lies
 * between two of the levels that double, put to questions that are composed once; a seed draws its own of them by whole
 * clusters, and the model's chance.
 */
export const seed = 'refinement';

export const vouchesFor: readonly string[] = ['composer', 'diagnosis', 'diagnosis/stress/dose', 'grading', 'models/simulated'];

const effort: LoadEffort = { seeds: 40, pool: 160, questions: 128, models: null };

/**
 * An interval of 95 % holds the place, before and after; it becomes so narrow in the middle seed, as the ratio of its
 * logarithmic widths after and before (the ends of an interval lie at least one to one); and a model that does not break is told of in one seed of twenty. Rates are held against as many
 * seeds as one time in two hundred would be beyond them.
 */
const bars = { covered: 0.95, narrower: 0.75, invented: 0.05, badLuck: 0.005 } as const;

export interface PlacedRow {
  readonly seeds: number;
  /** Seeds in which a break is told, and in which a second look was taken; levels that it added on average. */
  readonly told: number;
  readonly refined: number;
  readonly levels: number;
  /** Of the second looks: those after which a finding, verdict, p-value or smallest effect was another, and a shape was named that was not before or another one. */
  readonly changed: number;
  readonly renamed: number;
  /** Of the second looks, intervals that hold the place of what they tell, and the upper end by the lower in the middle one; `null`: nothing breaks. */
  readonly before: Interval | null;
  readonly after: Interval | null;
}

interface Interval {
  readonly covered: number;
  readonly ratio: number;
}

export async function prove(given: LoadEffort = effort): Promise<ProofOutcome> {
  const pools = new Map<string, RefinedPool>();
  const rows: Record<string, PlacedRow> = {};
  let passed = true;
  for (const planted of plantedPlaces.filter(({ profile }) => given.models === null || given.models.includes(profile.name))) {
    const pool = pools.get(planted.stressor) ?? new RefinedPool(seed, given.pool, planted.stressor);
    pools.set(planted.stressor, pool);
    const looks: (Look | null)[] = [];
    for (let at = 0; at < given.seeds; at++) looks.push(await lookTwice(planted, pool, given.questions, `${seed} ${String(at)}`));
    const row = rowOf(planted, looks);
    rows[planted.profile.name] = row;
    passed &&= isWithin(planted, row);
  }
  return { passed, numbers: { ...given, mostRefined, bars, rows } };
}

interface Look {
  readonly first: Told;
  /** `null`: no further level was asked. */
  readonly second: (Told & { readonly levels: number }) | null;
}

interface Told {
  readonly outcome: StressOutcome;
  readonly dose: DoseDiagnosis;
}

/** `null`: nothing breaks. */
async function lookTwice({ profile, stressor, levels }: PlantedPlace, pool: RefinedPool, questions: number, chance: string): Promise<Look | null> {
  const planned = await pool.ask(profile, levels, questions, chance, true);
  const first = toldOf(planned, stressor, chance);
  if (first.outcome.findings.length === 0) return null;
  const chosen = refineLevels(first.dose, mostRefined).map(String);
  if (chosen.length === 0) return { first, second: null };
  const further = await pool.ask(profile, chosen, questions, chance, false);
  return { first, second: { ...toldOf([...planned, ...further], stressor, chance), levels: chosen.length } };
}

function toldOf(observations: readonly Observation[], stressor: string, chance: string): Told {
  const outcome = stressDiagnoses(observations, 0.05, chance);
  const dose = outcome.diagnoses.find((one): one is DoseDiagnosis => one.kind === 'dose' && one.stressor === stressor);
  if (dose === undefined) throw new Error(`${stressor} is not diagnosed`);
  return { outcome, dose };
}

function rowOf({ truth }: PlantedPlace, looks: readonly (Look | null)[]): PlacedRow {
  const told = looks.filter((look): look is Look => look !== null);
  const pairs = told.flatMap(({ first, second }) => (second === null ? [] : [{ first, second }]));
  const interval = (breaks: readonly (DoseBreak | null)[]): Interval | null => {
    if (truth === null || breaks.length === 0) return null;
    const placed = breaks.filter((one) => one !== null);
    return { covered: placed.filter((one) => isHeld(one, truth)).length, ratio: rounded(middleOf(placed.map(({ low, high }) => high / low))) };
  };
  return {
    seeds: looks.length,
    told: told.length,
    refined: pairs.length,
    levels: rounded(pairs.reduce((sum, { second }) => sum + second.levels, 0) / Math.max(1, pairs.length)),
    changed: pairs.filter(({ first, second }) => decided(first) !== decided(second)).length,
    renamed: pairs.filter(({ first: { dose: before }, second: { dose: after } }) => after.shape?.state === 'named' && (before.shape?.state !== 'named' || before.shape.best !== after.shape.best)).length,
    before: interval(pairs.map(({ first }) => first.dose.break)),
    after: interval(pairs.map(({ second }) => second.dose.break)),
  };
}

/** Everything that a second look must leave as it was. */
function decided({ outcome, dose: { verdict, decisive, pValue, smallestEffect } }: Told): string {
  return JSON.stringify([outcome.findings, verdict, decisive, pValue, smallestEffect]);
}

/** A bend is held against where the loss begins, all else against where five points are lost. */
function isHeld({ kind, low, high }: DoseBreak, truth: NonNullable<PlantedPlace['truth']>): boolean {
  const place = kind === 'bend' ? truth.bend : truth.fivePoints;
  return low <= place && place <= high;
}

function middleOf(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}

function isWithin({ truth }: PlantedPlace, { seeds, told, refined, changed, renamed, before, after }: PlacedRow): boolean {
  if (changed > 0 || renamed > 0) return false;
  if (truth === null) return told === 0 || 1 - binomialCdf(told - 1, seeds, bars.invented) > bars.badLuck;
  return before !== null && after !== null && isOften(before.covered, refined) && isOften(after.covered, refined) && Math.log(after.ratio) <= bars.narrower * Math.log(before.ratio);
}

function isOften(covered: number, of: number): boolean {
  return binomialCdf(covered, of, bars.covered) > bars.badLuck;
}
