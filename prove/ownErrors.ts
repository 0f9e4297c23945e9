import { stressDiagnoses } from '../src/diagnosis/stress/stressDiagnoses.ts';
import type { Growth, Profile } from '../src/models/simulated/Profile.ts';
import { stressor } from '../src/stressors/own-errors/index.ts';
import { AskedDirectly } from './harness/AskedDirectly.ts';
import type { ProofOutcome } from './harness/Evidence.ts';
import { freeTasks } from './stressed/freeTasks.ts';
import type { FreeRow } from './stressed/freeTasks.ts';
import { instancesOf } from './stressed/stressedCases.ts';

/**
 * Does a diagnosis tell errors that breed errors from steps that go wrong only because the task is long, and find neither
 * in a model that errs alike everywhere? Does it say that reasoning helps where it does, and only there, and how much of the
 * loss it takes away? And how far a model gets by itself? Simulated models of as many seeds, over the instances of one plan.
 */
export const seed = 'own errors 1';

export const vouchesFor: readonly string[] = ['diagnosis/stress', 'diagnosis/stress/history', 'stats', 'models/simulated'];

export interface Effort {
  readonly seeds: number;
  readonly instances: number;
  readonly levels: readonly string[];
  /** Tasks that a model does by itself. */
  readonly tasks: number;
}

const effort: Effort = { seeds: 100, instances: 128, levels: stressor.levels, tasks: 96 };

type Named = 'conditioned-by-errors' | 'long-task-loss';

interface Planted {
  readonly name: string;
  /** What is broken; `null`: nothing. */
  readonly plants: Named | null;
  readonly grows: readonly Growth[];
  /** Whether it is right more often after errors where it is asked to reason, and what of the loss after errors alone that takes away. */
  readonly helped: boolean;
  readonly mitigated: number;
}

/** Errors by chance in one step of twenty, whatever stands before. */
const now = 0.05;

/** 16 of the 32 earlier steps are wrong at a share of one half; 30 points in both. */
export const planted: readonly Planted[] = [
  { name: 'unbroken', plants: null, grows: [], helped: false, mitigated: 0 },
  { name: 'conditioned', plants: 'conditioned-by-errors', grows: [{ by: 'wrong-calls', from: 0, until: 16, adds: 0.3 }], helped: false, mitigated: 0 },
  // Asked to reason it errs never after no error, and as often as by chance after errors.
  { name: 'thinking', plants: 'conditioned-by-errors', grows: [{ by: 'wrong-calls', from: 0, until: 16, adds: 0.3 }, { by: 'reasoning', from: 0, until: 1, adds: -0.3 }], helped: true, mitigated: 0.3 - now },
  { name: 'long', plants: 'long-task-loss', grows: [{ by: 'results-given', from: 2, until: 32, adds: 0.3 }], helped: false, mitigated: 0 },
];

export interface PlantedRow {
  readonly seeds: number;
  readonly named: number;
  /** Seeds that named what was not planted. */
  readonly wrong: number;
  readonly findings: Readonly<Record<string, number>>;
  /** Seeds that said of any history that reasoning helps after it. */
  readonly saidToHelp: number;
  /** Seeds whose interval holds what reasoning takes away of the loss after errors alone. */
  readonly mitigationCovered: number;
}

export async function prove(given: Effort = effort): Promise<ProofOutcome> {
  const asked = new AskedDirectly(await instancesOf(stressor, given.levels, given.instances, seed));
  const rows = Object.fromEntries(planted.map((one) => [one.name, rowOf(one, asked, given.seeds)]));
  const [least, most] = [0.8 * given.seeds, 0.09 * given.seeds];
  const passed = planted.every((one) => holds(one, rows[one.name], given.seeds, { least, most }));
  const free = await freeTasks(seed, given.seeds, given.tasks, now);
  return { passed: passed && isCovered(free), numbers: { ...given, levels: [...given.levels], errors: now, planted: 0.3, leastNamed: least, mostWrong: most, models: rows, free } };
}

/** Coverage of 95 % intervals: 90 of 100 seeds, since so few seeds scatter. */
function holds({ plants, helped }: Planted, row: PlantedRow | undefined, seeds: number, { least, most }: { readonly least: number; readonly most: number }): boolean {
  if (row === undefined || row.wrong > most || row.mitigationCovered < 0.9 * seeds) return false;
  return (plants === null || row.named >= least) && (helped ? row.saidToHelp >= least : row.saidToHelp <= most);
}

function isCovered({ seeds, horizonCovered, survivalCovered }: FreeRow): boolean {
  return [horizonCovered, ...Object.values(survivalCovered)].every((covered) => covered >= 0.9 * seeds);
}

function rowOf({ name, plants, grows, mitigated }: Planted, asked: AskedDirectly, seeds: number): PlantedRow {
  const profile: Profile = { schema: 'faultline/simulated-profile@1', name, description: name, faults: [{ kind: 'values', rate: now, grows, reach: [], parameterTypes: null, styles: null }], logProbabilities: 'none', honoursStrict: true };
  const counts: Record<string, number> = {};
  const row = { named: 0, wrong: 0, saidToHelp: 0, mitigationCovered: 0 };
  for (let index = 0; index < seeds; index++) {
    const { findings, diagnoses } = stressDiagnoses(asked.ask(profile, `${seed} ${String(index)}`), 0.05, seed);
    const codes = new Set(findings.filter(({ certain }) => certain).map(({ code }) => code));
    for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
    if (plants !== null && codes.has(plants)) row.named += 1;
    if ([...codes].some((code) => code !== plants)) row.wrong += 1;
    const found = diagnoses.find(({ kind }) => kind === 'history');
    if (found?.kind !== 'history') throw new Error('no history was diagnosed');
    if (found.reasoned.some(({ verdict }) => verdict === 'loses')) row.saidToHelp += 1;
    const told = found.mitigated.find(({ level }) => level === '100-reasoning')?.difference;
    if (told?.state === 'estimated' && told.low <= mitigated && told.high >= mitigated) row.mitigationCovered += 1;
  }
  return { seeds, ...row, findings: counts };
}
