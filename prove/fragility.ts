import type { Stressor } from '../src/core/Stressor.ts';
import type { StressOutcome } from '../src/diagnosis/stress/StressAnalyser.ts';
import { stressDiagnoses } from '../src/diagnosis/stress/stressDiagnoses.ts';
import type { Measure, Profile, ProfileFault, SimulatedFault } from '../src/models/simulated/Profile.ts';
import { binomialCdf } from '../src/stats/binomialCdf.ts';
import { changedCases } from './fragility/changedCases.ts';
import { AskedDirectly } from './harness/AskedDirectly.ts';
import type { ProofOutcome } from './harness/Evidence.ts';

/**
 * Does a diagnosis name the change that breaks a model, and no other? Simulated models that err now and then, and one
 * that fails where names of tools say nothing, through every change that must not change the answer; one that fails at
 * questions and one that fails at German, through other wordings, other languages and, as changes that break neither,
 * other orders of tools; and one that fails at names in camel case, in the held-out world.
 */
export const seed = 'fragility 1';

export const vouchesFor: readonly string[] = ['diagnosis/stress', 'stats', 'models/simulated'];

export interface Effort {
  readonly seeds: number;
  readonly perStressor: number;
}

const effort: Effort = { seeds: 100, perStressor: 128 };

const fault = (kind: SimulatedFault, rate: number, more: Partial<ProfileFault> = {}): ProfileFault => ({ kind, rate, grows: [], reach: [], parameterTypes: null, styles: null, ...more });
const now = [fault('values', 0.02), fault('wrong-tool', 0.03), fault('under-calling', 0.01)];
const profile = (name: string, faults: readonly ProfileFault[]): Profile => ({ schema: 'faultline/simulated-profile@1', name, description: name, faults: [...now, ...faults], logProbabilities: 'none', honoursStrict: true });

const where = (of: Measure): Partial<ProfileFault> => ({ reach: [{ of, atLeast: 1, atMost: null }] });

/** Which stressors a model goes through. */
const arms = {
  all: ({ analysis }: Stressor): boolean => analysis === 'invariance' || analysis === 'change',
  words: ({ id }: Stressor): boolean => ['paraphrase', 'language', 'tool-order'].includes(id),
  shift: ({ id }: Stressor): boolean => id === 'shift',
};

const models = [
  { profile: profile('unbroken', []), arm: arms.all, breaks: (): boolean => false },
  { profile: profile('opaque-names', [fault('wrong-tool', 0.3, where('opaque-name'))]), arm: arms.all, breaks: (name: string): boolean => name === 'tool-names=opaque' },
  // Half of all wordings are questions, so that as many answers get lost in other words as are gained.
  { profile: profile('questions', [fault('under-calling', 0.9, where('question'))]), arm: arms.words, breaks: (name: string): boolean => name.startsWith('paraphrase=') },
  { profile: profile('german', [fault('under-calling', 0.7, where('german'))]), arm: arms.words, breaks: (name: string): boolean => name === 'language=german' },
  { profile: profile('unbroken-elsewhere', []), arm: arms.shift, breaks: (): boolean => false },
  { profile: profile('camel-names', [fault('under-calling', 0.3, where('camel-name'))]), arm: arms.shift, breaks: (name: string): boolean => name === 'shift=library lower' },
];

interface Row {
  readonly seeds: number;
  /** Seeds that named what breaks the model; seeds that named anything else. */
  readonly named: number;
  readonly other: number;
  readonly findings: Readonly<Record<string, number>>;
}

/** Of so many seeds, how many may claim what 1 in 20 claims (each bar fails by chance once in 200), and how many must name what 9 of 10 name. */
export function bars(seeds: number): { readonly most: number; readonly least: number } {
  let most = Math.floor(0.05 * seeds);
  while (most < seeds && 1 - binomialCdf(most, seeds, 0.05) > 0.005) most += 1;
  let least = Math.ceil(0.9 * seeds);
  while (least > 0 && binomialCdf(least - 1, seeds, 0.9) > 0.005) least -= 1;
  return { most, least };
}

export async function prove(given: Effort = effort): Promise<ProofOutcome> {
  const cases = new Map<(typeof models)[number]['arm'], AskedDirectly>();
  for (const { arm } of models) cases.set(arm, cases.get(arm) ?? new AskedDirectly(await changedCases(seed, given.perStressor, arm)));
  const { most, least } = bars(given.seeds);
  const rows = models.flatMap((model) => {
    const asked = cases.get(model.arm);
    return asked === undefined ? [] : [[model.profile.name, rowOf(model, asked, given.seeds)] as const];
  });
  const passed = rows.every(([name, { named, other }]) => other <= most && (name.startsWith('unbroken') || named >= least));
  return { passed, numbers: { ...given, mostFalse: most, leastNamed: least, models: Object.fromEntries(rows) } };
}

function rowOf({ profile: planted, breaks }: (typeof models)[number], asked: AskedDirectly, seeds: number): Row {
  const counts: Record<string, number> = {};
  let named = 0;
  let other = 0;
  for (let index = 0; index < seeds; index++) {
    const own = `${seed} ${String(index)}`;
    const claimed = claims(stressDiagnoses(asked.ask(planted, own), 0.05, own));
    for (const name of claimed) counts[name] = (counts[name] ?? 0) + 1;
    if (claimed.some(breaks)) named += 1;
    if (!claimed.every(breaks)) other += 1;
  }
  return { seeds, named, other, findings: counts };
}

/** What is said with certainty: findings, and differences between worlds. */
function claims({ diagnoses, findings }: StressOutcome): readonly string[] {
  const shifts = diagnoses.flatMap((one) => (one.kind === 'shift' ? [one.overall, ...one.skills].map(({ verdict }) => ({ name: `${one.stressor}=${one.level} ${verdict}`, verdict })) : []));
  return [...new Set([...findings.flatMap(({ certain, subject }) => (certain ? [subject.name ?? ''] : [])), ...shifts.flatMap(({ name, verdict }) => (verdict === 'lower' || verdict === 'higher' ? [name] : []))])];
}
