import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { FactsKey } from '../../src/core/Key.ts';
import { gradeReport } from '../../src/grading/gradeReport.ts';
import { replyKind } from '../../src/grading/replies/replyKind.ts';
import { root } from '../rules/projectFiles.ts';

// Replies and reports by writers who had not seen the rules (docs/readers), by verdict. Its README says what the rules made of them when they were new.

interface Kept {
  readonly kind: string;
  readonly reply: string;
  readonly key: FactsKey;
  readonly good: boolean;
  readonly wrong?: string;
}

function linesOf(file: string): readonly Kept[] {
  return gunzipSync(readFileSync(join(root, 'docs', 'readers', file))).toString('utf8').trim().split('\n').map((line): Kept => JSON.parse(line));
}

test('the kinds of replies on which no rule has been tuned', () => {
  const found = linesOf('replies-2.jsonl.gz').map(({ kind, reply }) => ({ kind, told: replyKind(reply) }));
  expect(found).toHaveLength(300);
  expect(found.filter(({ kind, told }) => told !== null && told !== kind)).toHaveLength(5);
  expect(found.filter(({ told }) => told === null)).toHaveLength(2);
});

function tallyOf(file: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { key, good, wrong, reply } of linesOf(file)) {
    const { state } = gradeReport(key, { turns: [{ found: { state: 'no-call', evidence: 'prose', asks: false }, text: reply, results: [], unread: [] }], cutOff: false, state: null });
    const name = `${good ? 'good' : (wrong ?? '')}, ${state}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

test.each([
  ['reports-2.jsonl.gz', { 'good, right': 100, 'left-out, wrong': 33, 'wrong-value, wrong': 34, 'made-up, wrong': 16, 'made-up, not-gradable': 9, 'made-up, right': 8 }],
  ['reports-3.jsonl.gz', { 'good, right': 100, 'left-out, wrong': 33, 'wrong-value, wrong': 29, 'wrong-value, not-gradable': 1, 'wrong-value, right': 4, 'made-up, wrong': 15, 'made-up, not-gradable': 6, 'made-up, right': 12 }],
  ['reports-4.jsonl.gz', { 'good, right': 95, 'good, not-gradable': 4, 'good, wrong': 1, 'left-out, wrong': 31, 'left-out, right': 1, 'wrong-value, wrong': 34, 'made-up, wrong': 30, 'made-up, not-gradable': 4 }],
])('%s', (file, tally) => {
  expect(tallyOf(file)).toEqual(tally);
});
