import { describe, expect, it } from 'vitest';
import { madeCase, plannedModel, planRequest } from '../../../test/live/madeCases.ts';
import { observed } from '../../../test/observed.ts';
import type { Observation } from '../../core/Observation.ts';
import type { Plan, PlannedCase } from '../../core/Plan.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import type { StressBase, Stressor } from '../../core/Stressor.ts';
import { planRun } from '../rounds/planRun.ts';
import type { DueRound, NextRound } from '../rounds/RoundSource.ts';
import type { RefinedUnfolding } from './RefinedUnfolding.ts';
import { refinedRounds } from './refinedRounds.ts';
import type { RefinedSources } from './refinedRounds.ts';
import { stressCases } from './stressCases.ts';

const growing: Stressor = {
  id: 'growing',
  version: '1',
  description: 'says more',
  analysis: 'dose',
  needs: [],
  subtasks: [],
  levels: ['8', '64', '128'],
  readLevel: (text) => text,
  apply: ({ case: one, environment }, level, { shared }) => {
    const words = Array.from({ length: Number(level) }, () => String(shared.below(1000)));
    if (level === '108' && one.id === 'c7') return Promise.resolve({ state: 'not-applicable', reason: 'it is too much' });
    const messages = [{ role: 'user', content: words.join(' ') }] as const;
    return Promise.resolve({ state: 'changed', projection: { case: { ...one, prompt: { ...one.prompt, messages } }, environment }, dose: Number(level), control: false });
  },
};

const bases: readonly StressBase[] = Array.from({ length: 80 }, (_, at) => {
  const one = madeCase(`c${String(at)}`, 2);
  return { case: { ...one, origin: { ...one.origin, cluster: `cluster ${String(at % 40)}` } }, environment: null, item: null };
});
const resources: RefinedUnfolding['limits'] = { tools: null, contextTokens: null };
const request: RefinedUnfolding = { most: 3, stressors: [{ id: 'growing', version: '1' }], bases, limits: resources, followUps: true, blockSize: 8 };
const models = [plannedModel('breaks'), plannedModel('holds', 'prompted')];

async function firstRound(): Promise<{ readonly plan: Plan; readonly cases: readonly PlannedCase[]; readonly trials: number }> {
  const { cases } = await stressCases({ arms: [{ stressor: growing, levels: growing.levels }], bases, perStressor: 80, resources: { author: null, worlds: [], subtasks: [], retrieval: { retrievers: [], find: () => Promise.reject(new Error('nothing is retrieved')) }, limits: resources } }, seededRandom('seed').fork('stress'));
  const { plan, round } = planRun(planRequest([], models, { cases, wordings: ['a', 'b', 'c'] }));
  return { plan, cases: round.cases, trials: round.trials.length };
}

/** What both answer: one of them errs in half of the cases beyond a load. */
function answered(cases: readonly PlannedCase[], breaksAbove: number): readonly Observation[] {
  const random = seededRandom('answers');
  return models.flatMap(({ id }) => cases.map(({ case: one }) => observed({ model: id, caseId: one.id, origin: one.origin, ...(random.next() < (id === 'breaks' && (one.origin.stress?.dose ?? 0) > breaksAbove ? 0.5 : 0.03) ? { wrong: 'wrong-value' as const } : {}) })));
}

function due(index: number, cases: readonly PlannedCase[], outcomes: readonly Observation[], order: number): DueRound {
  return { index, order, cases: () => batch(cases), outcomes: () => Promise.resolve(outcomes) };
}

async function* batch(cases: readonly PlannedCase[]): AsyncIterable<readonly PlannedCase[]> {
  yield await Promise.resolve(cases);
}

const sources = (tell: RefinedSources['tell'] = () => undefined): RefinedSources => ({ worlds: [], subtasks: [], stressors: [growing], tell });

function roundOf(next: NextRound): Extract<NextRound, { kind: 'round' }>['round'] {
  if (next.kind === 'end') throw new Error('there is no round');
  return next.round;
}

