import { expect, test } from 'vitest';
import { bareResources } from '../prove/harness/bareResources.ts';
import { instancesOf } from '../prove/stressed/stressedCases.ts';
import { composeSuite, emptyTally } from '../src/composer/composeSuite.ts';
import type { Case } from '../src/core/Case.ts';
import type { Conduct } from '../src/core/Conduct.ts';
import type { Observation } from '../src/core/Observation.ts';
import type { ReasonCode } from '../src/core/Reason.ts';
import { seededRandom } from '../src/core/seededRandom.ts';
import { diagnose } from '../src/diagnosis/diagnose.ts';
import { stressCases } from '../src/engine/stress/stressCases.ts';
import { normalQuantile } from '../src/stats/normalQuantile.ts';
import { stressors } from '../src/stressors/list.generated.ts';
import { subtasks } from '../src/subtasks/list.generated.ts';
import { worlds } from '../src/worlds/list.generated.ts';
import { observed } from './observed.ts';

/** What the default plan asks, at its levels. */
const levels: Readonly<Record<string, readonly string[]>> = {
  'tools-offered': ['8', '32', '128', '128-length'],
  'tool-names': ['opaque'],
  'standing-rules': ['1', '8', '32', '32-length'],
  'request-text': ['typos'],
  'tool-faults': ['fails', 'instruction'],
  distractors: ['near'],
};

function named(id: string): (typeof stressors)[number] {
  const found = stressors.find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no stressor ${id}`);
  return found;
}

/** Questions of every default subtask, and of plans at once, with the default stressors beside them. */
async function allCases(seed: string): Promise<readonly Case[]> {
  const chosen = subtasks.filter(({ id, byDefault }) => byDefault || id === 'nested-at-once');
  const request = { domains: worlds.filter(({ heldOut }) => !heldOut), subtasks: chosen, perSubtask: 60, parts: ['find', 'confirm'], offer: { near: [2, 6], far: [1, 5] }, mostDepth: 4, mostCalls: 4 } as const;
  const composed = [...composeSuite(request, seededRandom(seed), emptyTally())];
  const arms = Object.entries(levels).map(([id, own]) => ({ stressor: named(id), levels: own }));
  const { cases } = await stressCases({ arms, bases: composed, perStressor: 140, resources: bareResources }, seededRandom(seed).fork('stress'));
  const histories = await instancesOf(named('own-errors'), ['0', '100'], 200, seed);
  return [...composed, ...cases, ...histories].map((one) => one.case);
}

/** How alike answers are: of one set of tools, of one item, of one question; the rest is chance. */
interface Alike {
  readonly cluster: number;
  readonly item: number;
  readonly question: number;
}

const wrongs: Readonly<Record<string, readonly ReasonCode[]>> = { 'name-detection': ['wrong-tool'], 'parameter-detection': ['wrong-value'], 'next-best': ['wrong-tool'], 'multi-step': ['wrong-value', 'missing-call'], response: ['wrong-value'], abstention: ['did-not-call'] };
const anyWrong: readonly ReasonCode[] = ['missing-call', 'wrong-tool', 'wrong-value'];
const asked: Readonly<Partial<Record<Case['key']['kind'], Observation['asks']>>> = { abstention: 'no-call', names: 'names', next: 'next', state: 'state', facts: 'facts' };

/** Answers of a model that is right equally often of whatever is asked, and goes wrong anyhow. */
function answers(cases: readonly Case[], rate: number, { cluster, item, question }: Alike, seed: string): readonly Observation[] {
  const random = seededRandom(seed);
  const normal = (): number => normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, random.next())));
  const drawn = new Map<string, number>();
  const of = (name: string): number => {
    const known = drawn.get(name) ?? normal();
    drawn.set(name, known);
    return known;
  };
  const cut = normalQuantile(rate);
  return cases.map(({ id, key, origin }): Observation => {
    const { stress, composed } = origin;
    const base = stress?.base ?? id;
    const liability = Math.sqrt(cluster) * of(`cluster ${origin.cluster}`) + Math.sqrt(item) * of(`item ${composed?.item ?? base}`) + Math.sqrt(question) * of(`question ${base}`) + Math.sqrt(1 - cluster - item - question) * normal();
    const isRight = liability < cut;
    const codes = wrongs[composed?.subtask ?? ''] ?? anyWrong;
    const conduct: Conduct | null = stress?.analysis !== 'faults' && stress?.stressor !== 'rerun' ? null : isRight ? 'recovered' : random.next() < 0.3 ? 'invented' : 'gave-up';
    const demands = stress?.counts === undefined ? {} : { demands: Array.from({ length: stress.dose ?? 1 }, () => (random.next() < (isRight ? (1 + rate) / 2 : 0.8 * rate) ? ('met' as const) : ('omitted' as const))) };
    return observed({
      model: 'm',
      caseId: id,
      origin,
      asks: asked[key.kind] ?? 'calls',
      ...(isRight ? {} : { wrong: codes[Math.floor(random.next() * codes.length)] ?? 'wrong-value' }),
      conduct,
      ...demands,
      projection: composed === undefined || composed.subtask === 'name-detection' ? null : { names: isRight, arguments: isRight, order: null, completeness: true },
    });
  });
}

function certain(observations: readonly Observation[], seed: string): readonly string[] {
  const { findings } = diagnose({
    unasked: new Map(),
    trajectories: [],
    version: '0',
    source: { label: 'made up', description: 'made up', suites: [], checker: null },
    settings: { target: null, reference: null, confidence: 0.95, seed },
    intake: { answers: observations.length, graded: observations.length, notObserved: 0, excludedCases: 0, problems: [] },
    observations,
    defectiveKeys: [],
    models: new Map([['m', { interface: { kind: 'native', syntax: 'native', tolerated: [], basis: 'asked', profile: null, agreement: null }, carried: [] }]]),
  });
  return findings.filter((finding) => finding.certain).map(({ code, subject }) => `${code} ${subject.kind} ${subject.name ?? subject.scope}`);
}

const worldsOfChance: readonly Alike[] = [{ cluster: 0, item: 0.3, question: 0.35 }, { cluster: 0.1, item: 0.3, question: 0.35 }];
/** Where sets of tools differ, failures do go by the tool and by the template, of which there is one for each set. */
const trueOfClusters = /^covariate (?:called-tool|template) /;

test('of a model of which nothing is wrong hardly ever anything is told, all default questions and stressors asked', async () => {
  const cases = await allCases('sound model');
  const rates = [0.5, 0.7, 0.8, 0.9, 0.98];
  const runs = rates.flatMap((rate) => worldsOfChance.flatMap((alike) => Array.from({ length: 8 }, (_, at) => ({ rate, alike, seed: `sound ${String(rate)} ${String(alike.cluster)} ${String(at)}` }))));
  const told = runs.flatMap(({ rate, alike, seed }) => {
    const found = certain(answers(cases, rate, alike, seed), seed).filter((name) => alike.cluster === 0 || !trueOfClusters.test(name));
    return found.length === 0 ? [] : [`${seed}: ${found.join(', ')}`];
  });
  // Of one in twenty, and three standard errors of so many runs more.
  expect(told.length, told.join('\n')).toBeLessThanOrEqual(runs.length * (0.05 + 3 * Math.sqrt((0.05 * 0.95) / runs.length)));
}, 300_000);
