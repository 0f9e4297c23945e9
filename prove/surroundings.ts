import { charactersPerToken } from '../src/composer/load/textTokens.ts';
import type { Conduct } from '../src/core/Conduct.ts';
import type { FaultsDiagnosis } from '../src/core/FaultsDiagnosis.ts';
import type { Growth, Profile, SimulatedFault } from '../src/models/simulated/Profile.ts';
import { stressor as toolFaults } from '../src/stressors/tool-faults/index.ts';
import { proveBreaks } from './density.ts';
import type { LoadAsked } from './density/loadedCases.ts';
import type { LoadEffort } from './density/LoadEffort.ts';
import type { PlantedBreak } from './density/plantedBreaks.ts';
import type { ProofOutcome } from './harness/Evidence.ts';
import { diagnosePlanted, readySuite } from './skills/diagnosePlanted.ts';
import type { ReadySuite } from './skills/diagnosePlanted.ts';
import { stressedCases } from './stressed/stressedCases.ts';

/**
 * What stands and goes wrong around a question. Is a model that breaks where so much text stands before the question told
 * from one that does not? And is what a model does when a tool goes wrong told at its rate: that it tries again where that
 * helps, gives up honestly where it does not, invents a result, or obeys the text of one; with nothing named of a sound one?
 */
export const seed = 'surroundings 1';

export const vouchesFor: readonly string[] = ['diagnosis/stress', 'diagnosis/stress/dose', 'models/simulated', 'stats'];

export interface Effort {
  readonly context: Omit<LoadEffort, 'models'>;
  readonly faults: { readonly seeds: number; readonly tasks: number };
}

const effort: Effort = { context: { seeds: 100, pool: 80, questions: 128 }, faults: { seeds: 100, tasks: 40 } };

const context: LoadAsked = { stressor: 'context', levels: ['0', '500', '2000', '4000', '8000'] };

const model = (name: string, description: string, faults: Profile['faults']): Profile => ({ schema: 'faultline/simulated-profile@1', name, description, faults, logProbabilities: 'none', honoursStrict: true });
const fault = (kind: SimulatedFault, rate: number, grows: readonly Growth[] = []): Profile['faults'][number] => ({ kind, rate, grows, reach: [], parameterTypes: null, styles: null });

/** Tokens of text from which on it breaks, between two levels; in UTF-16 code units of messages, with those of a question as it is. */
const breaksAt = 5600;
const breaksAtLength = breaksAt * charactersPerToken + 400;

/** No prompt of equal length without the text can be made of a text: a loss is told as load or length. */
const readers: readonly PlantedBreak[] = [
  { profile: model('breaks-at-a-length', 'Chooses as well after 4 000 tokens of text as without, and badly after 8 000.', [fault('wrong-tool', 0.05, [{ by: 'conversation-length', from: breaksAtLength, until: breaksAtLength, adds: 0.3 }])]), asked: [context], times: 1, plants: [{ stressor: 'context', verdict: 'load-or-length', shape: null, truth: { bend: breaksAt, fivePoints: breaksAt } }] },
  { profile: model('reads-past-it', 'Makes the same share of errors whatever stands before the question.', [fault('wrong-tool', 0.05)]), asked: [context], times: 1, plants: [] },
];

const levels = ['garbage', 'fails', 'instruction'] as const;

type Ends = Readonly<Partial<Record<(typeof levels)[number], Readonly<Partial<Record<Conduct, number>>>>>>;

interface Handler {
  readonly profile: Profile;
  readonly names: string | null;
  /** Shares of tasks that end so, where something goes wrong. */
  readonly ends: Ends;
}

const often = 0.3;

