import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Diagnosis } from '../../src/core/Diagnosis.ts';
import type { JsonObject } from '../../src/core/Json.ts';
import type { Message } from '../../src/core/Message.ts';
import { store } from '../../src/stores/sqlite/index.ts';
import { root } from '../rules/projectFiles.ts';
import { writtenFolder } from '../writtenFolder.ts';
import { keptRun, plain } from './faultline.ts';
import { inProcess } from './inProcess.ts';

const patience = 120_000;
const tools = join(root, 'docs', 'examples', 'shop-tools.json');
const diagnose = (folder: string, ...more: readonly string[]): ReturnType<typeof inProcess> =>
  inProcess(['diagnose', '--model', 'simulated:sound', '--tools', tools, '--per-category', '4', '--no-probe', '--progress', 'none', '--runs', join(folder, 'runs'), ...more], folder);

async function askedMessages(folder: string): Promise<readonly (readonly Message[])[]> {
  const run = await store.open(join(folder, keptRun(folder)), 'read');
  try {
    const messages: (readonly Message[])[] = [];
    for await (const batch of run.readCases()) messages.push(...batch.map(({ case: one }) => one.prompt.messages));
    return messages;
  } finally {
    await run.close();
  }
}

describe('questions about tools of the user’s own', () => {
  test('are asked, and the report says what is not available and what is not asked about', { timeout: patience }, async () => {
    const folder = writtenFolder({});
    const { code, out, err } = await diagnose(folder, '--json');
    expect(code).toBe(0);
    const diagnosis = JSON.parse(out) as Diagnosis;
    expect(diagnosis.source).toMatchObject({ label: 'shop-tools.json', description: '20 questions composed from the seed about the 6 tools of shop-tools.json, of 5 subtasks' });
    expect(diagnosis.intake.problems.map(({ code: kind, count }) => [kind, count])).toEqual([['not-available', 4], ['unusable-tool', 1]]);
    expect(diagnosis.intake.problems[0]?.examples.map(({ detail }) => detail)).toContain('nested: it is about results, and none of your tools says what its results hold (an output schema)');
    expect(plain(err)).toContain('4 kinds of questions not available multi-step: it is about results, and none of your tools says what its results hold (an output schema)');
    expect(plain(err)).toContain('1 tool about which nothing is asked export_report – filter – an object of which nothing says what it holds');
    // A kept run says the same again.
    const again = await inProcess(['regrade', join(folder, keptRun(folder)), '--json'], folder);
    expect((JSON.parse(again.out) as Diagnosis).intake.problems).toEqual(diagnosis.intake.problems);
  });

  test('about their results are asked where schemas say what those hold, and graded alike from what was kept', { timeout: patience }, async () => {
    const folder = writtenFolder({});
    const withResults = join(root, 'docs', 'examples', 'shop-tools-with-results.json');
    const about = ['nested', 'multi-step', 'response', 'next-best'].flatMap((id) => ['--category', id]);
    const { code, out } = await inProcess(['diagnose', '--model', 'simulated:sound', '--tools', withResults, ...about, '--per-category', '4', '--no-probe', '--progress', 'none', '--json', '--runs', join(folder, 'runs')], folder);
    expect(code).toBe(0);
    const diagnosis = JSON.parse(out) as Diagnosis;
    expect(diagnosis.models[0]?.total.strict).toMatchObject({ value: 1, n: 16 });
    expect(diagnosis.intake.problems[0]?.examples[0]?.detail).toBe('questions about results: 1 of 8 tools do not say what their results hold (an output schema), and take no part in them');
    const again = await inProcess(['regrade', join(folder, keptRun(folder)), '--json'], folder);
    expect((JSON.parse(again.out) as Diagnosis).models).toEqual(diagnosis.models);
    const lint = plain((await inProcess(['lint', withResults, '--run', join(folder, keptRun(folder))], folder)).out);
    expect(lint).toMatch(/measured, simulated:sound: too few tools to tell what it cost; \d+ trials? of \d tools? with it, \d+ trials? of \d tools? without/);
    expect(lint).toMatch(/Measured on \d+ trials about one of these tools each/);
  });

  test('have the user’s text before everything else', { timeout: patience }, async () => {
    const folder = writtenFolder({ 'system.txt': 'You work for a shop.\n' });
    expect((await diagnose(folder, '--system', join(folder, 'system.txt'))).code).toBe(0);
    const asked = await askedMessages(folder);
    expect(asked.length).toBe(20);
    for (const [first, second] of asked) {
      expect(first).toEqual({ role: 'system', content: 'You work for a shop.' });
      expect(second).toMatchObject({ role: 'system', content: expect.stringMatching(/^Today is /) });
    }
  });

  test.each([
    [['--tools', tools], 'leave out one of the two; cases of your own name their tools themselves'],
    [['--system', tools], 'cases of your own may have a system message each'],
    [['--author', 'openai:x'], 'whose questions stand as they were written'],
  ])('are not mixed with questions that were read: %s', async (option, remedy) => {
    const folder = writtenFolder({ 'cases.jsonl': '' });
    const { code, err } = await inProcess(['diagnose', '--model', 'simulated:sound', '--questions', folder, ...option], folder);
    expect([code, plain(err).includes(remedy)]).toEqual([2, true]);
  });

  test.each<readonly [string, readonly string[], string]>([
    ['nothing about results can be asked', ['--category', 'nested'], 'a category that these tools allow: abstention, chaining, name-detection, parallel, parameter-detection'],
    ['a system text that is not there', ['--system', 'nowhere.txt'], 'a text in "nowhere.txt"'],
  ])('%s', { timeout: patience }, async (_, option, expected) => {
    const { code, err } = await diagnose(writtenFolder({}), ...option);
    expect([code, plain(err).includes(expected)]).toEqual([2, true]);
  });

  test('of which none can be asked about', { timeout: patience }, async () => {
    const folder = writtenFolder({ 'tools.json': JSON.stringify([{ name: 'a', description: 'Gets a', parameters: { type: 'object', properties: { n: { enum: [] } }, required: ['n'] } }]) });
    const { code, err } = await inProcess(['diagnose', '--model', 'simulated:sound', '--tools', join(folder, 'tools.json')], folder);
    expect([code, plain(err)]).toEqual([2, expect.stringContaining('none of tools.json is one; the first: a – n – its list of values is empty')]);
  });

  test('recorded answers have no tools to compose about', async () => {
    const { code, err } = await inProcess(['diagnose', 'runs', '--tools', tools], writtenFolder({}));
    expect([code, plain(err)]).toEqual([2, expect.stringContaining('"runs" holds answers that were given already')]);
  });
});

