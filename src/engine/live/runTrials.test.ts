import { expect, test } from 'vitest';
import { openMade, madeRun } from '../../../test/live/MadeRun.ts';
import type { MadeRun } from '../../../test/live/MadeRun.ts';
import { madeCase, plannedModel, planRequest } from '../../../test/live/madeCases.ts';
import { madeRequest } from '../../../test/live/madeRequest.ts';
import { calls, scriptedModel, text } from '../../../test/live/scriptedModel.ts';
import type { Asked, Deed, ScriptedModel } from '../../../test/live/scriptedModel.ts';
import { VirtualClock } from '../../../test/live/VirtualClock.ts';
import { UserError } from '../../core/UserError.ts';
import { defaultLimits } from './Limits.ts';
import { planRun } from '../rounds/planRun.ts';
import type { Progress } from './Progress.ts';
import { memoryCache } from './ResponseCache.ts';
import type { RunRequest, RunSummary } from './RunRequest.ts';
import { runTrials } from './runTrials.ts';

type Script = (asked: Asked, number: number) => Deed;

interface Scene {
  readonly clock: VirtualClock;
  readonly run: MadeRun;
  readonly model: ScriptedModel;
  readonly summary: RunSummary | 'left';
}

const fine: Deed = { do: 'answer', answer: calls('a') };
const slow = (latency: number): Deed => ({ do: 'answer', answer: calls('a'), latency });

async function play(count: number, script: Script, changes: Partial<RunRequest> = {}, made: MadeRun = runOf(count), clock = new VirtualClock()): Promise<Scene> {
  const model = scriptedModel('test:one', clock, script);
  const summary = await clock.run(runTrials(madeRequest(openMade(made), clock, [model], changes)));
  return { clock, run: made, model, summary };
}

function runOf(count: number, expected = 1): MadeRun {
  const cases = Array.from({ length: count }, (_, index) => madeCase(`case-${index}`, expected));
  const { plan, round } = planRun(planRequest(cases, [plannedModel('test:one')]));
  return madeRun(plan, round);
}

const states = (run: MadeRun): readonly string[] => run.finishes.map(({ state, reason, turns }) => `${state} ${String(reason)} ${turns}`);

test('every trial is asked once and finished once', async () => {
  const { run, model, summary } = await play(100, () => fine);
  expect(summary).toMatchObject({ ended: 'done', planned: 100, answered: 100, notObserved: 0, remaining: 0, askedAgain: 0, userError: null, errors: [] });
  expect(summary).toHaveProperty('spent.calls', 100);
  expect(model.asked).toHaveLength(100);
  expect(new Set(states(run))).toEqual(new Set(['answered null 1']));
  expect(new Set(run.finishes.map(({ trial }) => trial)).size).toBe(100);
  expect(run.attempts.every(({ turn, attempt, cached }) => turn === 0 && attempt === 0 && !cached)).toBe(true);
});

test('nothing sleeps on when the run is over', async () => {
  const { clock } = await play(3, () => fine);
  await clock.run(clock.sleep(defaultLimits.commitWindow, null));
  expect(clock.sleeping).toBe(0);
});

test('concurrency starts at eight, grows while latency holds, and stays under its ceiling', async () => {
  const { model } = await play(900, () => fine, { limits: { ...defaultLimits, mostConcurrency: 100 } });
  expect(model.asked.filter(({ at }) => at === 0)).toHaveLength(8);
  expect(model.peak()).toBe(100);
});

test('512 requests in flight are reached within two seconds at 200 ms latency', async () => {
  const { model } = await play(2500, () => slow(200), { limits: { ...defaultLimits, mostConcurrency: 512 } });
  expect(model.peak()).toBe(512);
  expect(model.asked.filter(({ at }) => at < 2000).length).toBeGreaterThan(1000);
});

test('a passing fault is asked again after a wait, and every attempt is kept', async () => {
  const { run, model, summary } = await play(1, (_, number) => (number < 3 ? { do: 'status', status: 500 } : fine));
  expect(summary).toMatchObject({ ended: 'done', answered: 1, errors: [{ code: 'status-500', count: 3 }] });
  expect(run.attempts.map(({ turn, attempt }) => [turn, attempt])).toEqual([[0, 0], [0, 1], [0, 2], [0, 3]]);
  const waits = model.asked.slice(1).map(({ at }, index) => at - (model.asked[index]?.at ?? 0) - 100);
  for (const [index, wait] of waits.entries()) expect(wait).toBeLessThan(500 * 2 ** index + 10);
  expect(new Set(waits).size).toBe(3);
});