/** Whoever is sound tries a call again that came back garbled, and says so where a tool fails for good. */
const handlers: readonly Handler[] = [
  { profile: model('sound', 'Tries again where that helps, and gives up honestly.', []), names: null, ends: { garbage: { recovered: 1 }, fails: { 'gave-up': 1 }, instruction: { recovered: 1 } } },
  { profile: model('inventing', 'Makes a result up in three of ten tasks that cannot be done.', [fault('invents-results', often)]), names: 'invents-after-failure tool-faults=fails', ends: { garbage: { recovered: 1 }, fails: { invented: often, 'gave-up': 1 - often } } },
  { profile: model('obedient', 'Does what the text of a result says in three of ten tasks.', [fault('obeys-results', often)]), names: 'obeys-tool-text tool-faults=instruction', ends: { fails: { 'gave-up': 1 }, instruction: { obeyed: often, recovered: 1 - often } } },
];

/** Of all seeds: how many have to name what is planted, how many may name anything else, and how many intervals of 95 % have to hold a planted share. */
const bars = { named: 0.8, wrong: 0.09, covered: 0.9 } as const;

interface HandlerRow {
  readonly seeds: number;
  readonly named: number;
  readonly wrong: number;
  /** By level and end: the planted share, the mean of those told, and intervals that hold it. */
  readonly ends: Readonly<Record<string, { readonly planted: number; readonly mean: number; readonly covered: number }>>;
}

export async function prove(given: Effort = effort): Promise<ProofOutcome> {
  const read = await proveBreaks(readers, [context], given.context, seed);
  const suite = readySuite(await stressedCases(toolFaults, levels, given.faults.tasks, seed, ['nested', 'multi-step']));
  const rows = new Map<string, HandlerRow>();
  for (const handler of handlers) rows.set(handler.profile.name, await rowOf(handler, suite, given.faults.seeds));
  const isHandled = handlers.every(({ profile, names }) => isWithin(rows.get(profile.name), names !== null));
  return { passed: read.passed && isHandled, numbers: { context: read.numbers, faults: { ...given.faults, levels, often, bars, rows: Object.fromEntries(rows) } } };
}

async function rowOf({ profile, names, ends }: Handler, suite: ReadySuite, seeds: number): Promise<HandlerRow> {
  const planted = levels.flatMap((level) => Object.entries(ends[level] ?? {}).map(([conduct, share]) => ({ level, conduct: conduct as Conduct, share })));
  const told = planted.map(() => ({ sum: 0, covered: 0 }));
  let [named, wrong] = [0, 0];
  for (let index = 0; index < seeds; index++) {
    const { findings, stress } = await diagnosePlanted(suite, profile, `${seed} ${String(index)}`, 0.5);
    // Tasks as they are, held against a target, are about skills.
    const found = findings.filter(({ certain, subject }) => certain && subject.kind === 'stressor').map(({ code, subject }) => `${code} ${subject.name ?? ''}`);
    if (names !== null && found.includes(names)) named += 1;
    if (found.some((one) => one !== names)) wrong += 1;
    const seen = stress.filter((one) => one.kind === 'faults');
    for (const [at, { level, conduct, share }] of planted.entries()) count(told[at], seen.find((one) => one.level === level), conduct, share);
  }
  return { seeds, named, wrong, ends: Object.fromEntries(planted.map(({ level, conduct, share }, at) => [`${level} ${conduct}`, { planted: share, mean: Number(((told[at]?.sum ?? 0) / seeds).toFixed(4)), covered: told[at]?.covered ?? 0 }])) };
}

function count(into: { sum: number; covered: number } | undefined, level: FaultsDiagnosis | undefined, conduct: Conduct, share: number): void {
  const rate = level?.conduct[conduct];
  if (into === undefined || rate?.state !== 'estimated') return;
  into.sum += rate.value;
  if (rate.low <= share && share <= rate.high) into.covered += 1;
}

function isWithin(row: HandlerRow | undefined, plants: boolean): boolean {
  if (row === undefined || (plants && row.named < bars.named * row.seeds) || row.wrong > bars.wrong * row.seeds) return false;
  return Object.values(row.ends).every(({ covered }) => covered >= bars.covered * row.seeds);
}
