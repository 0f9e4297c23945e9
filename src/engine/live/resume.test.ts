import fc from 'fast-check';
import { expect, test } from 'vitest';
import { madeRun, openMade } from '../../../test/live/MadeRun.ts';
import type { MadeRun } from '../../../test/live/MadeRun.ts';
import { madeCase, plannedModel, planRequest } from '../../../test/live/madeCases.ts';
import { madeRequest } from '../../../test/live/madeRequest.ts';
import { calls, scriptedModel } from '../../../test/live/scriptedModel.ts';
import type { Deed } from '../../../test/live/scriptedModel.ts';
import { VirtualClock } from '../../../test/live/VirtualClock.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import { defaultLimits } from './Limits.ts';
import { planRun } from '../rounds/planRun.ts';
import { runTrials } from './runTrials.ts';

const limits = { ...defaultLimits, startConcurrency: 3, mostConcurrency: 3 };

/** Eight cases, every third of which takes three turns, asked of two models: 28 answers in all. */
function freshRun(): MadeRun {
  const cases = Array.from({ length: 8 }, (_, index) => madeCase(`case-${index}`, index % 3 === 0 ? 3 : 1));
  const { plan, round } = planRun(planRequest(cases, [plannedModel('test:one'), plannedModel('test:two', 'prompted')]));
  return madeRun(plan, round);
}

const answer = { text: '{"tool_calls": [{"name": "a", "arguments": {}}]}', toolCalls: calls('a').toolCalls };
const fine = (index: number): Deed => ({ do: 'answer', answer, latency: 50 + ((index * 37) % 90) });

async function ask(run: MadeRun, owner: string, dies: { readonly after: number; readonly applied: boolean } | null): Promise<{ readonly sent: number; readonly askedAgain: number | null }> {
  const clock = new VirtualClock();
  const models = ['test:one', 'test:two'].map((id) => scriptedModel(id, clock, (_, index) => fine(index)));
  const store = openMade(run, dies);
  await store.release(() => true);
  const summary = await clock.run(runTrials(madeRequest(store, clock, models, { owner, limits })), store.isDead);
  return { sent: models.reduce((sum, { asked }) => sum + asked.length, 0), askedAgain: summary === 'left' ? null : summary.askedAgain };
}

function expectWhole(run: MadeRun): void {
  expect(run.finishes.map(({ trial }) => trial).toSorted()).toEqual(run.trials.map(({ id }) => id).toSorted());
  for (const { trial, state, turns } of run.finishes) {
    expect(state).toBe('answered');
    const attempts = run.attempts.filter((attempt) => attempt.trial === trial);
    expect(attempts.map(({ turn }) => turn)).toEqual(Array.from({ length: turns }, (_, turn) => turn));
    expect(run.results.filter((results) => results.trial === trial).map(({ turn }) => turn)).toEqual(Array.from({ length: turns - 1 }, (_, turn) => turn));
  }
}

test('killed at any commit and resumed, every trial ends once and at most what was in flight is asked again', async () => {
  const whole = freshRun();
  const { sent } = await ask(whole, 'one', null);
  expectWhole(whole);
  expect(sent).toBe(28);
  for (let after = 0; after < whole.commits.length; after++) {
    for (const applied of [false, true]) {
      const run = freshRun();
      const before = await ask(run, 'one', { after, applied });
      expect(before.askedAgain).toBeNull();
      const then = await ask(run, 'two', null);
      expectWhole(run);
      expect(before.sent + then.sent - 28).toBeLessThanOrEqual(3);
      expect(run.finishes).toEqual(expect.arrayContaining(whole.finishes));
    }
  }
});

test('what is stored is the same, however often the run was killed', async () => {
  const requests = (run: MadeRun): readonly string[] => run.attempts.map(({ trial, turn, request }) => `${trial} ${turn} ${request.body.join('')}`).toSorted();
  const whole = freshRun();
  await ask(whole, 'one', null);
  const run = freshRun();
  for (let kill = 0; kill < 20; kill++) await ask(run, `owner-${kill}`, { after: kill % 3, applied: kill % 2 === 0 });
  await ask(run, 'last', null);
  expect(requests(run)).toEqual(requests(whole));
});

