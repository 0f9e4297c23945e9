import { describe, expect, test } from 'vitest';
import { call, calls, expected, number, one, optional, tool } from '../../test/madeCalls.ts';
import type { Call } from '../core/Call.ts';
import type { CallsFound } from '../core/CallsFound.ts';
import type { ExpectedCall, Key } from '../core/Key.ts';
import { reasonLayers } from '../core/Reason.ts';
import type { Tool } from '../core/Tool.ts';
import type { Verdict } from '../core/Verdict.ts';
import { prepareGrader } from './prepareGrader.ts';

const tools: readonly Tool[] = [
  tool('weather.get', { city: { type: 'string' }, days: { type: 'integer', minimum: 1 }, unit: { type: 'string', enum: ['celsius', 'kelvin'] } }, ['city']),
  tool('add', { a: { type: 'number' }, b: { type: 'number' } }, ['a', 'b']),
  tool('ping', {}),
  tool('free', {}, [], { additionalProperties: { type: 'integer' } }),
];

const anyOrder = (...wanted: readonly ExpectedCall[]): Key => ({ kind: 'calls', calls: wanted, order: 'any' });
const sequence = (...wanted: readonly ExpectedCall[]): Key => ({ kind: 'calls', calls: wanted, order: 'sequence' });
const grade = (key: Key, found: CallsFound): Verdict => prepareGrader(key, tools).grade(found);
const made = (key: Key, ...answer: readonly Call[]): Verdict => grade(key, calls(...answer));

/** Reasons as `code call expected argument rule wanted found`, with `-` for null. */
function reasons(verdict: Verdict): readonly string[] {
  if (verdict.state !== 'wrong') return [verdict.state];
  for (const { code, layer } of verdict.reasons) expect(layer).toBe(reasonLayers[code]);
  return verdict.reasons.map(({ code, call: index, expected: due, argument, rule, wanted, found }) => [code, index, due, argument, rule, wanted, found].map((part) => part ?? '-').join(' | '));
}

const paris = expected('weather.get', one('city', 'Paris'), optional('days', 3));
const rome = expected('weather.get', one('city', 'Rome', 'Roma'), optional('days', 3));
const sum = expected('add', one('a', 1), one('b', 2));
const callParis = call('weather.get', { city: 'Paris' });
const callRome = call('weather.get', { city: 'Roma' });
const callSum = call('add', { a: 1, b: 2 });