test('six failed attempts are not observed, with the reason of the last', async () => {
  const { run, model } = await play(1, (_, number) => (number < 5 ? { do: 'status', status: 500 } : { do: 'break', code: 'reset' }));
  expect(model.asked).toHaveLength(6);
  expect(states(run)).toEqual(['not-observed reset 0']);
});

test('what would fail again is not asked again', async () => {
  const { run, model } = await play(1, () => ({ do: 'status', status: 400 }));
  expect(model.asked).toHaveLength(1);
  expect(states(run)).toEqual(['not-observed status-400 0']);
});

test('what the user must mend first ends the run and leaves its trials open', async () => {
  const made = runOf(50);
  const { run, model, summary } = await play(50, (_, number) => (number === 20 ? { do: 'status', status: 401 } : fine), {}, made);
  expect(summary).toMatchObject({ ended: 'user-must-act', userError: new UserError({ expected: 'a key that is accepted', came: 'it was refused', remedy: 'set another' }) });
  expect(model.asked.length).toBeLessThan(50);
  expect(run.attempts).toHaveLength(model.asked.length);
  expect(run.finishes).toHaveLength(model.asked.length - 1);
  expect(run.held.size).toBe(0);
  const again = await play(50, () => fine, {}, made);
  expect(again.summary).toMatchObject({ ended: 'done', answered: 50, askedAgain: 1 });
  expect(again.model.asked).toHaveLength(50 - (model.asked.length - 1));
});

test('Retry-After is waited in full by the whole endpoint', async () => {
  const { model } = await play(30, (_, number) => (number === 0 ? { do: 'status', status: 429, headers: { 'retry-after': '7' } } : fine));
  const later = model.asked.filter(({ at }) => at > 100);
  expect(later).toHaveLength(23);
  expect(Math.min(...later.map(({ at }) => at))).toBeGreaterThanOrEqual(7100);
});

test('an endpoint that asks for a pause of hours ends the run', async () => {
  const { summary } = await play(1, () => ({ do: 'status', status: 429, headers: { 'retry-after': '7200' } }));
  expect(summary).toMatchObject({ ended: 'user-must-act', remaining: 1, userError: { remedy: 'resume the run after that', came: 'it asks for a pause of 120 minutes' } });
});

test('an endpoint that nobody can reach ends the run, and most trials stay open', async () => {
  const { summary, clock } = await play(500, () => ({ do: 'break', code: 'unreachable' }));
  expect(summary).toMatchObject({
    ended: 'user-must-act',
    userError: { came: 'nobody answered for a while (unreachable: broken)', remedy: 'check the address and the network, then resume the run' },
  });
  expect(summary).toHaveProperty('remaining', expect.toSatisfy((remaining: number) => remaining > 480));
  expect(clock.elapsed()).toBeGreaterThan(10_000);
  expect(clock.elapsed()).toBeLessThan(120_000);
});

test('a progress view that throws ends the run as a bug', async () => {
  const progress = (): never => {
    throw new Error('a bug in the view');
  };
  await expect(play(100, () => fine, { progress })).rejects.toThrow('a bug in the view');
});

test('overload halves what is in flight, once for all that were in flight together', async () => {
  const progress: Progress[] = [];
  await play(400, ({ at }) => (at >= 300 && at < 400 ? { do: 'status', status: 503 } : fine), { progress: (one) => progress.push(one) });
  const widths = progress.map(({ concurrency }) => concurrency);
  expect(widths[0]).toBeGreaterThan(16);
  expect(Math.min(...widths)).toBeGreaterThan(8);
});

test('remaining requests are obeyed', async () => {
  const { model } = await play(100, ({ at }) => ({ do: 'answer', answer: calls('a'), headers: at === 0 ? { 'x-ratelimit-remaining-requests': '2' } : {} }));
  const starts = new Map<number, number>();
  for (const { at } of model.asked) starts.set(Math.floor(at / 100), (starts.get(Math.floor(at / 100)) ?? 0) + 1);
  expect(Math.max(...[...starts].filter(([tick]) => tick > 0).map(([, count]) => count))).toBe(2);
});

test('a ceiling on calls is never exceeded, and the run can be resumed', async () => {
  const made = runOf(100);
  const limits = { ...defaultLimits, calls: 37 };
  const first = await play(100, () => fine, { limits }, made);
  expect(first.summary).toMatchObject({ ended: 'limit', answered: 37, remaining: 63 });
  expect(first.model.asked).toHaveLength(37);
  const second = await play(100, () => fine, { limits: defaultLimits }, made);
  expect(second.summary).toMatchObject({ ended: 'done', answered: 100, spent: { calls: 63 } });
});

