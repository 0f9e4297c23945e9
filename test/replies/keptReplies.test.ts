import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FactsKey } from '../../src/core/Key.ts';
import { gradeFacts } from '../../src/grading/replies/gradeFacts.ts';
import { replyKind } from '../../src/grading/replies/replyKind.ts';
import { root } from '../rules/projectFiles.ts';
import { batches } from './batches.ts';

// Replies and reports by writers who had not seen the rules (docs/readers). The rules have been tuned on them since, so
// that they hold what is known and measure nothing.

interface Kept {
  readonly kind: string;
  readonly reply: string;
  readonly key: FactsKey;
  readonly good: boolean;
}

function linesOf(file: string): readonly Kept[] {
  return readFileSync(join(root, 'docs', 'readers', file), 'utf8').trim().split('\n').map((line): Kept => JSON.parse(line));
}

/** A joke about lacking a desk, twice. */
const untold = /desk/;

describe('the kinds of kept replies', () => {
  test.each(batches(linesOf('replies.jsonl')))('part %i', (_, replies) => {
    expect(replies.filter(({ kind, reply }) => replyKind(reply) !== kind && !untold.test(reply))).toEqual([]);
  });
});

describe('kept reports', () => {
  test.each(batches(linesOf('reports.jsonl'), 8))('part %i', (_, reports) => {
    expect(reports.filter(({ key, good, reply }) => (gradeFacts(key, reply).state === 'right') !== good).map(({ reply }) => reply)).toEqual([]);
  });
});