describe('refinedRounds', () => {
  it('asks the model that breaks, at levels around the break, the questions that it was asked, in their wording', async () => {
    const first = await firstRound();
    const told: string[] = [];
    const next = await refinedRounds(first.plan, request, sources((cases) => told.push(...cases.map(({ case: one }) => one.id)))).next(due(1, first.cases, answered(first.cases, 96), first.trials));
    const { index, cases, trials } = roundOf(next);
    expect(index).toBe(1);
    const levels = [...Map.groupBy(cases, ({ case: one }) => one.origin.stress?.level ?? '')].map(([level, own]) => [level, own.length]);
    expect(levels).toHaveLength(3);
    for (const [level] of levels) expect(Number(level) > 8 && Number(level) < 128 && !growing.levels.includes(String(level))).toBe(true);
    expect(cases.every(({ case: one }) => one.origin.stress?.refined === true)).toBe(true);
    expect(trials.map(({ order }) => order)).toEqual(trials.map((_, at) => first.trials + at));
    expect(new Set(trials.map(({ model }) => model))).toEqual(new Set(['breaks']));
    expect(trials.map(({ caseId }) => caseId).sort()).toEqual(cases.map(({ case: one }) => one.id).sort());
    expect(told).toEqual(cases.map(({ case: one }) => one.id));
    const before = new Map(first.cases.map((one) => [`${one.case.origin.stress?.base ?? ''} ${one.case.origin.stress?.level ?? ''}`, one]));
    for (const one of cases) {
      const { base = '', level = '' } = one.case.origin.stress ?? {};
      const text = (of: PlannedCase | undefined): string => (of?.case.prompt.messages[0]?.role === 'user' ? of.case.prompt.messages[0].content : '');
      const [smaller, larger] = [before.get(`${base} 64`), before.get(`${base} 128`)];
      expect(one.wording).toBe(smaller?.wording);
      expect(one.environment).toEqual(smaller?.environment);
      // A larger level contains a smaller one, so that pairs stay pairs.
      expect(text(larger).startsWith(text(one))).toBe(true);
      if (Number(level) > 64) expect(text(one).startsWith(text(smaller))).toBe(true);
    }
  });

  it('makes the same round of what a plan keeps, whatever answers a later round got', async () => {
    const first = await firstRound();
    const outcomes = answered(first.cases, 96);
    const kept = JSON.parse(JSON.stringify(request)) as RefinedUnfolding;
    const [one, other] = [await refinedRounds(first.plan, request, sources()).next(due(1, first.cases, outcomes, first.trials)), await refinedRounds(first.plan, kept, sources()).next(due(1, first.cases, outcomes, first.trials))];
    expect(other).toEqual(one);
    const { cases, trials } = roundOf(one);
    const later = cases.map(({ case: asked }) => observed({ model: 'breaks', caseId: asked.id, origin: asked.origin, wrong: 'wrong-value' }));
    expect(await refinedRounds(first.plan, kept, sources()).next(due(2, [...first.cases, ...cases], [...outcomes, ...later], first.trials + trials.length))).toMatchObject({ kind: 'end' });
  });

  it('counts what cannot be asked', async () => {
    const first = await firstRound();
    const outcomes = answered(first.cases, 96);
    const next = await refinedRounds(first.plan, request, sources()).next(due(1, first.cases, outcomes, first.trials));
    const { cases } = roundOf(next);
    expect(cases.map(({ case: one }) => one.origin.stress?.level)).toContain('108');
    expect(cases.some(({ case: one }) => one.id === 'c7~growing=108')).toBe(false);
    expect(await refinedRounds(first.plan, request, sources()).next(due(2, first.cases, outcomes, 0))).toEqual({ kind: 'end', problems: [{ code: 'not-available', file: null, line: null, detail: 'growing at 108: it is too much', model: null }] });
  });

  it('asks nothing where nothing breaks', async () => {
    const first = await firstRound();
    expect(await refinedRounds(first.plan, request, sources()).next(due(1, first.cases, answered(first.cases, 1000), first.trials))).toEqual({ kind: 'end', problems: [] });
  });
});
