import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { StoredTrial } from '../../src/core/Store.ts';
import { defaultLimits } from '../../src/engine/live/Limits.ts';
import { planRun } from '../../src/engine/rounds/planRun.ts';
import { runTrials } from '../../src/engine/live/runTrials.ts';
import { stores } from '../../src/stores/list.generated.ts';
import { madeCase, plannedModel, planRequest } from './madeCases.ts';
import { madeRequest } from './madeRequest.ts';
import { calls, scriptedModel } from './scriptedModel.ts';
import type { Deed } from './scriptedModel.ts';
import { VirtualClock } from './VirtualClock.ts';

const folder = mkdtempSync(join(tmpdir(), 'faultline-live-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** One call a turn, now and then a fault of the world. */
function script(_: unknown, number: number): Deed {
  if (number % 7 === 3) return { do: 'status', status: 500 };
  return { do: 'answer', answer: { text: '{"tool_calls": [{"name": "a", "arguments": {}}]}', toolCalls: calls('a').toolCalls } };
}

test.each(stores.map((store) => [store.id, store] as const))('a run stopped at ceilings and gone on with is whole in the %s store', async (id, store) => {
  const cases = Array.from({ length: 30 }, (_, index) => madeCase(`case-${index}`, index % 3 === 0 ? 3 : 1));
  const { plan, round } = planRun(planRequest(cases, [plannedModel('test:one'), plannedModel('test:two', 'prompted')], { wordings: ['plain', 'role-first', 'reminder-last'] }));
  const location = join(folder, `${id}.run`);
  const created = await store.create(location, plan);
  await created.freezeRound(round);
  await created.close();
  let asked = 0;
  for (let invocation = 0, ended = ''; ended !== 'done'; invocation++) {
    const clock = new VirtualClock();
    const models = ['test:one', 'test:two'].map((model) => scriptedModel(model, clock, script));
    const run = await store.open(location, 'write');
    const summary = await clock.run(runTrials(madeRequest(run, clock, models, { owner: `owner-${invocation}`, limits: { ...defaultLimits, calls: 25 } })));
    if (summary === 'left') throw new Error('the run never ended');
    await run.close();
    asked += models.reduce((sum, model) => sum + model.asked.length, 0);
    ended = summary.ended;
    expect(invocation).toBeLessThan(10);
  }
  const run = await store.open(location, 'read');
  const trials: StoredTrial[] = [];
  for await (const batch of run.readTrials()) trials.push(...batch);
  expect(trials.map(({ trial }) => trial)).toEqual(round.trials);
  expect(trials.map(({ attempts }) => attempts.length).reduce((sum, count) => sum + count, 0)).toBe(asked);
  for (const { finish, attempts, results, planned } of trials) {
    const turns = planned.environment === null ? 1 : 3;
    expect(finish).toMatchObject({ state: 'answered', reason: null, turns });
    expect(new Set(attempts.map(({ turn }) => turn)).size).toBe(turns);
    expect(results.map(({ turn }) => turn)).toEqual(Array.from({ length: turns - 1 }, (_, turn) => turn));
  }
  await run.close();
});
