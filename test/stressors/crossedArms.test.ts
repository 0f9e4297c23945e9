import { expect, test } from 'vitest';
import { composeSuite, emptyTally } from '../../src/composer/composeSuite.ts';
import { isFree } from '../../src/core/freeInterface.ts';
import type { Retrieval } from '../../src/core/Retriever.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import type { Projection } from '../../src/core/Subtask.ts';
import { stressCases } from '../../src/engine/stress/stressCases.ts';
import type { StressedCases } from '../../src/engine/stress/stressCases.ts';
import { auditKey } from '../../src/grading/auditKey.ts';
import { stressor as breakpoints } from '../../src/stressors/breakpoints/index.ts';
import { stressor as retrieval } from '../../src/stressors/retrieval/index.ts';
import { subtasks } from '../../src/subtasks/list.generated.ts';
import { worlds } from '../../src/worlds/list.generated.ts';

const bases = [...composeSuite({ domains: worlds.filter(({ heldOut }) => !heldOut), subtasks: subtasks.filter(({ id }) => id === 'parallel'), perSubtask: 4, parts: ['find'], offer: { near: [2, 6], far: [1, 5] }, mostDepth: 4, mostCalls: 4 }, seededRandom('crossed'), emptyTally())];

const answering = (find: Retrieval['find']): Retrieval => ({ retrievers: [{ id: 'own', version: '1' }], find });
const nothing = answering(() => Promise.resolve({ state: 'found', names: [], strangers: 3 }));
const down = answering(() => Promise.resolve({ state: 'failed', reason: 'its address failed: unreachable' }));

function made(levels: readonly string[], given: Partial<{ readonly stressor: typeof breakpoints; readonly retrieval: Retrieval; readonly tools: number | null; readonly contextTokens: number | null }> = {}): Promise<StressedCases> {
  const { stressor = breakpoints, tools = null, contextTokens = null } = given;
  const read = levels.map((level) => stressor.readLevel(level) ?? `no level ${level}`);
  return stressCases({ arms: [{ stressor, levels: read }], bases, perStressor: 4, resources: { worlds, subtasks, retrieval: given.retrieval ?? nothing, author: null, limits: { tools, contextTokens } } }, seededRandom('s'));
}

function at(all: StressedCases, level: string): readonly Projection['case'][] {
  return all.cases.flatMap(({ case: one }) => (one.origin.stress?.level === level ? [one] : []));
}

test('every offer holds the right tools, a larger one the smaller one in the same order, and every key is sound', async () => {
  const all = await made(['gold', 'oracle@8', 'oracle@16', 'all@64']);
  for (const [index, gold] of at(all, 'gold/full/asked').entries()) {
    const names = ['oracle@8/full/asked', 'oracle@16/full/asked', 'all@64/full/asked'].map((level) => at(all, level)[index]?.prompt.tools.map(({ name }) => name) ?? []);
    expect(names.map(({ length }) => length)).toEqual([8, 16, 64]);
    const [small = [], middle = [], large = []] = names;
    expect(middle.filter((name) => small.includes(name))).toEqual(small);
    expect(large.filter((name) => middle.includes(name))).toEqual(middle);
    expect(gold.prompt.tools.every(({ name }) => small.includes(name))).toBe(true);
  }
  expect(all.cases.map(({ case: one }) => auditKey(one.key, one.prompt.tools)).filter((defect) => defect !== null)).toEqual([]);
});

test('forms and formats change what they say, and nothing else', async () => {
  const levels = ['gold/full/asked', 'gold/compact/free', 'gold/verbose/json', 'gold/signature/native-strict'];
  const all = await made(levels);
  const asked = levels.map((level) => at(all, level)[0]?.prompt.interface ?? null);
  expect(asked.map((one) => (one === null ? 'asked' : isFree(one) ? 'free' : one.syntax))).toEqual(['asked', 'free', 'json', 'native-strict']);
  const sizes = levels.map((level) => JSON.stringify(at(all, level).map(({ prompt }) => prompt.tools.map(({ name, description, parameters }) => [name, description, parameters]))).length);
  expect(sizes[2]).toBeGreaterThan((sizes[0] ?? 0) * 1.5);
  expect(sizes[3]).toBeLessThan(sizes[0] ?? 0);
  expect(new Set(levels.map((level) => JSON.stringify(at(all, level).map(({ key, prompt: { messages } }) => [key, messages])))).size).toBe(1);
});