test('attempts before a kill count, and a trial that was opened again gets as many anew', async () => {
  const { plan, round } = planRun(planRequest([madeCase('only')], [plannedModel('test:one')]));
  const run = madeRun(plan, round);
  const askWith = async (changes: Partial<typeof limits>): Promise<void> => {
    const clock = new VirtualClock();
    const model = scriptedModel('test:one', clock, () => ({ do: 'status', status: 500 }));
    await clock.run(runTrials(madeRequest(openMade(run), clock, [model], { limits: { ...limits, ...changes } })));
  };
  await askWith({ calls: 2 });
  expect([run.attempts.length, run.finishes.length]).toEqual([2, 0]);
  await askWith({});
  expect([run.attempts.length, run.finishes.length]).toEqual([6, 1]);
  expect(await openMade(run).reopen()).toBe(1);
  await askWith({});
  expect([run.attempts.length, run.finishes.length]).toEqual([12, 1]);
  expect(run.attempts.map(({ attempt }) => attempt)).toEqual(Array.from({ length: 12 }, (_, index) => index));
});

const faults = fc.constantFrom<Deed>(
  { do: 'status', status: 500 },
  { do: 'status', status: 429 },
  { do: 'status', status: 429, headers: { 'retry-after': '3' } },
  { do: 'status', status: 503 },
  { do: 'status', status: 400 },
  { do: 'break', code: 'reset' },
  { do: 'break', code: 'timeout-waiting', latency: 5000 },
  { do: 'break', code: 'body-cut' },
);

test('whatever the world does, every trial ends exactly once and every request is recorded', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(faults, { freq: 2 }), { minLength: 1, maxLength: 40 }), fc.string(), async (deeds, seed) => {
      const run = freshRun();
      const clock = new VirtualClock();
      const script = (_: unknown, index: number): Deed => deeds[index % deeds.length] ?? fine(index);
      const models = ['test:one', 'test:two'].map((id) => scriptedModel(id, clock, script));
      const summary = await clock.run(runTrials(madeRequest(openMade(run), clock, models, { limits, random: seededRandom(seed) })));
      expect(summary).toMatchObject({ ended: 'done', remaining: 0 });
      expect(new Set(run.finishes.map(({ trial }) => trial)).size).toBe(run.trials.length);
      expect(run.finishes).toHaveLength(run.trials.length);
      expect(models.reduce((sum, { asked }) => sum + asked.length, 0)).toBe(run.attempts.length);
      for (const { trial, state } of run.finishes) {
        const last = run.attempted.get(trial)?.at(-1);
        expect(last?.reply.status === 200).toBe(state === 'answered');
      }
    }),
    { seed: 1, numRuns: 25 },
  );
});

test('nothing is asked after a ceiling, and resuming under it again and again asks everything', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 45 }), fc.array(fc.option(faults, { freq: 3 }), { minLength: 1, maxLength: 20 }), async (most, deeds) => {
      const run = freshRun();
      for (let round = 0, ended = ''; ended !== 'done'; round++) {
        expect(round).toBeLessThan(400);
        const clock = new VirtualClock();
        const script = (_: unknown, index: number): Deed => deeds[(index + round) % deeds.length] ?? fine(index);
        const models = ['test:one', 'test:two'].map((id) => scriptedModel(id, clock, script));
        const summary = await clock.run(runTrials(madeRequest(openMade(run), clock, models, { owner: `owner-${round}`, limits: { ...limits, calls: most } })));
        const asked = models.reduce((sum, model) => sum + model.asked.length, 0);
        expect(asked).toBeLessThanOrEqual(most);
        if (summary === 'left') throw new Error('the run never ended');
        expect(summary.spent.calls).toBe(asked);
        ended = summary.ended;
        if (ended !== 'done') expect([ended, asked]).toEqual(['limit', most]);
      }
      expect(run.finishes).toHaveLength(run.trials.length);
    }),
    { seed: 1, numRuns: 12 },
  );
});
