import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writtenFolder } from '../../../test/writtenFolder.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import { suites } from '../../suites/list.generated.ts';
import { liveCases } from './liveCases.ts';
import type { CasesRequest } from './liveCases.ts';

const all: CasesRequest = { questions: null, categories: [], perCategory: null };
const draw = (request: Partial<CasesRequest>, seed = 'seed'): ReturnType<typeof liveCases> => liveCases({ ...all, ...request }, suites, seededRandom(seed));
const idsOf = ({ cases }: Awaited<ReturnType<typeof liveCases>>): readonly string[] => cases.map(({ id }) => id);

async function countsOf(request: Partial<CasesRequest>): Promise<unknown> {
  const counts: Record<string, number> = {};
  for (const { origin } of (await draw(request)).cases) counts[origin.category] = (counts[origin.category] ?? 0) + 1;
  return counts;
}

describe('made-up questions', () => {
  test('so many of a kind, and none of a kind that was not asked for', async () => {
    expect(await countsOf({})).toEqual({ simple: 90, multiple_function: 80, parallel_function: 70, parallel_multiple_function: 60, relevance: 100 });
    expect(await countsOf({ perCategory: 3 })).toEqual({ simple: 3, multiple_function: 3, parallel_function: 3, parallel_multiple_function: 3, relevance: 3 });
    expect(await countsOf({ perCategory: 80, categories: ['relevance', 'simple'] })).toEqual({ simple: 80, relevance: 80 });
    expect(await countsOf({ perCategory: 100, categories: ['simple'] })).toEqual({ simple: 90 });
    const { source, problems } = await draw({});
    expect([source, problems]).toEqual([{ label: 'made-up questions', description: '400 questions made up from the seed, over 40 tools', suites: ['demonstration'] }, []]);
  });

  test('the same of the same seed, others of another, and fewer are some of more in their order', async () => {
    const few = idsOf(await draw({ perCategory: 5 }));
    expect(idsOf(await draw({ perCategory: 5 }))).toEqual(few);
    expect(idsOf(await draw({ perCategory: 5 }, 'other'))).not.toEqual(few);
    const more = idsOf(await draw({ perCategory: 9 }));
    expect(more.filter((id) => few.includes(id))).toEqual(few);
    const simple = idsOf(await draw({ perCategory: 5, categories: ['simple'] }));
    expect(few.slice(0, 5)).toEqual(simple);
  });

  test('a category that is none', async () => {
    await expect(draw({ categories: ['simple', 'hard'] })).rejects.toMatchObject({
      name: 'UserError',
      expected: 'a category of these questions: simple, multiple_function, parallel_function, parallel_multiple_function, relevance',
      came: '"hard" was named',
      remedy: 'name one of these with --category',
    });
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
