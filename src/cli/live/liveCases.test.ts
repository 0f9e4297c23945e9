import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writtenFolder } from '../../../test/writtenFolder.ts';
import { composerVersion } from '../../composer/itemCase.ts';
import type { Origin } from '../../core/Case.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import { UserError } from '../../core/UserError.ts';
import { subtasks } from '../../subtasks/list.generated.ts';
import { suites } from '../../suites/list.generated.ts';
import { worlds } from '../../worlds/list.generated.ts';
import { domainsOf, liveCases } from './liveCases.ts';
import type { CaseSources, CasesRequest, LiveCases } from './liveCases.ts';

const all: CasesRequest = { questions: null, categories: [], perCategory: null, parts: ['find', 'confirm'] };
const sources: CaseSources = { suites, domains: worlds, subtasks };
const draw = (request: Partial<CasesRequest>, seed = 'seed', from = sources): ReturnType<typeof liveCases> => liveCases({ ...all, ...request }, from, seededRandom(seed));
const idsOf = ({ cases }: LiveCases): readonly string[] => cases.map(({ case: one }) => one.id);

function countsOf({ cases }: LiveCases, property: (origin: Origin) => string): unknown {
  const counts: Record<string, number> = {};
  for (const { case: one } of cases) counts[property(one.origin)] = (counts[property(one.origin)] ?? 0) + 1;
  return counts;
}

const bySubtask = (found: LiveCases): unknown => countsOf(found, ({ category }) => category);

describe('composed questions', () => {
  test('so many of each subtask, and none of one that was not asked for', async () => {
    expect(bySubtask(await draw({ perCategory: 3 }))).toEqual(Object.fromEntries(subtasks.filter(({ byDefault }) => byDefault).map(({ id }) => [id, 3])));
    const two = await draw({ categories: ['response', 'parallel'] });
    expect(bySubtask(two)).toEqual({ response: 60, parallel: 60 });
    const tools = worlds.filter(({ heldOut }) => !heldOut).reduce((sum, { tools: own }) => sum + own.length, 0);
    const places = String(worlds.filter(({ heldOut }) => !heldOut).length);
    expect(two.source).toEqual({ label: 'composed questions', description: `120 questions composed from the seed, of 2 subtasks over ${String(tools)} tools of ${places} worlds`, suites: [`faultline@${composerVersion}`] });
    expect(two.problems).toEqual([]);
  });

  test('over turns where a subtask is about a state, and every one with its block and what it was made of', async () => {
    const { cases } = await draw({ perCategory: 2 });
    for (const { case: one, environment } of cases) {
      expect({ id: one.id, state: one.key.kind === 'state' }).toEqual({ id: one.id, state: environment !== null });
      expect(one.origin.composed).toMatchObject({ subtask: one.origin.category });
    }
    expect(cases.some(({ environment }) => environment !== null)).toBe(true);
  });

  test('the same of the same seed, others of another, and fewer are some of more in their order', async () => {
    const few = idsOf(await draw({ perCategory: 3 }));
    expect(idsOf(await draw({ perCategory: 3 }))).toEqual(few);
    const others = new Set(idsOf(await draw({ perCategory: 3 }, 'other')));
    expect(few.filter((id) => others.has(id))).toEqual([]);
    const more = idsOf(await draw({ perCategory: 5 }));
    expect(more.filter((id) => few.includes(id))).toEqual(few);
    const alone = idsOf(await draw({ perCategory: 3, categories: ['parallel'] }));
    expect(few.filter((id) => id.startsWith('parallel/'))).toEqual(alone);
  });

  test('only of the templates of one part', async () => {
    const partOf = (found: LiveCases): unknown => countsOf(found, ({ composed }) => composed?.part ?? 'none');
    expect(partOf(await draw({ perCategory: 2, parts: ['find'] }))).toEqual({ find: 18 });
    expect(partOf(await draw({ perCategory: 2, parts: ['confirm'] }))).toEqual({ confirm: 18 });
  });

  test('what could not be composed is counted', async () => {
    const small = worlds.find(({ id }) => id === 'orders');
    expect(small).toBeDefined();
    const barren = subtasks.map((one) => (one.id === 'nested' ? { ...one, project: () => [] } : one));
    const { cases, problems } = await draw({ perCategory: 2, categories: ['nested', 'response'] }, 'seed', { ...sources, domains: small === undefined ? [] : [small], subtasks: barren });
    expect(cases).toHaveLength(2);
    expect(problems).toEqual([{ code: 'unsupported-category', file: null, line: null, detail: 'nested: 2 questions could not be composed', model: null }]);
  });

  test('a category that is none', async () => {
    await expect(draw({ categories: ['parallel', 'hard'] })).rejects.toMatchObject({
      name: 'UserError',
      expected: `a category of these questions: ${subtasks.map(({ id }) => id).join(', ')}`,
      came: '"hard" was named',
      remedy: 'name one of these with --category',
    });
  });
});