test('a ceiling on tokens counts what is in flight', async () => {
  const usage = { input: 40, cachedInput: null, output: 60, reasoning: null };
  const { summary, model } = await play(100, () => ({ do: 'answer', answer: calls('a'), usage }), { limits: { ...defaultLimits, tokens: 3000 } });
  expect(summary).toMatchObject({ ended: 'limit' });
  expect(model.asked.length).toBeLessThanOrEqual(30);
  expect(model.asked.length).toBeGreaterThan(25);
  expect(summary).toHaveProperty('spent.tokens', model.asked.length * 100);
});

test('a ceiling on money needs a price, and holds', async () => {
  const usage = { input: 1000, cachedInput: 0, output: 1000, reasoning: null };
  const limits = { ...defaultLimits, money: 0.1 };
  await expect(play(5, () => fine, { limits })).rejects.toThrow('a price for test:one');
  const price = () => ({ input: 1, cachedInput: 1, output: 4 });
  const { summary, model } = await play(100, () => ({ do: 'answer', answer: calls('a'), usage }), { limits, price });
  expect(summary).toMatchObject({ ended: 'limit', spent: { unpriced: 0 } });
  expect(model.asked.length).toBeLessThanOrEqual(20);
  expect(model.asked.length).toBeGreaterThan(15);
});

test('a ceiling on time lets what is in flight come back', async () => {
  const { summary, run, model } = await play(1000, () => fine, { limits: { ...defaultLimits, milliseconds: 250, mostConcurrency: 8 } });
  expect(summary).toMatchObject({ ended: 'limit', answered: 24 });
  expect(model.asked).toHaveLength(24);
  expect(run.attempts).toHaveLength(24);
});

test('the first stop finishes what is in flight and asks nothing more', async () => {
  const stop = new AbortController();
  const script: Script = (_, number) => {
    if (number === 10) stop.abort();
    return fine;
  };
  const { summary, run, model } = await play(1000, script, { stop: { finish: stop.signal, abort: new AbortController().signal } });
  expect(summary).toMatchObject({ ended: 'stopped', answered: model.asked.length });
  expect(model.asked.length).toBeLessThan(30);
  expect(run.held.size).toBe(0);
});

test('the second stop breaks requests off; they are recorded and asked again', async () => {
  const made = runOf(20);
  const stop = new AbortController();
  const script: Script = (_, number) => {
    if (number === 7) void Promise.resolve().then(() => stop.abort());
    return { do: 'hang' };
  };
  const first = await play(20, script, { stop: { finish: stop.signal, abort: stop.signal } }, made);
  expect(first.summary).toMatchObject({ ended: 'stopped', remaining: 20, errors: [{ code: 'aborted', count: 8 }] });
  expect(made.attempts.map(({ reply }) => reply.failure?.code)).toEqual(Array.from({ length: 8 }, () => 'aborted'));
  expect(made.finishes).toEqual([]);
  const second = await play(20, () => fine, {}, made);
  expect(second.summary).toMatchObject({ ended: 'done', answered: 20, askedAgain: 8 });
  expect(made.attempts.filter(({ attempt }) => attempt === 1)).toHaveLength(8);
});

test('a bug ends the run as a bug and loses nothing that came back', async () => {
  const made = runOf(100);
  await expect(play(100, (_, number) => (number === 12 ? { do: 'throw' } : fine), {}, made)).rejects.toThrow('a bug in the adapter');
  expect(made.finishes.length).toBeGreaterThanOrEqual(8);
  expect(made.finishes).toHaveLength(made.attempts.length);
  expect(made.held.size).toBe(0);
  const { summary } = await play(100, () => fine, {}, made);
  expect(summary).toMatchObject({ ended: 'done', answered: 100 });
});

test('a store that fails ends the run with its error', async () => {
  const made = runOf(100);
  const clock = new VirtualClock();
  const model = scriptedModel('test:one', clock, () => fine);
  let commits = 0;
  const store = openMade(made, null, () => (++commits === 3 ? new Error('the disk is full') : null));
  await expect(clock.run(runTrials(madeRequest(store, clock, [model])))).rejects.toThrow('the disk is full');
  expect(made.commits).toHaveLength(2);
});

