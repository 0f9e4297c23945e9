import type { CrossedDiagnosis } from '../src/core/CrossedDiagnosis.ts';
import type { DoseDiagnosis } from '../src/core/DoseDiagnosis.ts';
import type { StressOutcome } from '../src/diagnosis/stress/StressAnalyser.ts';
import { stressDiagnoses } from '../src/diagnosis/stress/stressDiagnoses.ts';
import { loadedCases } from './density/loadedCases.ts';
import type { LoadEffort } from './density/LoadEffort.ts';
import type { LoadAsked } from './density/loadedCases.ts';
import { LoadedPool } from './density/LoadedPool.ts';
import { allLoads, plantedBreaks } from './density/plantedBreaks.ts';
import type { Plant, PlantedBreak, PlantedTruth } from './density/plantedBreaks.ts';
import type { ProofOutcome } from './harness/Evidence.ts';

/**
 * Is a break under load named for what it is, and none invented? Simulated models with planted breaks, put to questions
 * that are composed once; a seed draws its own of them by whole clusters, and the model's chance.
 */
export const seed = 'density 2';

export const vouchesFor: readonly string[] = ['composer', 'diagnosis', 'diagnosis/stress/dose', 'grading', 'models/simulated'];

const effort: LoadEffort = { seeds: 100, pool: 160, questions: 128, models: null };

/** Of a hundred seeds: at least so many right, at most so many wrong, and at least so many breaks within one doubling and intervals that cover; what is planted is at least so many times what can be seen. */
const bars = { right: 0.8, wrong: 0.09, placed: 0.9, covered: 0.9, timesDetectable: 1.5 } as const;

export interface BreakRow {
  readonly seeds: number;
  /** Every planted load is named for what it is, with its shape where one is held against it, and no sound load has a finding. */
  readonly right: number;
  /** A planted load is named for something else or with another shape, or a sound load has a finding. */
  readonly wrong: number;
  readonly undecided: number;
  readonly plants: readonly PlantRow[];
  readonly said: Readonly<Record<string, number>>;
}

/** One planted load over all seeds. */
interface PlantRow {
  readonly stressor: string;
  /** Mean loss at the heaviest level, and mean of the smallest that could be seen. */
  readonly effect: number;
  readonly smallestEffect: number;
  /** What is planted, and seeds in which a break or an excess of both loads is told; of these within a factor of two of it (breaks alone), and with an interval that covers it: the bend where a bend is told, else the place of five points. `null`: nothing to hold them against. */
  readonly truth: { readonly planted: PlantedTruth; readonly told: number; readonly withinDoubling: number | null; readonly covered: number } | null;
}

export async function prove(given: LoadEffort = effort): Promise<ProofOutcome> {
  const chosen = plantedBreaks.filter(({ profile }) => given.models === null || given.models.includes(profile.name));
  return proveBreaks(chosen, allLoads.filter(({ stressor }) => chosen.some(({ asked }) => asked.some((one) => one.stressor === stressor))), given, seed);
}

/** Whether every planted break is named as often as the bars ask, over so many seeds. */
export async function proveBreaks(chosen: readonly PlantedBreak[], loads: readonly LoadAsked[], given: Omit<LoadEffort, 'models'>, from: string): Promise<ProofOutcome> {
  const pool = new LoadedPool(await loadedCases(from, given.pool, loads));
  const rows = Object.fromEntries(chosen.map((planted) => [planted.profile.name, rowOf(planted, Array.from({ length: given.seeds }, (_, at) => outcomeOf(planted, pool, given.questions * planted.times, `${from} ${String(at)}`)))]));
  return { passed: chosen.every(({ profile }) => isWithin(rows[profile.name])), numbers: { ...given, composed: Object.fromEntries(loads.map(({ stressor }) => [stressor, pool.size(stressor)])), bars, rows } };
}

function outcomeOf({ profile, asked }: PlantedBreak, pool: LoadedPool, questions: number, chance: string): StressOutcome {
  return stressDiagnoses(pool.ask(profile, asked.map(({ stressor }) => stressor), questions, chance), 0.05, chance);
}

type LoadDiagnosis = DoseDiagnosis | CrossedDiagnosis;

function diagnosesOf({ diagnoses }: StressOutcome): readonly LoadDiagnosis[] {
  return diagnoses.filter((one) => one.kind === 'dose' || one.kind === 'crossed');
}

