import { expect, test } from 'vitest';
import { VirtualClock } from '../../../test/live/VirtualClock.ts';
import { plannedModel } from '../../../test/live/madeCases.ts';
import { composeSuite, emptyTally } from '../../composer/composeSuite.ts';
import type { SuiteProjection } from '../../composer/composeSuite.ts';
import type { Plan, PlannedCase, Round } from '../../core/Plan.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import { subtasks as allSubtasks } from '../../subtasks/list.generated.ts';
import { worlds } from '../../worlds/list.generated.ts';
import { planRun } from './planRun.ts';
import { allRounds } from './allRounds.ts';
import { composedRounds } from './composedRounds.ts';
import type { ComposedUnfolding } from './ComposedUnfolding.ts';
import type { DueRound, RoundSource } from './RoundSource.ts';

const domains = worlds.filter(({ id }) => id === 'crm' || id === 'travel');
const subtasks = allSubtasks.filter(({ id }) => id === 'parallel' || id === 'abstention' || id === 'name-detection');
const sizes = { perSubtask: 8, parts: ['find', 'confirm'], offer: { near: [1, 2], far: [0, 1] }, mostDepth: 2, mostCalls: 3 } as const;
const unfolding: ComposedUnfolding = { ...sizes, composer: '', worlds: [], subtasks: [], wordings: ['x', 'y', 'z'], followUps: true, blockSize: 4, perRound: 3 };
const plan: Plan = { schema: 'faultline/plan@1', version: '0', seed: 'rounds', source: { label: '', description: '', suites: [] }, models: [plannedModel('test:one', 'prompted')], repetitions: 2, target: null, reference: null };

/** Without a pause nobody would let time pass. */
const source = (): RoundSource => composedRounds(plan, unfolding, { domains, subtasks, clock: { now: () => 0, elapsed: () => 0, sleep: () => Promise.resolve() } });

const whole: readonly SuiteProjection[] = [...composeSuite({ domains, subtasks, ...sizes }, seededRandom(plan.seed).fork('cases'), emptyTally())];

async function roundsOf(rounds: RoundSource, from = 0, known: readonly Round[] = []): Promise<readonly Round[]> {
  const made = [...known];
  const cases = async function* (): AsyncIterable<readonly PlannedCase[]> {
    // As a store gives them: other objects.
    for (const { cases: some } of made) yield await Promise.resolve(structuredClone(some));
  };
  for (let index = from; ; index++) {
    const next = await rounds.next({ index, order: made.reduce((sum, { trials }) => sum + trials.length, 0), cases, outcomes: () => Promise.reject(new Error('not asked')) });
    if (next.kind === 'end') return made;
    made.push(next.round);
  }
}

const once = roundsOf(source());

test('the rounds are the suite composed whole, as many of every subtask in each, in the order of composing', async () => {
  const rounds = await once;
  const cases = rounds.flatMap((round) => round.cases).map(({ case: one }) => one);
  for (const { id } of subtasks) expect(cases.filter(({ origin }) => origin.category === id)).toEqual(whole.map(({ case: one }) => one).filter(({ origin }) => origin.category === id));
  expect(cases).toHaveLength(whole.length);
  expect(rounds.map((round) => subtasks.map(({ id }) => round.cases.filter(({ case: one }) => one.origin.category === id).length))).toEqual([[3, 3, 3], [3, 3, 3], [2, 2, 2]]);
  const trials = rounds.flatMap((round) => round.trials);
  expect(trials.map(({ order }) => order)).toEqual([...trials.keys()]);
  expect(new Set(trials.map(({ id }) => id)).size).toBe(2 * whole.length);
  expect((await allRounds(source())).round).toEqual({ index: 0, cases: rounds.flatMap((round) => round.cases), trials });
});

