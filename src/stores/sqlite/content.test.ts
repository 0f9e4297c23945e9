import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writtenFolder } from '../../../test/writtenFolder.ts';
import { attemptOf, finishOf, plan, roundOf } from '../../conformance/storedRun.ts';
import type { PlannedCase, Trial } from '../../core/Plan.ts';
import type { RunStore, StoredTrial } from '../../core/Store.ts';
import type { Tool } from '../../core/Tool.ts';
import { columnText, givenText } from './columnText.ts';
import { store } from './index.ts';
import { Kept } from './Kept.ts';

const place = (): string => join(writtenFolder({}), 'a.run');
const batchesOf = async <Item>(batches: AsyncIterable<readonly Item[]>): Promise<readonly (readonly Item[])[]> => {
  const all: (readonly Item[])[] = [];
  for await (const batch of batches) all.push(batch);
  return all;
};
const trialsOf = async (run: RunStore): Promise<readonly StoredTrial[]> => (await batchesOf(run.readTrials())).flat();

function numberOf(location: string, sql: string): unknown {
  const database = new DatabaseSync(location, { readOnly: true });
  const value = Object.values(database.prepare(sql).get() ?? {})[0];
  database.close();
  return value;
}

/** 2 MB of tools. */
const manyTools: readonly Tool[] = Array.from({ length: 10_000 }, (_, each) => ({
  name: `tool_${each}`,
  description: `Does what number ${each} does, and nothing else: it takes one argument and gives its result back as it is.`,
  parameters: { type: 'object', properties: { value: { type: 'string' } }, required: ['value'] },
}));

test('a prompt of 10,000 tools asked 1,000 times is kept once, in cases and in requests', async () => {
  const location = place();
  const run = await store.create(location, plan);
  const first = roundOf(0, 0, 2).cases[0]!;
  const cases = Array.from({ length: 1000 }, (_, each): PlannedCase => ({ ...first, case: { ...first.case, id: `c${each}`, prompt: { ...first.case.prompt, messages: [{ role: 'user', content: `question ${each}` }], tools: manyTools } } }));
  const trials = cases.map((planned, order): Trial => ({ id: attemptOf(order, 0, 0).trial, order, model: 'a:x', caseId: planned.case.id, repetition: 0 }));
  await run.freezeRound({ index: 0, cases, trials });
  const piece = JSON.stringify(manyTools);
  expect(piece.length).toBeGreaterThan(2_000_000);
  for (let group = 0; group < 1000; group += 50) {
    const claims = await run.claim(50, { owner: 'a', now: 0, until: 1 });
    await run.commit(
      claims.flatMap(({ trial: { order } }) => {
        const attempt = attemptOf(order, 0, 0);
        return [{ kind: 'attempt' as const, attempt: { ...attempt, request: { ...attempt.request, body: [`{"question":${order},"tools":`, order % 50 === 0 ? `${piece.slice(0, 9)}${piece.slice(9)}` : piece, '}'] } } }, { kind: 'finish' as const, finish: finishOf(order, 1) }];
      }),
    );
  }
  const read = await trialsOf(run);
  expect(read.length).toBe(1000);
  const [one, two] = [read[0]!, read[999]!];
  expect(one.planned).toEqual(cases[0]);
  expect(two.attempts[0]?.request.body).toEqual(['{"question":999,"tools":', piece, '}']);
  // One list in memory as well.
  expect(two.planned.case.prompt.tools).toBe(one.planned.case.prompt.tools);
  await run.close();
  // The list as a case holds it and as a request holds it are the same text.
  expect(numberOf(location, 'SELECT count(*) FROM blob WHERE size > 1000000')).toBe(1);
  expect(statSync(location).size).toBeLessThan(2_000_000);
});

