import { expect, test } from 'vitest';
import { gradeFacts } from '../../src/grading/replies/gradeFacts.ts';
import { replyKind } from '../../src/grading/replies/replyKind.ts';
import { writtenReplies } from './writtenReplies.ts';
import { inventingReports, soundReports } from './writtenReports.ts';

test.each(Object.entries(writtenReplies))('every reply of kind “%s” is told', (kind, texts) => {
  const due = kind === 'untold' ? null : kind;
  expect(texts.filter((text) => replyKind(text) !== due)).toEqual([]);
});

test('no sound report is held against anybody', () => {
  const alarms = soundReports.flatMap(([key, text]) => {
    const verdict = gradeFacts(key, text);
    return verdict.state === 'wrong' ? [[text, verdict.reasons.map(({ code, wanted, found }) => [code, wanted, found])]] : [];
  });
  expect(alarms).toEqual([]);
});

test('every invented fact is noticed', () => {
  const missed = inventingReports.filter(([key, text]) => {
    const verdict = gradeFacts(key, text);
    return verdict.state !== 'wrong' || verdict.reasons.every(({ code }) => code === 'missing-fact');
  });
  expect(missed.map(([, text]) => text)).toEqual([]);
});
