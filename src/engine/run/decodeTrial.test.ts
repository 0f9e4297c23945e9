import { expect, test } from 'vitest';
import { decodeBrought, storedTrial } from '../../../test/live/storedTrials.ts';
import type { Brought } from '../../../test/live/storedTrials.ts';
import { decodeTrial } from './decodeTrial.ts';
import type { Decoders } from './decodeTrial.ts';
import { repeatedId, runAnswer, sumUsage } from './runAnswer.ts';

const decoders: Decoders = new Map([['test:one', decodeBrought]]);
const said = (text: string, more: Brought = {}): Brought => ({ answer: { text, toolCalls: null }, ...more });
const read = (...brought: readonly Brought[]): unknown => decodeTrial(storedTrial(brought), decoders).map(({ decoded, attempt }) => [decoded.answer.text, attempt.turn, attempt.attempt]);

test('of each turn the last attempt counts, in whatever order they are stored', () => {
  expect(read(said('a'))).toEqual([['a', 0, 0]]);
  expect(read(said('late', { attempt: 2 }), said('early'), said('middle', { attempt: 1 }))).toEqual([['late', 0, 2]]);
  expect(read(said('b', { turn: 1 }), said('a'), said('c', { turn: 2, attempt: 1 }), said('x', { turn: 2 }))).toEqual([
    ['a', 0, 0],
    ['b', 1, 0],
    ['c', 2, 1],
  ]);
});

test('what is not finished has no answers, and needs no adapter', () => {
  expect(decodeTrial(storedTrial([said('a')], { ended: null }), new Map())).toEqual([]);
});

test('what was not observed has the answers before the world failed', () => {
  expect(decodeTrial(storedTrial([said('a')], { ended: 'reset' }), decoders)).toEqual([]);
  const later = storedTrial([said('a'), said('lost', { turn: 1 })], { ended: 'reset', turns: 1 });
  expect(decodeTrial(later, decoders).map(({ decoded }) => decoded.answer.text)).toEqual(['a']);
});

test('a store that contradicts itself is a bug', () => {
  expect(() => decodeTrial(storedTrial([said('a')]), new Map())).toThrow('no adapter was given for the planned model test:one');
  expect(() => decodeTrial(storedTrial([said('a'), said('c', { turn: 2 })]), decoders)).toThrow('trial t0 is finished and its answer 1 is not stored');
});

test.each([
  ['c', 0, 'c'],
  ['c', 1, 'c#2'],
  ['c#2', 9, 'c#2#10'],
])('%s, repeated %i times before, is %s', (caseId, repetition, id) => {
  expect(repeatedId(caseId, repetition)).toBe(id);
});

const usage = (input: number | null, cachedInput: number | null, output: number | null, reasoning: number | null): ReturnType<typeof sumUsage> => ({ input, cachedInput, output, reasoning });

test.each([
  [[], usage(null, null, null, null)],
  [[usage(1, 2, 3, 4)], usage(1, 2, 3, 4)],
  [[usage(1, 0, 3, 4), usage(10, 20, 30, 40)], usage(11, 20, 33, 44)],
  [[usage(null, 2, 3, 4), usage(10, null, 30, 40), usage(1, 1, null, null)], usage(null, null, null, null)],
  [[usage(1, null, 0, null), usage(2, null, 0, null)], usage(3, null, 0, null)],
])('usage %j sums to %j', (parts, sum) => {
  expect(sumUsage(parts)).toEqual(sum);
});

function answerOf(...[brought, options]: Parameters<typeof storedTrial>): ReturnType<typeof runAnswer> {
  const stored = storedTrial(brought, options);
  return runAnswer(stored, decodeTrial(stored, decoders), 'run.sqlite');
}

test('the first answer of an exchange is the one that is graded; what all of them used is summed', () => {
  const brought = [said('first', { usage: usage(10, null, 5, null), outcome: { kind: 'capped' } }), said('second', { turn: 1, usage: usage(20, 4, 6, 1) })];
  const stored = storedTrial(brought, { trial: { order: 41, repetition: 2, caseId: 'x' } });
  expect(runAnswer(stored, decodeTrial(stored, decoders), 'run.sqlite')).toEqual({
    model: 'test:one',
    caseId: 'x#3',
    outcome: { kind: 'capped' },
    answer: { text: 'first', toolCalls: null },
    raw: '',
    file: 'run.sqlite',
    line: 42,
    usage: { inputTokens: 30, outputTokens: 11, seconds: null },
    case: stored.planned.case,
  });
});

test('what is not finished is no answer; what was not observed is an empty one', () => {
  expect(answerOf([said('a')], { ended: null })).toBeNull();
  expect(answerOf([said('a', { usage: usage(1, 1, 1, 1) })], { ended: 'rate limit' })).toMatchObject({
    outcome: { kind: 'not-observed', reason: 'rate limit' },
    answer: { text: null, toolCalls: null },
    usage: { inputTokens: null, outputTokens: null },
  });
});
