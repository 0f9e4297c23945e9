import { describe, expect, test } from 'vitest';
import { gradeFacts } from '../../src/grading/replies/gradeFacts.ts';
import { replyKind } from '../../src/grading/replies/replyKind.ts';
import { batches } from './batches.ts';
import { modelReplies } from './modelReplies.ts';
import { variedReplies } from './variedReplies.ts';
import { writtenReplies } from './writtenReplies.ts';
import { inventingReports, soundReports } from './writtenReports.ts';

describe.each([...Object.entries(writtenReplies), ...Object.entries(modelReplies)])('replies of kind “%s”', (kind, texts) => {
  const due = kind === 'untold' ? null : kind;
  test.each(batches(texts))('are told, part %i', (_, some) => {
    expect(some.filter((text) => replyKind(text) !== due)).toEqual([]);
  });
});

test.each(Object.entries(variedReplies))('every reply of kind “%s” is told, in whatever manner', (kind, texts) => {
  expect(texts.filter((text) => replyKind(text) !== kind)).toEqual([]);
});

test.each(batches(soundReports))('no sound report is held against anybody, part %i', (_, some) => {
  const alarms = some.flatMap(([key, text]) => {
    const verdict = gradeFacts(key, text);
    return verdict.state === 'wrong' ? [[text, verdict.reasons.map(({ code, wanted, found }) => [code, wanted, found])]] : [];
  });
  expect(alarms).toEqual([]);
});

test.each(batches(inventingReports))('every invented fact is noticed, part %i', (_, some) => {
  const missed = some.filter(([key, text]) => {
    const verdict = gradeFacts(key, text);
    return verdict.state !== 'wrong' || verdict.reasons.every(({ code }) => code === 'missing-fact');
  });
  expect(missed.map(([, text]) => text)).toEqual([]);
});