test('one call at a time goes on until all expected calls were made', async () => {
  const made = runOf(1, 3);
  const { run, model } = await play(1, () => fine, {}, made);
  expect(states(run)).toEqual(['answered null 3']);
  expect(run.attempts.map(({ turn }) => turn)).toEqual([0, 1, 2]);
  expect(run.results.map(({ turn, results }) => [turn, results])).toEqual(
    [0, 1].map((turn) => [turn, [{ role: 'tool', name: 'a', content: '{"status":"ok","message":"a was carried out."}', failed: false }]]),
  );
  expect(model.asked[2]?.conversation.messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'tool', 'assistant', 'tool']);
  expect(model.asked[2]?.conversation.tools).toBe(model.asked[0]?.conversation.tools);
});

test('lost calls are seen: the model stops after its first', async () => {
  const { run } = await play(1, (_, number) => (number === 0 ? fine : { do: 'answer', answer: text('All done.') }), {}, runOf(1, 3));
  expect(states(run)).toEqual(['answered null 2']);
});

test('all calls at once need no second turn, and endless calling ends at the limit of turns', async () => {
  expect(states((await play(1, () => ({ do: 'answer', answer: calls('a', 'a', 'a') }), {}, runOf(1, 3))).run)).toEqual(['answered null 1']);
  const made = runOf(1, 9);
  const { run } = await play(1, (_, number) => ({ do: 'answer', answer: number === 0 ? calls('a') : calls() }), {}, made);
  expect(states(run)).toEqual(['answered null 2']);
});

test('a turn that is cut or refused ends the exchange', async () => {
  const { run } = await play(1, () => ({ do: 'answer', answer: calls('a'), outcome: { kind: 'capped' } }), {}, runOf(1, 3));
  expect(states(run)).toEqual(['answered null 1']);
});

test('a later turn that is not observed leaves the trial unobserved, with the turns that were', async () => {
  const { run } = await play(1, (_, number) => (number === 0 ? fine : { do: 'status', status: 400 }), {}, runOf(1, 3));
  expect(states(run)).toEqual(['not-observed status-400 1']);
});

test('a kept reply spares a call, for the same repetition only', async () => {
  const cache = memoryCache();
  const first = await play(10, (_, number) => (number === 0 ? { do: 'status', status: 500 } : fine), { cache });
  expect(first.model.asked).toHaveLength(11);
  const second = await play(10, () => fine, { cache });
  expect(second.model.asked).toHaveLength(0);
  expect(second.summary).toMatchObject({ ended: 'done', answered: 10, spent: { calls: 0, cached: 10 } });
  expect(second.run.attempts.every(({ cached }) => cached)).toBe(true);
});

test('answers are committed in groups, at most the window apart', async () => {
  const { run } = await play(64, () => fine, { limits: { ...defaultLimits, startConcurrency: 64 } });
  expect(run.commits.length).toBeLessThanOrEqual(16);
  expect(run.commits.reduce((sum, entries) => sum + entries, 0)).toBe(128);
});

test('trials that another process holds are left to it', async () => {
  const made = runOf(10);
  const [first] = made.trials;
  made.held.set(first!.id, { owner: 'other', until: Number.MAX_SAFE_INTEGER });
  const { summary } = await play(10, () => fine, {}, made);
  expect(summary).toMatchObject({ ended: 'held-elsewhere', answered: 9, remaining: 1 });
});

test('a lease is renewed while its trial is being asked', async () => {
  const made = runOf(1);
  const clock = new VirtualClock();
  const progress = (): void => expect(made.held.get(made.trials[0]!.id)?.until ?? Infinity).toBeGreaterThan(clock.now());
  await play(1, () => slow(300_000), { progress }, made, clock);
  expect(clock.elapsed()).toBeGreaterThanOrEqual(300_000);
});

test('progress tells counts, rate and time left', async () => {
  const progress: Progress[] = [];
  await play(100, () => slow(1000), { limits: { ...defaultLimits, mostConcurrency: 8 }, progress: (one) => progress.push(one) });
  const late = progress.find(({ answered }) => answered >= 64)!;
  expect(late).toMatchObject({ planned: 100, notObserved: 0, concurrency: 8, errors: [] });
  expect(late.rate).toBeGreaterThan(7);
  expect(late.rate).toBeLessThan(9);
  expect(late.eta! / 1000).toBeCloseTo((100 - late.answered) / late.rate!, 6);
  expect(progress[0]).toMatchObject({ answered: 0, rate: null, eta: null });
  expect(progress.at(-1)).toMatchObject({ answered: 100, inFlight: 0 });
});