test('equal long bodies are kept once over commits and processes, equal short ones cost next to nothing', async () => {
  const location = place();
  const body = new Uint8Array(Buffer.from(Array.from({ length: 900 }, (_, each) => `line ${each * 7919}\n`).join('')));
  for (let opened = 0; opened < 3; opened++) {
    const run = opened === 0 ? await store.create(location, plan) : await store.open(location, 'write');
    if (opened === 0) await run.freezeRound(roundOf(0, 0, 6));
    for (let each = 0; each < 2; each++) {
      const order = opened * 2 + each;
      await run.commit([0, 1].map((number) => ({ kind: 'attempt', attempt: { ...attemptOf(order, 0, number), reply: { ...attemptOf(order, 0, number).reply, body } } })));
    }
    await run.close();
  }
  expect(numberOf(location, `SELECT count(*) FROM blob WHERE size = ${body.length}`)).toBe(1);
  expect(numberOf(location, `SELECT length(content) < ${body.length / 2} AND form = 1 FROM pack ORDER BY size DESC LIMIT 1`)).toBe(1);
});

test('what was undone is not remembered', async () => {
  const run = await store.create(place(), plan);
  await run.freezeRound(roundOf(0, 0, 2));
  const long = { ...attemptOf(0, 0, 1), request: { ...attemptOf(0, 0, 1).request, body: ['long '.repeat(2000)] } };
  await expect(run.commit([{ kind: 'attempt', attempt: long }, { kind: 'finish', finish: finishOf(1, 1) }])).rejects.toThrow('is finished with 1 turns, but not each has an attempt');
  const other = { ...long, attempt: 2, request: { ...long.request, body: ['other '.repeat(2000)] } };
  await run.commit([{ kind: 'attempt', attempt: other }]);
  await run.commit([{ kind: 'attempt', attempt: long }]);
  expect((await trialsOf(run))[0]?.attempts).toEqual([long, other]);
  await run.close();
});

test('trials are read in batches that neither their number nor their size swells', async () => {
  const run = await store.create(place(), plan);
  await run.freezeRound(roundOf(0, 0, 600));
  expect((await batchesOf(run.readTrials())).map((batch) => batch.length)).toEqual([256, 256, 88]);
  expect((await batchesOf(run.readCases())).map((batch) => batch.length)).toEqual([256, 44]);
  const body = new Uint8Array(5_000_000);
  for (const order of [10, 11, 12, 13]) await run.commit([{ kind: 'attempt', attempt: { ...attemptOf(order, 0, 0), reply: { ...attemptOf(order, 0, 0).reply, body } } }]);
  expect((await batchesOf(run.readTrials())).map((batch) => batch.length)).toEqual([12, 2, 256, 256, 74]);
  await run.close();
});

test('who stops reading early or closes the run leaves nothing open', async () => {
  const location = place();
  const run = await store.create(location, plan);
  await run.freezeRound(roundOf(0, 0, 600));
  for await (const batch of run.readTrials()) {
    expect(batch.length).toBe(256);
    break;
  }
  const reading = run.readTrials()[Symbol.asyncIterator]();
  expect((await reading.next()).done).toBe(false);
  await run.close();
  await expect(reading.next()).rejects.toThrow('database is not open');
  expect(() => statSync(`${location}-wal`)).toThrow('ENOENT');
});

test.each(['', 'a', 'ä\ud83d\ude00', '\ud800', 'a\u0000b', '\u0001', '\u0001"a"', '\\ud800'])('a column holds %j', (text) => {
  const database = new DatabaseSync(':memory:');
  expect(givenText(String(database.prepare('SELECT ? AS text').get(columnText(text))?.['text']))).toBe(text);
  expect(columnText(text) === text).toBe(text.isWellFormed() && !/[\u0000\u0001]/.test(text));
});

test('a bounded memory drops what was used longest ago and keeps the newest whatever its weight', () => {
  const kept = new Kept<string, number>(10);
  kept.keep('a', 1, 4);
  kept.keep('b', 2, 4);
  expect([kept.get('a'), kept.get('a'), kept.get('c')]).toEqual([1, 1, undefined]);
  kept.keep('c', 3, 4);
  expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([1, undefined, 3]);
  kept.keep('d', 4, 99);
  expect([kept.get('a'), kept.get('c'), kept.get('d')]).toEqual([undefined, undefined, 4]);
  kept.keep('e', 5, 1);
  expect([kept.get('d'), kept.get('e')]).toEqual([undefined, 5]);
  kept.keep('e', 6, 2);
  kept.keep('f', 7, 8);
  expect([kept.get('e'), kept.get('f')]).toEqual([6, 7]);
  kept.clear();
  expect(kept.get('e')).toBeUndefined();
});
