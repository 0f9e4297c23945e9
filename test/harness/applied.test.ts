import { expect, test } from 'vitest';
import { composeSuite, emptyTally } from '../../src/composer/composeSuite.ts';
import { plainHarness } from '../../src/core/Harness.ts';
import type { Harness } from '../../src/core/Harness.ts';
import type { Message } from '../../src/core/Message.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import { applyHarness } from '../../src/engine/harness/applyHarness.ts';
import { withoutFailedCalls } from '../../src/engine/harness/withoutFailedCalls.ts';
import { openRetrieval } from '../../src/engine/stress/openRetrieval.ts';
import { stressCases } from '../../src/engine/stress/stressCases.ts';
import { retriever } from '../../src/retrievers/bm25/index.ts';
import { stressor as breakpoints } from '../../src/stressors/breakpoints/index.ts';
import { stressor as ownErrors } from '../../src/stressors/own-errors/index.ts';
import { subtasks } from '../../src/subtasks/list.generated.ts';
import { worlds } from '../../src/worlds/list.generated.ts';
import { VirtualClock } from '../live/VirtualClock.ts';

const bases = [...composeSuite({ domains: worlds.filter(({ heldOut }) => !heldOut), subtasks: subtasks.filter(({ id }) => id === 'parallel'), perSubtask: 6, parts: ['find'], offer: { near: [2, 6], far: [1, 5] }, mostDepth: 4, mostCalls: 4 }, seededRandom('applied'), emptyTally())];
const retrieval = openRetrieval({ retrievers: [retriever], embeddings: null, clock: new VirtualClock(), searchPatience: 1000, openPatience: 1000 });

test.each([
  ['compact schemas', breakpoints, ['oracle@16/full/asked', 'oracle@16/compact/asked'], { schemas: 'compact' }],
  ['a retriever', breakpoints, ['all@64/full/asked', 'retrieved@8/full/asked'], { retrieval: { retriever: 'bm25', keep: 8 } }],
  ['a clean history after wrong names', ownErrors, ['50-names', '0'], { history: 'without-failed-calls' }],
  ['a clean history after broken arguments', ownErrors, ['50-malformed', '0'], { history: 'without-failed-calls' }],
] as const)('a question through %s is the very one of the arm that measured it', async (name, stressor, levels, harness) => {
  const limits = name === 'a retriever' ? { tools: 64, contextTokens: null } : { tools: null, contextTokens: null };
  const { cases } = await stressCases({ arms: [{ stressor, levels }], bases, perStressor: 6, resources: { worlds, subtasks, retrieval, author: null, limits } }, seededRandom('s'));
  const at = (level: string): readonly (typeof cases)[number][] => cases.filter(({ case: one }) => one.origin.stress?.level === level);
  const [from, to] = levels;
  expect(at(from)).toHaveLength(6);
  for (const [index, one] of at(from).entries()) {
    const applied = await applyHarness(one, { ...plainHarness, ...harness }, retrieval);
    const arm = at(to)[index]?.case;
    if (applied.state !== 'applied' || arm === undefined) throw new Error('not applied');
    expect(JSON.stringify(one.case.prompt)).not.toBe(JSON.stringify(arm.prompt));
    expect(applied.projection.case.prompt).toEqual(arm.prompt);
    expect(applied.projection.case.key).toEqual(arm.key);
    expect(applied.projection.case.origin.arm).toEqual(arm.origin.arm);
    expect(applied.projection.case.origin.composed?.promptLength).toBe(arm.origin.composed?.promptLength);
  }
});

test('a plain harness changes nothing', async () => {
  for (const one of bases) expect(await applyHarness(one, plainHarness, retrieval)).toEqual({ state: 'applied', projection: { case: one.case, environment: one.environment } });
});

test('a retriever that fails makes a question not available and no other question', async () => {
  const { cases } = await stressCases({ arms: [{ stressor: breakpoints, levels: ['all@64/full/asked'] }], bases, perStressor: 1, resources: { worlds, subtasks, retrieval, author: null, limits: { tools: 64, contextTokens: null } } }, seededRandom('s'));
  const whole = cases.find(({ case: one }) => one.origin.arm?.tools === 'all');
  if (whole === undefined) throw new Error('no catalog');
  const harness: Harness = { ...plainHarness, retrieval: { retriever: 'own', keep: 8 } };
  expect(await applyHarness(whole, harness, { retrievers: [{ id: 'own', version: '1' }], find: () => Promise.resolve({ state: 'failed', reason: 'it is down' }) })).toEqual({ state: 'not-applicable', reason: 'the retriever own failed: it is down' });
});

const called = (...names: readonly string[]): Message => ({ role: 'assistant', answer: { text: null, toolCalls: names.map((name) => ({ name, arguments: '{}', encoding: 'string' })) } });
const came = (name: string, failed: boolean): Message => ({ role: 'tool', name, content: failed ? 'error' : 'ok', failed });
const said = (content: string): Message => ({ role: 'user', content });

test('failed calls before the last message go with their results, and nothing else does', () => {
  const history: readonly Message[] = [said('a'), called('x', 'y'), came('x', true), came('y', false), called('z'), came('z', true), { role: 'assistant', answer: { text: 'Sorry.', toolCalls: [{ name: 'z', arguments: '{}', encoding: 'string' }] } }, came('z', true), said('b'), called('w'), came('w', true)];
  expect(withoutFailedCalls(history)).toEqual([said('a'), called('y'), came('y', false), { role: 'assistant', answer: { text: 'Sorry.', toolCalls: null } }, said('b'), called('w'), came('w', true)]);
  const clean = [said('a'), called('x'), came('x', false), said('b')];
  expect(withoutFailedCalls(clean)).toEqual(clean);
});
