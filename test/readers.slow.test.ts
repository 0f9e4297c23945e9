import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCases } from '../prove/readers.ts';
import type { FactsKey } from '../src/core/Key.ts';
import { gradeFacts } from '../src/grading/replies/gradeFacts.ts';
import { replyKind } from '../src/grading/replies/replyKind.ts';
import { root } from './rules/projectFiles.ts';

interface Written {
  readonly kind: string;
  readonly reply: string;
  readonly key: FactsKey;
  readonly good: boolean;
}

function linesOf(file: string): readonly Written[] {
  return readFileSync(join(root, 'docs', 'readers', file), 'utf8').trim().split('\n').map((line): Written => JSON.parse(line));
}

test('what readers answered is right by the keys, or its miss is adjudicated', async () => {
  const read = await readCases();
  expect(read.length).toBeGreaterThanOrEqual(200);
  expect(read.filter(({ isRight, adjudication }) => !isRight && adjudication === null).map(({ answer }) => answer.case)).toEqual([]);
  for (const own of Map.groupBy(read, ({ projection }) => projection.case.origin.category).values()) expect(own.length).toBeGreaterThanOrEqual(20);
}, 300_000);

// As docs/readers/README.md publishes it: better is welcome, and then that page is due too.
test('the kinds of replies that nobody tuned the rules on', () => {
  const replies = linesOf('replies.jsonl').map(({ kind, reply }) => ({ kind, found: replyKind(reply) }));
  expect(replies.length).toBe(300);
  expect(replies.filter(({ kind, found }) => found !== null && found !== kind).length).toBeLessThanOrEqual(17);
  expect(replies.filter(({ found }) => found === null).length).toBeLessThanOrEqual(7);
});

test('reports of results that nobody tuned the rules on', () => {
  const reports = linesOf('reports.jsonl').map(({ key, good, reply }) => ({ good, state: gradeFacts(key, reply).state }));
  expect(reports.length).toBe(200);
  expect(reports.filter(({ good, state }) => (state === 'right') !== good).length).toBeLessThanOrEqual(7);
});