test('where nothing was retrieved the key asks only whether to call, and the origin says what is missing', async () => {
  const found = at(await made(['retrieved@16']), 'retrieved@16/full/asked');
  expect(found).toHaveLength(4);
  for (const { key, prompt, origin } of found) {
    expect([key, prompt.tools]).toEqual([{ kind: 'abstention', expected: 'no-call' }, []]);
    expect(origin.arm?.retrieved).toMatchObject({ retriever: 'own', found: 0, strangers: 3 });
  }
});

test('a retriever that is down, a limit that ends before the level and a catalog that is too small are said and counted, and other arms stand', async () => {
  const all = await made(['gold', 'retrieved@16', 'all@64', 'all@999999'], { retrieval: down, tools: 50 });
  expect(all.cases.filter(({ case: one }) => one.origin.stress?.stressor === 'breakpoints')).toHaveLength(4);
  expect(all.notApplicable.map(({ level, reason, count }) => [level, reason, count])).toEqual([
    ['retrieved@16/full/asked', 'the retriever own failed: its address failed: unreachable', 4],
    ['all@64/full/asked', 'the endpoint takes at most 50 tools', 4],
    ['all@999999/full/asked', 'the endpoint takes at most 50 tools', 4],
  ]);
  const small = await made(['gold', 'all@999999', 'oracle@1']);
  expect(small.notApplicable.map(({ reason }) => reason.replace(/\d+/, 'n'))).toContain('the catalog holds only n tools');
});

test('a whole catalog is as large as the limit and half of the context allow, and none where next to nothing fits', async () => {
  const offered = async (given: Parameters<typeof made>[1]): Promise<number | undefined> => at(await made(['gold', 'all'], given), 'all/full/asked')[0]?.prompt.tools.length;
  expect([await offered({}), await offered({ tools: 40 })]).toEqual([128, 40]);
  expect(await offered({ contextTokens: 32_768 })).toBeLessThan(100);
  expect(await offered({ contextTokens: 4096 })).toBe(undefined);
});

test('the sweep asks the retriever that is named, leaves out what nobody proved, and says where there is no such catalog', async () => {
  const first: Retrieval = { retrievers: [{ id: 'own', version: '1' }, { id: 'other', version: '2' }], find: (id, tools, _, most) => Promise.resolve({ state: 'found', names: id === 'own' ? tools.slice(0, most).map(({ name }) => name) : [], strangers: 0 }) };
  const all = await made(['oracle@16', 'retrieved@16:500', 'other@16:500', 'nobody@16:500', 'retrieved@16:20', 'retrieved@16:900000'], { stressor: retrieval, retrieval: first });
  expect(at(all, 'retrieved@16:500').every(({ prompt, origin }) => prompt.tools.length === 16 && origin.arm?.catalog === 500 && origin.arm.retrieved?.retriever === 'own')).toBe(true);
  expect(at(all, 'other@16:500').every(({ origin }) => origin.arm?.retrieved?.retriever === 'other')).toBe(true);
  for (const { prompt } of at(all, 'retrieved@16:500')) expect(prompt.tools).toHaveLength(16);
  const reasons = new Set(all.notApplicable.map(({ reason }) => reason.replace(/\d+/, 'n')));
  expect([...reasons].filter((reason) => !reason.startsWith('its right tool'))).toEqual(['there is no retriever nobody', 'the tools of the worlds are more than n already', 'the catalog holds only n tools']);
});

test.each(['gold@3', 'oracle@0', 'all/huge', 'all/full/loud', 'all/full/json/x', '', 'everything'])('%j is no arm', (level) => {
  expect(breakpoints.readLevel(level)).toBe(null);
});

test.each([['gold', 'gold/full/asked'], ['oracle', 'oracle@16/full/asked'], ['all@64/compact', 'all@64/compact/asked'], ['retrieved@5/verbose/free', 'retrieved@5/verbose/free']])('%s is written %s', (given, written) => {
  expect(breakpoints.readLevel(given)).toBe(written);
});
