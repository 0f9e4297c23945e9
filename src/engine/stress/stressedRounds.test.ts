import { expect, test } from 'vitest';
import { composeSuite, emptyTally } from '../../composer/composeSuite.ts';
import type { Plan, PlannedCase, Round } from '../../core/Plan.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import { stressors as allStressors } from '../../stressors/list.generated.ts';
import { subtasks as allSubtasks } from '../../subtasks/list.generated.ts';
import { worlds } from '../../worlds/list.generated.ts';
import { plannedModel } from '../../../test/live/madeCases.ts';
import { furtherQuestions } from '../../composer/furtherQuestions.ts';
import { planRun } from '../rounds/planRun.ts';
import type { NextRound, RoundSource } from '../rounds/RoundSource.ts';
import { planStress } from './planStress.ts';
import { stressedRounds } from './stressedRounds.ts';
import type { StressedUnfolding } from './StressedUnfolding.ts';
import { keptStressPlan, stressPlanNote } from './stressPlanNote.ts';

const domains = worlds.filter(({ heldOut }) => !heldOut);
const subtasks = allSubtasks.filter(({ id }) => id === 'parallel' || id === 'parameter-detection');
const stressors = allStressors.filter(({ id }) => id === 'tool-names' || id === 'tools-offered');
const sizes = { perSubtask: 90, parts: ['find', 'confirm'], offer: { near: [1, 2], far: [0, 1] }, mostDepth: 2, mostCalls: 3 } as const;
const composed: StressedUnfolding['composed'] = { ...sizes, composer: '', worlds: [], subtasks: [], wordings: ['x', 'y', 'z'], followUps: true, blockSize: 4, perRound: 45 };
const request: StressedUnfolding = { composed, stressors: [{ id: 'tool-names', version: '', levels: ['opaque'] }, { id: 'tools-offered', version: '', levels: ['8', '16'] }], budget: 800, limits: { tools: null, contextTokens: null } };
const plan: Plan = { schema: 'faultline/plan@1', version: '0', seed: 'stressed', source: { label: '', description: '', suites: [] }, models: [plannedModel('test:one', 'prompted')], repetitions: 1, target: null, reference: null };
const resources = { worlds, subtasks, retrieval: { retrievers: [], find: () => Promise.reject(new Error('nothing is looked for')) }, author: null };
const clock = { now: () => 0, elapsed: () => 0, sleep: () => Promise.resolve() };

const source = (asked: StressedUnfolding = request): RoundSource => stressedRounds(plan, asked, { domains, subtasks, clock, stressors, resources, asked: null });

interface Made {
  readonly rounds: readonly Round[];
  readonly end: Extract<NextRound, { readonly kind: 'end' }>;
}

async function roundsOf(rounds: RoundSource, known: readonly Round[] = [], seen: readonly Round[] = known): Promise<Made> {
  const made = [...known];
  for (let index = known.length; ; index++) {
    const frozen = index === known.length ? seen : made;
    const cases = async function* (): AsyncIterable<readonly PlannedCase[]> {
      for (const { cases: some } of frozen) yield await Promise.resolve(structuredClone(some));
    };
    const next = await rounds.next({ index, order: made.reduce((sum, { trials }) => sum + trials.length, 0), cases, outcomes: () => Promise.reject(new Error('not asked')) });
    if (next.kind === 'end') return { rounds: made, end: next };
    made.push(next.round);
  }
}

const once = roundsOf(source());

test('the last round holds what the plan of stressors makes of the suite composed whole, in the same wordings, and the end says what was planned', async () => {
  const { rounds, end } = await once;
  const random = seededRandom(plan.seed);
  const suite = [...composeSuite({ domains, subtasks, ...sizes }, random.fork('cases'), emptyTally())];
  const known = new Set(suite.map(({ case: one }) => one.id));
  const arms = request.stressors.flatMap(({ id, levels }) => stressors.filter((one) => one.id === id).map((stressor) => ({ stressor, levels })));
  const whole = await planStress({ arms, bases: suite, further: (ids) => furtherQuestions({ domains, subtasks, ...sizes }, ids, known, random.fork('cases').fork('further')), budget: request.budget, resources: { ...resources, limits: request.limits }, reckon: null, ceilings: { tokens: null, money: null }, models: 1, repetitions: 1, alone: false, beside: [], giveWay: () => Promise.resolve() }, random.fork('stress'));
  const { round } = planRun({ ...plan, cases: [...suite, ...whole.cases], wordings: composed.wordings, followUps: true, blockSize: 4 });
  const expected = new Map(round.cases.map((one) => [one.case.id, one]));
  expect(whole.plan.kept.map(({ stressor }) => stressor)).toEqual(['tool-names', 'tools-offered']);
  const asked = rounds.flatMap(({ cases }) => cases);
  expect(asked.map((one) => [one.case.id, one])).toEqual(asked.map(({ case: one }) => [one.id, expected.get(one.id)]));
  expect(new Set(asked.map(({ case: one }) => one.id))).toEqual(new Set(expected.keys()));
  expect(rounds.map(({ cases }) => cases.filter(({ case: { origin } }) => origin.stress !== undefined).length)).toEqual([0, 0, whole.cases.length]);
  expect(keptStressPlan(end.notes?.get(stressPlanNote) ?? null)).toEqual(whole.plan);
});

test('made again from any round on, the rest is the same, and so it is where another process froze more meanwhile', { timeout: 60_000 }, async () => {
  const { rounds, end } = await once;
  for (let from = 1; from <= rounds.length; from++) expect(await roundsOf(source(), rounds.slice(0, from))).toEqual({ rounds, end });
  expect(await roundsOf(source(), rounds.slice(0, 1), rounds)).toEqual({ rounds, end });
});

test('a last round that was made otherwise is not gone on with', async () => {
  const { rounds } = await once;
  const changed = rounds.map((round, at) => (at < 2 ? round : { ...round, cases: round.cases.map((one, place) => (place === 5 ? { ...one, wording: 'other' } : one)) }));
  await expect(roundsOf(source(), changed)).rejects.toThrow(changed[2]?.cases[5]?.case.id);
});

test('where nothing fits there is no last round, and the end says why', async () => {
  const { rounds, end } = await roundsOf(source({ ...request, budget: 10 }));
  expect(rounds).toHaveLength(2);
  expect(keptStressPlan(end.notes?.get(stressPlanNote) ?? null)).toMatchObject({ trials: 0, kept: [], left: [{ reason: 'budget' }, { reason: 'budget' }] });
});

test('a round that is wanted no longer is not made to its end', async () => {
  const { rounds } = await once;
  const stop = new AbortController();
  let pauses = 0;
  const stopping = stressedRounds(plan, request, { domains, subtasks, stressors, resources, asked: null, clock: { ...clock, sleep: () => {
    pauses += 1;
    return Promise.resolve();
  } } });
  const known = rounds.slice(0, 2);
  const due = { index: 2, order: known.reduce((sum, { trials }) => sum + trials.length, 0), cases: async function* () { for (const { cases } of known) yield await Promise.resolve(cases); }, outcomes: () => Promise.reject(new Error('not asked')) };
  stop.abort();
  await expect(stopping.next({ ...due, stop: stop.signal })).rejects.toThrow('aborted');
  const made = pauses;
  await stopping.next(due).catch(() => undefined);
  expect(pauses).toBe(made);
});