describe('several calls in any order', () => {
  const key = anyOrder(paris, rome, sum);

  test('right in every order', () => {
    expect(made(key, callParis, callRome, callSum)).toMatchObject({ state: 'right', pairing: [0, 1, 2] });
    expect(made(key, callSum, callParis, callRome)).toEqual({ state: 'right', rules: ['string-equality', 'number-equality', 'object-entries', 'absent-is-right', 'set-of-calls'], pairing: [2, 0, 1] });
  });

  test('one right call and no more stopped after the first', () => {
    expect(reasons(made(key, callRome))).toEqual(['stopped-after-first | 0 | 1 | - | set-of-calls | 3 calls | 1 call']);
  });

  test('one wrong call and no more is wrong, and the others are missing', () => {
    expect(reasons(made(key, call('add', { a: 1, b: 3 })))).toEqual([
      'wrong-value | 0 | 2 | b | number-equality | 2 | 3',
      'missing-call | - | 0 | - | set-of-calls | weather.get | absent',
      'missing-call | - | 1 | - | set-of-calls | weather.get | absent',
    ]);
  });

  test('two right calls of three: one is missing', () => {
    const verdict = made(key, callSum, callParis);
    expect(reasons(verdict)).toEqual(['missing-call | - | 1 | - | set-of-calls | weather.get | absent']);
    expect(verdict).toMatchObject({ pairing: [2, 0] });
  });

  test('a call too many', () => {
    const verdict = made(key, callSum, call('ping'), callParis, callRome);
    expect(reasons(verdict)).toEqual(['extra-call | 1 | - | - | set-of-calls | absent | ping()']);
    expect(verdict).toMatchObject({ pairing: [2, null, 0, 1] });
  });

  test('a call too many of a tool that was not offered', () => {
    expect(reasons(made(anyOrder(sum), callSum, call('delete_all')))).toEqual([
      'unknown-tool | 1 | - | - | offered-tools | weather.get, add, ping, free | delete_all',
      'extra-call | 1 | - | - | set-of-calls | absent | delete_all()',
    ]);
  });

  test('a call made twice', () => {
    expect(reasons(made(anyOrder(sum), callSum, callSum))).toEqual(['duplicate-call | 1 | 0 | - | set-of-calls | once | add(a=1, b=2)']);
    expect(reasons(made(anyOrder(sum), callSum, call('add', { b: number('2.0'), a: 1 })))).toEqual(['duplicate-call | 1 | 0 | - | set-of-calls | once | add(b=2.0, a=1)']);
  });

  test('a right call made again in place of another: the other is missing', () => {
    const verdict = made(key, callParis, callParis, callSum);
    expect(reasons(verdict)).toEqual([
      'duplicate-call | 1 | 0 | - | set-of-calls | once | weather.get(city="Paris")',
      'missing-call | - | 1 | - | set-of-calls | weather.get | absent',
    ]);
    expect(verdict).toMatchObject({ pairing: [0, null, 2] });
  });

  test('a call beyond need that repeats a wrong one word for word repeats it', () => {
    expect(reasons(made(anyOrder(sum), call('ping'), call('ping')))).toEqual([
      'wrong-tool | 0 | 0 | - | tool-name | add | ping',
      'duplicate-call | 1 | 0 | - | set-of-calls | once | ping()',
    ]);
    expect(reasons(made(anyOrder(sum), callSum, call('ping'), call('ping')))).toEqual([
      'extra-call | 1 | - | - | set-of-calls | absent | ping()',
      'duplicate-call | 2 | - | - | set-of-calls | once | ping()',
    ]);
  });

  test('wrong calls of one tool twice are two wrong calls where two are due', () => {
    const wrong = call('weather.get', { city: 'Oslo' });
    expect(reasons(made(anyOrder(paris, rome), wrong, wrong)).map((text) => text.split(' | ').slice(0, 4).join(' '))).toEqual(['wrong-value 0 0 city', 'wrong-value 1 1 city']);
  });

  test('calls are held against the expected call of the same tool with the fewest differences', () => {
    const first = expected('add', one('a', 1), one('b', 2));
    const second = expected('add', one('a', 10), one('b', 20));
    expect(reasons(made(anyOrder(first, second), call('add', { a: 10, b: 21 }), call('add', { a: 1, b: 3 })))).toEqual([
      'wrong-value | 0 | 1 | b | number-equality | 20 | 21',
      'wrong-value | 1 | 0 | b | number-equality | 2 | 3',
    ]);
  });

  test('a call of another tool is held against the expected call that it resembles', () => {
    const other = tool('temperature', { city: { type: 'string' } });
    const verdict = prepareGrader(anyOrder(paris, rome), [...tools, other]).grade(calls(call('temperature', { city: 'Rome' }), call('temperature', { city: 'Paris' })));
    expect(verdict).toMatchObject({ pairing: [1, 0] });
  });

  test('greedy pairing would fail where a maximum matching exists', () => {
    const either = expected('weather.get', one('city', 'Paris', 'Rome'));
    expect(made(anyOrder(either, paris), callParis, call('weather.get', { city: 'Rome' }))).toMatchObject({ state: 'right', pairing: [1, 0] });
    expect(made(anyOrder(paris, either), call('weather.get', { city: 'Rome' }), callParis)).toMatchObject({ state: 'right', pairing: [1, 0] });
  });
});

describe('calls in sequence', () => {
  const key = sequence(paris, sum, rome);
  const order = (verdict: Verdict): readonly string[] => reasons(verdict);

  test('right as listed', () => {
    expect(made(key, callParis, callSum, callRome)).toMatchObject({ state: 'right', pairing: [0, 1, 2] });
    expect(made(key, callParis, callSum, callRome)).toHaveProperty('rules', ['string-equality', 'number-equality', 'object-entries', 'absent-is-right', 'sequence-of-calls']);
  });

  test('the same calls in another order', () => {
    expect(order(made(key, callSum, callParis, callRome))).toEqual(['wrong-order | 1 | 0 | - | sequence-of-calls | call 1 before call 2 | call 2 first']);
    expect(order(made(key, callParis, callRome, callSum))).toEqual(['wrong-order | 2 | 1 | - | sequence-of-calls | call 2 before call 3 | call 3 first']);
  });

  test('a missing call is no wrong order, and both can happen', () => {
    expect(order(made(key, callParis, callRome))).toEqual(['missing-call | - | 1 | - | sequence-of-calls | add | absent']);
    expect(order(made(key, callRome, callParis))).toEqual([
      'wrong-order | 1 | 0 | - | sequence-of-calls | call 1 before call 3 | call 3 first',
      'missing-call | - | 1 | - | sequence-of-calls | add | absent',
    ]);
  });

  test('equal calls may come in either order', () => {
    const twice = sequence(sum, paris, sum);
    expect(made(twice, callSum, callParis, callSum).state).toBe('right');
    expect(order(made(twice, callSum, callSum, callParis)).map((text) => text.split(' ')[0])).toEqual(['wrong-order']);
  });

  test('one right call and no more', () => {
    expect(order(made(key, callSum))).toEqual(['stopped-after-first | 0 | 1 | - | sequence-of-calls | 3 calls | 1 call']);
  });
});
