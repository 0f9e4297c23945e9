import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { call, calls, expected, one, tool } from '../../test/madeCalls.ts';
import type { Call } from '../core/Call.ts';
import type { CallsKey, ExpectedCall } from '../core/Key.ts';
import type { Tool } from '../core/Tool.ts';
import { prepareGrader } from './prepareGrader.ts';

const withId = (made: Tool): Tool => ({ ...made, result: { type: 'object', properties: { id: {}, name: {} } } });
const tools = [withId(tool('find', { city: { type: 'string' } }, ['city'])), withId(tool('rate', { of: { type: 'integer' }, stars: { type: 'integer' } }, ['of']))];
const cities = ['Rome', 'Paris', 'Oslo', 'Bonn'];
const rates = (of: number, ...more: ExpectedCall['arguments']): ExpectedCall => expected('rate', { name: 'of', accepted: [{ is: 'reference', call: of, path: 'id' }], mayBeAbsent: false }, ...more);

/** Every city is found, then each is rated. */
const keyOf = (count: number): CallsKey => ({ kind: 'calls', order: 'any', calls: [...cities.slice(0, count).map((city) => expected('find', one('city', city))), ...cities.slice(0, count).map((_, at) => rates(at))] });
const find = (city: string): Call => call('find', { city });
const rate = (reference: string, stars?: number): Call => call('rate', stars === undefined ? { of: reference } : { of: reference, stars });

/** `right`, or each reason as `code@call expected`. */
function graded(key: CallsKey, ...made: readonly Call[]): string {
  const verdict = prepareGrader(key, tools).grade(calls(...made));
  if (verdict.state !== 'wrong') return verdict.state;
  return verdict.reasons.map(({ code, call: at, expected: of }) => `${code}@${String(at ?? '-')} ${String(of ?? '-')}`).join(', ');
}

describe('calls that differ in their references alone', () => {
  test.each([2, 3, 4])('%i of them are right in whatever order', (count) => {
    const order = fc.shuffledSubarray([...Array(count).keys()], { minLength: count });
    fc.assert(
      fc.property(order, order, (found, rated) => {
        const made = [...found.map((at) => find(cities[at] ?? '')), ...rated.map((at) => rate(`$var${String(found.indexOf(at) + 1)}.id$`))];
        expect(graded(keyOf(count), ...made)).toBe('right');
      }),
      { seed: 1, numRuns: 12 },
    );
  });

  test('as many are at fault as are broken, and no more', () => {
    const order = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });
    fc.assert(
      fc.property(order, order, fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), (found, rated, broken) => {
        const made = [...found.map((at) => find(cities[at] ?? '')), ...rated.map((at) => rate(`$var${String(found.indexOf(at) + 1)}.${broken[at] === true ? 'name' : 'id'}$`))];
        const verdict = prepareGrader(keyOf(3), tools).grade(calls(...made));
        const blamed = verdict.state === 'wrong' ? verdict.reasons.map(({ code, call: at }) => `${code}@${String(at)}`) : [];
        expect(blamed).toEqual(rated.flatMap((at, place) => (broken[at] === true ? [`broken-reference@${String(place + 3)}`] : [])));
      }),
      { seed: 1, numRuns: 16 },
    );
  });

  test('each is paired with the one whose result it takes', () => {
    const verdict = prepareGrader(keyOf(2), tools).grade(calls(find('Rome'), find('Paris'), rate('$var2.id$'), rate('$var1.id$')));
    expect(verdict).toMatchObject({ state: 'right', pairing: [0, 1, 3, 2] });
  });
});

describe('one more than is expected', () => {
  const key = keyOf(2);
  const sound = [find('Rome'), find('Paris'), rate('$var1.id$'), rate('$var2.id$')];

  test.each<[string, string, readonly Call[]]>([
    ['the same reference again', 'duplicate-call@4 2', [...sound, rate('$var1.id$')]],
    ['another field', 'extra-call@4 -', [...sound, rate('$var1.name$')]],
    ['a call of no expected tool', 'unknown-tool@4 -, extra-call@4 -', [...sound, call('greet', {})]],
    ['a wrong one before the right ones', 'extra-call@2 -', [find('Rome'), find('Paris'), rate('$var1.name$'), rate('$var1.id$'), rate('$var2.id$')]],
    ['another city', 'extra-call@4 -', [...sound, find('Oslo')]],
    ['another city twice', 'extra-call@4 -, duplicate-call@5 -', [...sound, find('Oslo'), find('Oslo')]],
  ])('%s: %s', (_, due, made) => {
    expect(graded(key, ...made)).toBe(due);
  });

  test('what was rightly called is kept, also where others stand before it', () => {
    expect(graded(key, find('Oslo'), find('Rome'), find('Paris'), rate('$var2.id$'), rate('$var3.id$'))).toBe('extra-call@0 -');
    expect(graded(key, find('Rome'), find('Paris'), rate('$var2.id$'))).toBe('missing-call@- 2');
    expect(graded(key, find('Rome'), find('Paris'), rate('$var1.id$'))).toBe('missing-call@- 3');
  });
});

test('other faults of a call weigh with the broken reference', () => {
  const stars: CallsKey = { kind: 'calls', order: 'any', calls: [expected('find', one('city', 'Rome')), expected('find', one('city', 'Paris')), rates(0, one('stars', 5)), rates(1, one('stars', 3))] };
  expect(graded(stars, find('Paris'), find('Rome'), rate('$var2.id$', 5), rate('$var1.id$', 3))).toBe('right');
  expect(graded(stars, find('Paris'), find('Rome'), rate('$var1.id$', 5), rate('$var2.id$', 3))).toBe('broken-reference@2 2, broken-reference@3 3');
  expect(graded(stars, find('Paris'), find('Rome'), rate('$var2.id$', 4), rate('$var1.id$', 3))).toBe('wrong-value@2 2');
});
