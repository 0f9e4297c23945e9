import fc from 'fast-check';
import { expect, test } from 'vitest';
import { madeRun, openMade } from '../../../test/live/MadeRun.ts';
import type { MadeRun } from '../../../test/live/MadeRun.ts';
import { madeCase, plannedModel, planRequest } from '../../../test/live/madeCases.ts';
import { madeRequest } from '../../../test/live/madeRequest.ts';
import { calls, scriptedModel, text } from '../../../test/live/scriptedModel.ts';
import type { Asked, Deed } from '../../../test/live/scriptedModel.ts';
import { VirtualClock } from '../../../test/live/VirtualClock.ts';
import type { Clock } from '../../core/Clock.ts';
import type { Diagnosis } from '../../core/Diagnosis.ts';
import type { Plan, PlannedCase, Round } from '../../core/Plan.ts';
import { unfoldedNote } from '../../core/unfoldedNote.ts';
import { UserError } from '../../core/UserError.ts';
import { defaultLimits } from '../live/Limits.ts';
import { planRun } from './planRun.ts';
import { diagnoseRun } from '../run/diagnoseRun.ts';
import type { RunSummary } from '../live/RunRequest.ts';
import { runTrials } from '../live/runTrials.ts';
import { syntaxes } from '../../syntaxes/list.generated.ts';
import { isUnfolded } from './isUnfolded.ts';
import { planRound } from './planRound.ts';
import type { DueRound, RoundSource } from './RoundSource.ts';

const limits = { ...defaultLimits, startConcurrency: 3, mostConcurrency: 3 };
const unfolding = { source: 'made', request: {} };

const planned = (id: string): PlannedCase => ({ case: madeCase(id), environment: null, wording: null });

/** Four rounds: the first two are made ahead, the third names its cases after what came of them, the fourth asks anew what was wrong in it. */
function madeRounds(plan: Plan, clock: Clock): RoundSource & { readonly seen: readonly string[] } {
  const seen: string[] = [];
  const roundOf = ({ index, order }: DueRound, cases: readonly PlannedCase[]): Round => planRound(plan, { index, order, cases, blockSize: 2 });
  return {
    seen,
    next: async (due) => {
      seen.push(`${String(due.index)} at ${String(due.order)}`);
      // Making one takes its time.
      await clock.sleep(70, null);
      if (due.index < 2) return { kind: 'round', round: roundOf(due, [0, 1].map((at) => planned(`ahead ${String(due.index)} ${String(at)}`))) };
      if (due.index > 3) return { kind: 'end', problems: [{ code: 'not-available', file: null, line: null, detail: 'a fifth round', model: null }], notes: new Map([['rounds made', due.index]]) };
      const outcomes = await due.outcomes();
      expect(outcomes).toHaveLength(due.order);
      const told = outcomes.slice(-4).map(({ strict }) => strict.state[0]).join('');
      if (due.index === 2) return { kind: 'round', round: roundOf(due, [0, 1].map((at) => planned(`after ${told} ${String(at)}`))) };
      const wrong = new Set(outcomes.slice(8).flatMap(({ caseId, strict }) => (strict.state === 'wrong' ? [caseId] : [])));
      const known: PlannedCase[] = [];
      for await (const batch of due.cases()) known.push(...batch);
      return { kind: 'round', round: roundOf(due, known.filter(({ case: { id } }) => wrong.has(id))) };
    },
  };
}

/** Nothing is frozen yet. */
function freshRun(): MadeRun {
  const { plan, round } = planRun(planRequest([], ['test:one', 'test:two'].map((id) => plannedModel(id))));
  const run = madeRun({ ...plan, unfolding }, round);
  run.rounds.length = 0;
  return run;
}

