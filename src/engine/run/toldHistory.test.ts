import { expect, test } from 'vitest';
import { openMade, madeRun } from '../../../test/live/MadeRun.ts';
import { madeCase, plannedModel, planRequest } from '../../../test/live/madeCases.ts';
import { madeRequest } from '../../../test/live/madeRequest.ts';
import { calls, scriptedModel } from '../../../test/live/scriptedModel.ts';
import { VirtualClock } from '../../../test/live/VirtualClock.ts';
import type { Case } from '../../core/Case.ts';
import type { Json } from '../../core/Json.ts';
import type { PlannedModel } from '../../core/Plan.ts';
import type { Diagnosis } from '../../core/Diagnosis.ts';
import { syntaxes } from '../../syntaxes/list.generated.ts';
import { planRun } from '../rounds/planRun.ts';
import { runTrials } from '../live/runTrials.ts';
import { diagnoseRun } from './diagnoseRun.ts';

/** A step after one call that was put into the history, in enough clusters to be told of. */
const steps = Array.from({ length: 12 }, (_, at): Case => {
  const made = madeCase(`c${String(at)}~own-errors=0`);
  return {
    ...made,
    prompt: { ...made.prompt, messages: [{ role: 'user', content: 'first' }, { role: 'assistant', answer: { text: null, toolCalls: [{ name: 'a', arguments: '{}', encoding: 'string' }] } }, { role: 'tool', name: 'a', content: 'done', failed: false }, { role: 'user', content: 'second' }] },
    origin: { ...made.origin, cluster: String(at), stress: { base: `c${String(at)}`, stressor: 'own-errors', analysis: 'history', level: '0', dose: null, control: false, history: { position: 2, share: 0, error: 'wrong-value', cascaded: false, lastWrong: false } } },
  };
});
const refused: Json = { 'test:one': { probe: { capabilities: { 'injected-history': { state: 'refused' } } }, warnings: [] } };

async function asked(model: PlannedModel, probe: Json, plain: readonly Case[] = [madeCase('plain')]): Promise<{ readonly roles: ReadonlySet<string>; readonly diagnosis: Diagnosis }> {
  const clock = new VirtualClock();
  const scripted = scriptedModel('test:one', clock, () => ({ do: 'answer', answer: calls('a') }));
  const { plan, round } = planRun(planRequest([...plain, ...steps], [model]));
  const store = openMade(madeRun(plan, round));
  await store.putNote('probe', probe);
  await clock.run(runTrials(madeRequest(store, clock, [scripted], {})));
  const diagnosis = await diagnoseRun({ store, label: 'run', decoders: new Map([['test:one', scripted.decode]]), syntaxes, worlds: [], price: () => null, version: '0.0.0' });
  return { roles: new Set(scripted.asked.map(({ conversation }) => conversation.messages.map(({ role }) => role).join(' '))), diagnosis };
}

test('where an endpoint does not read it, a history is told as text, which is said and counted', async () => {
  const { roles, diagnosis } = await asked({ ...plannedModel('test:one'), toldHistory: true }, refused);
  expect(roles).toEqual(new Set(['user']));
  expect(diagnosis.stress).toMatchObject([{ kind: 'history', told: true, arms: [{ right: { value: 1, n: 12 } }] }]);
  expect(diagnosis.run?.models[0]?.warnings).toEqual([{ warning: expect.stringMatching(/^history-told: /), count: 12 }]);
  expect(diagnosis.intake.problems).toEqual([]);
});

test('where it was not told, what stands after it is not available, and nothing is zero', async () => {
  const { roles, diagnosis } = await asked(plannedModel('test:one'), refused);
  expect(roles).toEqual(new Set(['user', 'user assistant tool user']));
  expect(diagnosis.stress).toEqual([]);
  expect(diagnosis.intake.problems).toMatchObject([{ code: 'not-available', count: 12 }]);
});

test('where nothing is known of the endpoint the history stands as it is', async () => {
  const { roles, diagnosis } = await asked(plannedModel('test:one'), { 'test:one': { probe: { capabilities: { 'injected-history': { state: 'unknown' } } }, warnings: [] } });
  expect(roles.has('user assistant tool user')).toBe(true);
  expect(diagnosis.stress).toMatchObject([{ kind: 'history', told: false }]);
});

test('a model of which only changed questions were asked stands in the report, without a total', async () => {
  const { diagnosis } = await asked(plannedModel('test:one'), {}, []);
  expect(diagnosis.models).toMatchObject([{ model: 'test:one', total: { n: 0 }, outcomes: [] }]);
  expect(diagnosis.stress).toMatchObject([{ kind: 'history', model: 'test:one' }]);
});