test('cases of the user’s own are asked by their folder and by their file', { timeout: patience }, async () => {
  const folder = writtenFolder({
    'tools.json': readFileSync(tools, 'utf8'),
    'cases.jsonl': '{"id": "one", "question": "Where is order ORD-10234?", "expected": {"name": "get_order", "arguments": {"order_id": "ORD-10234"}}}\n',
    'more.cases.jsonl': '{"id": "two", "question": "Thanks!", "expected": null}\n',
  });
  const idsOf = async (questions: string): Promise<readonly string[]> => {
    const runs = writtenFolder({});
    const { code } = await inProcess(['diagnose', '--model', 'simulated:sound', '--questions', questions, '--no-probe', '--progress', 'none', '--runs', join(runs, 'runs')], folder);
    expect(code).toBe(0);
    const run = await store.open(join(runs, keptRun(runs)), 'read');
    const ids: string[] = [];
    for await (const batch of run.readCases()) ids.push(...batch.map(({ case: one }) => one.id));
    await run.close();
    return ids;
  };
  expect(await idsOf(folder)).toEqual(['one', 'two']);
  expect(await idsOf(join(folder, 'more.cases.jsonl'))).toEqual(['two']);
  const { code, err } = await inProcess(['diagnose', '--model', 'simulated:sound', '--questions', join(folder, 'tools.json')], folder);
  expect([code, plain(err)]).toEqual([2, expect.stringContaining('"tools.json" is named like none')]);
});

describe('faultline suite', () => {
  const suite = async (...more: readonly string[]): Promise<string> => {
    const folder = writtenFolder({});
    const file = join(folder, 'x.faultline.jsonl');
    const { code } = await inProcess(['suite', '--per-category', '3', '-o', file, ...more], folder);
    expect(code).toBe(0);
    return readFileSync(file, 'utf8');
  };

  test.each<readonly [string, readonly string[]]>([
    ['worlds', []],
    ['tools of the user’s own', ['--tools', tools]],
  ])('the same seed gives the same bytes, another seed others: %s', { timeout: patience }, async (_, option) => {
    const written = await suite('--seed', 'a', ...option);
    expect(await suite('--seed', 'a', ...option)).toBe(written);
    const cases = (text: string): readonly string[] => text.split('\n').slice(1, -1);
    const others = new Set(cases(await suite('--seed', 'b', ...option)));
    expect(cases(written).length).toBeGreaterThan(10);
    expect(cases(written).filter((line) => others.has(line))).toEqual([]);
  });

  test('a line that was tampered with is counted and not asked', { timeout: patience }, async () => {
    const [header = '', first = '', second = ''] = (await suite('--tools', tools)).split('\n');
    const other = first.replace(/"role":"user","content":"./, '"role":"user","content":"X');
    expect(other).not.toBe(first);
    const folder = writtenFolder({ 'x.faultline.jsonl': `${header}\n${other}\n${second}\n` });
    const { code, out, err } = await inProcess(['diagnose', '--model', 'simulated:sound', '--questions', join(folder, 'x.faultline.jsonl'), '--no-probe', '--progress', 'none', '--json', '--runs', join(folder, 'runs')], folder);
    expect([code, plain(err)]).toEqual([0, expect.stringContaining('malformed-record x.faultline.jsonl:2 not as it was written: its checksum differs')]);
    const { intake } = JSON.parse(out) as Diagnosis;
    expect([intake.answers, intake.problems.map(({ code: kind, count }) => [kind, count])]).toEqual([1, [['malformed-record', 1]]]);
  });

  test('tools and worlds exclude one another', async () => {
    const { code } = await inProcess(['suite', '--tools', tools, '--world', 'orders'], writtenFolder({}));
    expect(code).toBe(2);
  });
});

test('the header of a suite names the tools’ domain by no world', { timeout: patience }, async () => {
  const folder = writtenFolder({});
  const file = join(folder, 'x.faultline.jsonl');
  await inProcess(['suite', '--per-category', '1', '-o', file, '--tools', tools], folder);
  const header = JSON.parse(readFileSync(file, 'utf8').split('\n')[0] ?? '') as JsonObject;
  expect(Object.keys(header['versions'] as JsonObject).filter((name) => name.startsWith('worlds/'))).toEqual([]);
});