describe('worlds', () => {
  const heldOut = worlds.filter((one) => one.heldOut).map(({ id }) => id);
  const idsOfWorlds = (named: readonly string[]): readonly string[] => domainsOf(worlds, named).map(({ id }) => id);

  test('one that is held out is in a plan only by its name', async () => {
    expect(heldOut.length).toBeGreaterThan(0);
    expect(idsOfWorlds([])).toEqual(worlds.map(({ id }) => id).filter((id) => !heldOut.includes(id)));
    expect(idsOfWorlds(heldOut)).toEqual(heldOut);
    const asked = await draw({ perCategory: 4 });
    expect(asked.cases.filter(({ case: one, environment }) => heldOut.includes(one.origin.composed?.world ?? '') || heldOut.includes(environment?.world ?? ''))).toEqual([]);
    const offered = new Set(asked.cases.flatMap(({ case: one }) => one.prompt.tools.map(({ name }) => name)));
    const own = worlds.filter((one) => one.heldOut).flatMap(({ tools }) => tools.map(({ tool }) => tool.name));
    const elsewhere = new Set(worlds.filter((one) => !one.heldOut).flatMap(({ tools }) => tools.map(({ tool }) => tool.name)));
    expect(own.filter((name) => offered.has(name) && !elsewhere.has(name))).toEqual([]);
  });

  test('one that there is not', () => {
    expect(() => domainsOf(worlds, ['orders', 'moon'])).toThrow(UserError);
    expect(() => domainsOf(worlds, ['moon'])).toThrow('name one of these with --world');
  });
});

const question = (id: string): string => JSON.stringify({ id, question: `ask ${id}`, function: { name: 'f', description: 'd', parameters: { type: 'dict', properties: { a: { type: 'integer', description: 'a' } }, required: ['a'] } } });
const key = (id: string): string => JSON.stringify({ id, ground_truth: { f: { a: [1] } } });
const file = 'gorilla_openfunctions_v1_test_simple.json';

describe('questions of a suite', () => {
  const written = (under: string): string =>
    writtenFolder({ [`${under}${file}`]: [question('simple_0'), question('simple_1'), question('simple_2'), '{"broken'].join('\n'), [`${under}possible_answer/${file}`]: [key('simple_0'), key('simple_1')].join('\n') });

  test.each(['', 'data/', 'questions/'])('lie in the folder or in %j, and those without a key are left out', async (under) => {
    const found = await draw({ questions: written(under) });
    expect(idsOf(found)).toEqual(['simple_0', 'simple_1']);
    expect(found.problems.length).toBeGreaterThan(0);
    expect(found.source.description).toMatch(/^questions of bfcl@.*, put to live models$/);
  });

  test('are named after their folder', async () => {
    const folder = written('mine/');
    expect((await draw({ questions: join(folder, 'mine', '.') })).source.label).toBe('mine');
  });

  test('a folder without any', async () => {
    const folder = writtenFolder({ 'notes/a.txt': 'x' });
    mkdirSync(join(folder, 'none'));
    await expect(draw({ questions: join(folder, 'notes') })).rejects.toMatchObject({
      name: 'UserError',
      expected: `a folder with the question files of a suite (${suites.map(({ id }) => id).join(', ')})`,
      came: 'none lie in "notes"',
      remedy: 'name their folder with --questions',
    });
    await expect(draw({ questions: join(folder, 'nowhere') })).rejects.toMatchObject({ name: 'UserError' });
    await expect(draw({ questions: join(folder, 'none') })).rejects.toMatchObject({ name: 'UserError' });
  });
});