const isHard = ({ conversation }: Asked): boolean => (JSON.stringify(conversation.messages).length * 7 + Number(/(\d)"/.exec(JSON.stringify(conversation.messages))?.[1] ?? 0)) % 3 > 0;
const answered = (asked: Asked, latency: number): Deed => ({ do: 'answer', answer: isHard(asked) ? text('No.') : calls('a'), latency });

async function ask(run: MadeRun, owner: string, dies: { readonly after: number; readonly applied: boolean } | null, latency: (index: number) => number = (index) => 20 + ((index * 37) % 90)): Promise<RunSummary | 'left'> {
  const clock = new VirtualClock();
  const models = ['test:one', 'test:two'].map((id) => scriptedModel(id, clock, (asked, index) => answered(asked, latency(index))));
  const store = openMade(run, dies);
  await store.release(() => true);
  return clock.run(runTrials(madeRequest(store, clock, models, { owner, limits, rounds: madeRounds(run.plan, clock) })), store.isDead);
}

async function diagnose(run: MadeRun): Promise<Diagnosis> {
  const clock = new VirtualClock();
  const decoders = new Map(['test:one', 'test:two'].map((id) => [id, scriptedModel(id, clock, () => ({ do: 'hang' })).decode]));
  const { timing: _, ...diagnosis } = await diagnoseRun({ store: openMade(run), label: 'run', decoders, syntaxes, worlds: [], price: () => null, version: '0' });
  return { ...diagnosis, timing: null };
}

async function diagnosisOf(run: MadeRun): Promise<string> {
  return JSON.stringify(await diagnose(run));
}

test('rounds are asked one after the other, and each is counted before the run is done', async () => {
  const run = freshRun();
  const summary = await ask(run, 'one', null);
  expect(run.rounds.map(({ trials }) => trials.length)).toEqual([4, 4, 4, expect.any(Number)]);
  expect(run.rounds[3]?.trials.length).toBeGreaterThan(0);
  expect(summary).toMatchObject({ ended: 'done', isUnfolded: true, planned: run.trials.length, answered: run.trials.length, remaining: 0 });
  expect(run.trials.map(({ order }) => order)).toEqual([...run.trials.keys()]);
  expect(new Set(run.trials.map(({ id }) => id)).size).toBe(run.trials.length);
  expect(run.notes.get('rounds made')).toBe(4);
  expect(run.notes.get(unfoldedNote)).toMatchObject({ problems: [{ code: 'not-available', count: 1 }] });
  expect(await diagnose(run)).toMatchObject({ run: { planned: run.trials.length, open: 0 }, intake: { problems: [{ code: 'not-available', count: 1 }] } });
  expect((await diagnose(run)).run?.furtherRounds).toBeUndefined();
});

test('what is asked is the same however fast answers come and in whatever order', async () => {
  const whole = freshRun();
  await ask(whole, 'one', null);
  const diagnosis = await diagnosisOf(whole);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 30 }), async (latencies) => {
      const run = freshRun();
      await ask(run, 'one', null, (index) => latencies[index % latencies.length] ?? 1);
      expect(run.rounds).toEqual(whole.rounds);
      expect(await diagnosisOf(run)).toBe(diagnosis);
    }),
    { seed: 1, numRuns: 8 },
  );
});

test('killed at any commit, before or after a round is frozen, and resumed, it asks the same and comes to the same', async () => {
  const whole = freshRun();
  await ask(whole, 'one', null);
  const diagnosis = await diagnosisOf(whole);
  for (let after = 0; after < whole.commits.length; after++) {
    for (const applied of [false, true]) {
      const run = freshRun();
      expect(await ask(run, 'one', { after, applied })).toBe('left');
      if (!applied) expect((await diagnose(run)).run?.furtherRounds).toBe((await isUnfolded(openMade(run))) ? undefined : true);
      expect(await ask(run, 'two', null)).toMatchObject({ ended: 'done', remaining: 0 });
      expect([run.rounds, run.notes]).toEqual([whole.rounds, whole.notes]);
      expect(await diagnosisOf(run)).toBe(diagnosis);
    }
  }
});