function rowOf({ plants }: PlantedBreak, outcomes: readonly StressOutcome[]): BreakRow {
  const judged = outcomes.map((outcome) => judge(plants, outcome));
  const said: Record<string, number> = {};
  for (const one of outcomes.flatMap(diagnosesOf)) said[saidOf(one)] = (said[saidOf(one)] ?? 0) + 1;
  return {
    seeds: outcomes.length,
    right: judged.filter((one) => one === 'right').length,
    wrong: judged.filter((one) => one === 'wrong').length,
    undecided: judged.filter((one) => one === 'undecided').length,
    plants: plants.map((plant) => plantRow(plant, outcomes.flatMap((outcome) => diagnosesOf(outcome).filter(({ stressor }) => stressor === plant.stressor)))),
    said,
  };
}

function judge(plants: readonly Plant[], outcome: StressOutcome): 'right' | 'wrong' | 'undecided' {
  const verdicts = plants.map((plant) => judgePlant(plant, diagnosesOf(outcome).find(({ stressor }) => stressor === plant.stressor)));
  const sound = outcome.findings.filter(({ subject }) => !plants.some(({ stressor }) => subject.name?.startsWith(`${stressor}=`) === true));
  if (sound.length > 0 || verdicts.includes('wrong')) return 'wrong';
  return verdicts.includes('undecided') ? 'undecided' : 'right';
}

/** Verdicts that claim nothing, or leave open what it was. */
const open: ReadonlySet<LoadDiagnosis['verdict']> = new Set(['cannot-tell', 'load-or-length', 'too-few', 'not-shown', 'together-or-length']);

function judgePlant(plant: Plant, found: LoadDiagnosis | undefined): 'right' | 'wrong' | 'undecided' {
  if (found === undefined) return 'undecided';
  if (found.verdict !== plant.verdict) return open.has(found.verdict) && plant.verdict !== 'not-shown' ? 'undecided' : 'wrong';
  if (plant.shape === null || found.kind === 'crossed') return 'right';
  if (found.shape?.state !== 'named') return 'undecided';
  return found.shape.best === plant.shape ? 'right' : 'wrong';
}

function saidOf(one: LoadDiagnosis): string {
  const shape = one.kind === 'crossed' || one.shape === null ? '' : one.shape.state === 'named' ? ` ${one.shape.best}` : ' undecided';
  return `${one.stressor} ${one.verdict}${shape}`;
}

function plantRow({ stressor, truth }: Plant, found: readonly LoadDiagnosis[]): PlantRow {
  const effects = found.map((one) => (one.kind === 'dose' ? one.levels.at(-1)?.drop : one.beyond)?.value ?? 0);
  const told = truth === null ? [] : found.flatMap((one) => toldOf(one, truth));
  return {
    stressor,
    effect: rounded(meanOf(effects)),
    smallestEffect: rounded(meanOf(found.map(({ smallestEffect }) => smallestEffect ?? Number.POSITIVE_INFINITY))),
    truth: truth === null ? null : { planted: truth, told: told.length, withinDoubling: told.some(({ near }) => near === null) ? null : told.filter(({ near }) => near).length, covered: told.filter(({ covers }) => covers).length },
  };
}

function toldOf(one: LoadDiagnosis, truth: PlantedTruth): readonly { readonly near: boolean | null; readonly covers: boolean }[] {
  if (one.kind === 'crossed') return one.beyond.state === 'too-few' || !('excess' in truth) ? [] : [{ near: null, covers: one.beyond.low <= truth.excess && truth.excess <= one.beyond.high }];
  if (one.break === null || 'excess' in truth) return [];
  const { kind, dose, low, high } = one.break;
  const planted = kind === 'bend' ? truth.bend : truth.fivePoints;
  return [{ near: dose >= planted / 2 && dose <= 2 * planted, covers: low <= planted && planted <= high }];
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}

function isWithin(row: BreakRow | undefined): boolean {
  if (row === undefined || row.right < bars.right * row.seeds || row.wrong > bars.wrong * row.seeds) return false;
  return row.plants.every(({ effect, smallestEffect, truth }) => {
    // What two loads cost apart from one another is below zero: nothing that could be found.
    if (effect > 0 && effect < bars.timesDetectable * smallestEffect) return false;
    return truth === null || ((truth.withinDoubling ?? row.seeds) >= bars.placed * row.seeds && truth.covered >= bars.covered * row.seeds);
  });
}
