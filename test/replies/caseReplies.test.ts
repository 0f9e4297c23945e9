import { describe, expect, test } from 'vitest';
import type { FactsKey } from '../../src/core/Key.ts';
import { gradeFacts } from '../../src/grading/replies/gradeFacts.ts';
import { replyKind } from '../../src/grading/replies/replyKind.ts';
import { batches } from './batches.ts';
import { caseKeys } from './caseKeys.ts';
import { caseReplies } from './caseReplies.ts';
import { rightReports } from './rightReports.ts';
import { wrongReports } from './wrongReports.ts';

function keyOf(number: number): FactsKey {
  const key = caseKeys[number];
  if (key === undefined) throw new Error(`no case ${String(number)}`);
  return key;
}

describe.each(Object.entries(caseReplies))('replies to composed requests of kind “%s”', (kind, texts) => {
  test.each(batches(texts))('are told, part %i', (_, some) => {
    expect(some.filter((text) => replyKind(text) !== kind)).toEqual([]);
  });
});

test.each(batches(rightReports))('every right report of composed results is right, part %i', (_, some) => {
  expect(some.filter(([number, text]) => gradeFacts(keyOf(number), text).state !== 'right').map(([, text]) => text)).toEqual([]);
});

test.each(batches(wrongReports))('every report with one thing wrong is wrong, and what is made up is named, part %i', (_, some) => {
  const missed = some.filter(([number, kind, text]) => {
    const verdict = gradeFacts(keyOf(number), text);
    return verdict.state !== 'wrong' || (kind === 'made-up' && verdict.reasons.every(({ code }) => code === 'missing-fact'));
  });
  expect(missed.map(([, , text]) => text)).toEqual([]);
});

test('what is merely left out is called missing and nothing else', () => {
  const others = wrongReports.filter(([number, kind, text]) => {
    const verdict = gradeFacts(keyOf(number), text);
    return kind === 'left-out' && verdict.state === 'wrong' && verdict.reasons.some(({ code }) => code !== 'missing-fact');
  });
  expect(others.map(([, , text]) => text)).toEqual([]);
});