test('a run whose next round cannot be made asks what it has, says so, and is not complete', async () => {
  const run = freshRun();
  const clock = new VirtualClock();
  const models = ['test:one', 'test:two'].map((id) => scriptedModel(id, clock, (asked) => answered(asked, 50)));
  const rounds = madeRounds(run.plan, clock);
  const refusal = new UserError({ expected: 'the version that planned it', came: 'another one', remedy: 'take that one' });
  const first: RoundSource = { next: (due) => (due.index === 0 ? rounds.next(due) : Promise.reject(refusal)) };
  await expect(clock.run(runTrials(madeRequest(openMade(run), clock, models, { limits, rounds: first })))).rejects.toBe(refusal);
  expect([run.finishes.length, run.trials.length]).toEqual([4, 4]);
  expect(await isUnfolded(openMade(run))).toBe(false);
  const unfinished = await diagnose(run);
  expect(unfinished.run).toMatchObject({ planned: 4, open: 0, furtherRounds: true });
  expect(unfinished.findings.filter(({ certain }) => certain)).toEqual([]);
});

test('a ceiling, or the user, ends it between rounds too, and it is not taken for complete', async () => {
  for (let calls = 1; calls < 18; calls += 1) {
    const run = freshRun();
    const clock = new VirtualClock();
    const models = ['test:one', 'test:two'].map((id) => scriptedModel(id, clock, (asked) => answered(asked, 50)));
    const summary = await clock.run(runTrials(madeRequest(openMade(run), clock, models, { limits: { ...limits, calls }, rounds: madeRounds(run.plan, clock) })));
    if (summary === 'left') throw new Error('the run never ended');
    expect(summary.ended === 'done').toBe(summary.remaining === 0 && summary.isUnfolded);
    if (summary.ended !== 'done') expect(summary).toMatchObject({ ended: 'limit', answered: calls });
    expect(await ask(run, 'two', null)).toMatchObject({ ended: 'done' });
  }
  const finish = new AbortController();
  const clock = new VirtualClock();
  const run = freshRun();
  const models = ['test:one', 'test:two'].map((id) => scriptedModel(id, clock, (asked) => answered(asked, 50)));
  const waits: RoundSource = { next: async (due) => (due.index === 0 ? madeRounds(run.plan, clock).next(due) : await new Promise<never>(() => { finish.abort(); })) };
  const summary = await clock.run(runTrials(madeRequest(openMade(run), clock, models, { limits, rounds: waits, stop: { finish: finish.signal, abort: new AbortController().signal } })));
  expect(summary).toMatchObject({ ended: 'stopped', isUnfolded: false });
});

test('progress says that the number of trials is the least there will be', async () => {
  const run = freshRun();
  const clock = new VirtualClock();
  const models = ['test:one', 'test:two'].map((id) => scriptedModel(id, clock, (asked) => answered(asked, 500)));
  const seen = new Set<string>();
  await clock.run(runTrials(madeRequest(openMade(run), clock, models, { limits, rounds: madeRounds(run.plan, clock), progress: ({ planned: trials, isUnfolded: isWhole, eta }) => {
    seen.add(`${String(trials)} ${String(isWhole)}`);
    if (!isWhole) expect(eta).toBeNull();
  } })));
  expect([...seen]).toEqual(['8 false', '12 false', `${String(run.trials.length)} true`]);
});

test('two processes on one run freeze the same rounds', async () => {
  const whole = freshRun();
  await ask(whole, 'one', null);
  const run = freshRun();
  const clock = new VirtualClock();
  const store = openMade(run);
  const models = ['test:one', 'test:two'].map((id) => scriptedModel(id, clock, (asked, index) => answered(asked, 20 + ((index * 53) % 200))));
  const summaries = await clock.run(Promise.all(['one', 'two'].map((owner) => runTrials(madeRequest(store, clock, models, { owner, limits, rounds: madeRounds(run.plan, clock) })))));
  if (summaries === 'left') throw new Error('the run never ended');
  expect(summaries.map(({ ended }) => ended)).toContain('done');
  expect(run.rounds).toEqual(whole.rounds);
  expect(run.finishes).toHaveLength(run.trials.length);
});

test('a fixed plan whose questions were never kept is not taken for complete', async () => {
  const { plan, round } = planRun(planRequest([], [plannedModel('test:one')]));
  const run = madeRun(plan, round);
  run.rounds.length = 0;
  const clock = new VirtualClock();
  await expect(clock.run(runTrials(madeRequest(openMade(run), clock, [scriptedModel('test:one', clock, () => ({ do: 'hang' }))])))).rejects.toThrow('a run with its questions');
});