test('wordings are shared out evenly over all rounds, in random order', async () => {
  const all = (await once).flatMap(({ cases }) => cases);
  const orders = subtasks.map(({ id }) => all.filter(({ case: one }) => one.origin.category === id).map(({ wording }) => wording));
  for (const own of orders) {
    const counts = ['x', 'y', 'z'].map((wording) => own.filter((one) => one === wording).length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  }
  expect(new Set(orders.map((own) => own.join(''))).size).toBeGreaterThan(1);
});

test('a plan of one round over the same questions deals the same wordings, and a variant has that of its base', async () => {
  const kept = new Map((await once).flatMap(({ cases }) => cases).map(({ case: one, wording }) => [one.id, wording]));
  const variants = whole.map((one): SuiteProjection => ({ ...one, case: { ...one.case, id: `${one.case.id}+`, origin: { ...one.case.origin, stress: { base: one.case.id, stressor: 'longer', analysis: 'dose', level: '1', dose: 1, control: false } } } }));
  for (const cases of [whole, whole.flatMap((one, at) => [one, variants[at] ?? one]), [...variants, ...whole]]) {
    const { round } = planRun({ ...plan, cases, wordings: unfolding.wordings, followUps: true, blockSize: 4 });
    for (const { case: one, wording } of round.cases) expect([one.id, wording]).toEqual([one.id, kept.get(one.origin.stress?.base ?? one.id)]);
  }
});

test('made again from any round on, the rest is the same', async () => {
  const rounds = await once;
  for (let from = 1; from <= rounds.length; from++) expect(await roundsOf(source(), from, rounds.slice(0, from))).toEqual(rounds);
});

test('rounds that another process froze meanwhile are no other questions, however many were made here before and in whatever pieces they are read', async () => {
  const rounds = await once;
  const dueAfter = (frozen: number, seen: number, size: number): DueRound => ({
    index: frozen,
    order: rounds.slice(0, frozen).reduce((sum, { trials }) => sum + trials.length, 0),
    cases: async function* () {
      const cases = rounds.slice(0, seen).flatMap((round) => round.cases);
      for (let at = 0; at < cases.length; at += size) yield await Promise.resolve(structuredClone(cases.slice(at, at + size)));
    },
    outcomes: () => Promise.reject(new Error('not asked')),
  });
  // Made here, then frozen here or elsewhere when the next is due, then frozen when the cases are read.
  for (const [here, frozen, seen, size] of [[0, 1, 3, 100], [1, 2, 3, 1], [1, 3, 3, 7]] as const) {
    const late = source();
    for (let index = 0; index < here; index++) await late.next(dueAfter(index, index, 100));
    const next = await late.next(dueAfter(frozen, seen, size));
    expect(next.kind === 'round' ? next.round : next.problems).toEqual(rounds[frozen] ?? []);
  }
});

test('what was composed otherwise is not gone on with', async () => {
  const rounds = await once;
  const [first] = rounds;
  const changed = first?.cases.map((one, at) => (at === 3 ? { ...one, case: { ...one.case, prompt: { ...one.case.prompt, rules: ['Be quick.'] } } } : one)) ?? [];
  await expect(roundsOf(source(), 1, [{ index: 0, cases: changed, trials: first?.trials ?? [] }])).rejects.toThrow(changed[3]?.case.id);
  await expect(roundsOf(source(), 1, [{ index: 0, cases: first?.cases.slice(1) ?? [], trials: [] }])).rejects.toThrow('composed otherwise');
  await expect(roundsOf(source(), 1, [{ index: 0, cases: first?.cases.slice(0, -1) ?? [], trials: [] }])).rejects.toThrow('composed otherwise');
});

test('what cannot be composed is told at the end', async () => {
  const [parallel] = subtasks.filter(({ id }) => id === 'parallel');
  if (parallel === undefined) throw new Error('a subtask is missing');
  const nothing = composedRounds(plan, unfolding, { domains: [], subtasks: [parallel], clock: new VirtualClock() });
  expect(await allRounds(nothing)).toEqual({ round: { index: 0, cases: [], trials: [] }, problems: [expect.objectContaining({ detail: 'parallel: 8 questions could not be composed' })], notes: new Map() });
});

test('the first round is made at once, and the next give way after every question', async () => {
  let pauses = 0;
  const giving = composedRounds(plan, unfolding, { domains, subtasks, clock: { now: () => 0, elapsed: () => 0, sleep: () => {
    pauses += 1;
    return Promise.resolve();
  } } });
  const due = { order: 0, cases: () => { throw new Error('nothing is caught up with'); }, outcomes: () => Promise.reject(new Error('not asked')) };
  await giving.next({ ...due, index: 0 });
  expect(pauses).toBe(0);
  const next = await giving.next({ ...due, index: 1 });
  if (next.kind === 'end') throw new Error('there is a second round');
  expect(pauses).toBeGreaterThanOrEqual(next.round.cases.length);
});
