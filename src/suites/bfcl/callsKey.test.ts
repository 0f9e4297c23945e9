import { expect, test } from 'vitest';
import type { Json } from '../../core/Json.ts';
import type { Accepted, ExpectedArgument } from '../../core/Key.ts';
import type { Tool } from '../../core/Tool.ts';
import { callsKey } from './callsKey.ts';
import { expectedTool } from './expectedTool.ts';

const tool = (name: string, properties: Record<string, string> = {}, required: string[] = []): Tool => ({
  name,
  description: '',
  parameters: { type: 'object', properties: Object.fromEntries(Object.entries(properties).map(([key, type]) => [key, type === 'any' ? {} : { type }])), required },
});
const value = (one: Json): Accepted => ({ is: 'value', value: one });
const argument = (allowed: Json, type: string, required = false): ExpectedArgument | undefined => {
  const key = callsKey([{ f: { p: allowed } }], [tool('f', { p: type }, required ? ['p'] : [])]);
  return key?.calls[0]?.arguments[0];
};

test.each<[string, string[], number, string | null]>([
  ['f', ['f', 'g'], 2, 'f'],
  ['f_1', ['f', 'f_1'], 2, 'f_1'],
  ['f_1', ['g', 'f'], 2, 'f'],
  ['spotify.play_12', ['spotify.play'], 2, 'spotify.play'],
  ['calculate_bmi 2', ['calculate_bmi'], 2, 'calculate_bmi'],
  ['f_1x', ['ff', 'f'], 2, 'f'],
  ['my_area_of_circle', ['area', 'area_of'], 2, 'area_of'],
  ['my_area_of_circle', ['area_of', 'area'], 2, 'area_of'],
  ['find_closest', ['restaurant_search.find_closest'], 1, 'restaurant_search.find_closest'],
  ['queue', ['queue_1'], 1, 'queue_1'],
  ['find_closest', ['restaurant_search.find_closest'], 2, null],
  ['deck', ['find_card_in_deck', 'g'], 1, null],
  ['deck', ['find_card_in_deck', 'g'], 5, null],
  ['f', [], 1, null],
])('%s among %j when %d are expected', (written, names, expected, found) => {
  expect(expectedTool(written, names.map((name) => tool(name)), expected)?.name ?? null).toBe(found);
});

test.each<[string, Json[], string, boolean, Accepted[], boolean]>([
  ['values', ['a', 5], 'string', false, [value('a'), value(5)], false],
  ['text that may be absent accepts empty text too', ['a', ''], 'string', false, [value('a'), value('')], true],
  ['an unconstrained one likewise', ['', 3], 'any', false, [value(''), value(3)], true],
  ['a number that may be absent does not', [3, ''], 'integer', false, [value(3)], true],
  ['nothing but absence', [''], 'object', false, [], true],
  ['nothing but absence or an empty list', [''], 'array', false, [value([])], true],
  ['a list that may be absent', [['a'], ''], 'array', false, [value(['a']), value([])], true],
  ['a list that is named empty already', [[], ''], 'array', false, [value([])], true],
  ['a required list', [['a'], ''], 'array', true, [value(['a']), value([])], false],
  ['nothing but absence or empty text', [''], 'string', false, [value('')], true],
  ['what the schema requires may not be absent', [0, ''], 'integer', true, [value(0)], false],
  ['required text', ['a', ''], 'string', true, [value('a'), value('')], false],
  ['nothing is accepted', [], 'string', false, [], false],
  ['null is a value', [null], 'any', false, [value(null)], false],
  ['lists', [['a', ''], []], 'array', false, [value(['a', '']), value([])], false],
  ['lists of lists', [[['a']]], 'array', false, [value([['a']])], false],
])('%s', (_, allowed, type, required, accepted, mayBeAbsent) => {
  expect(argument(allowed, type, required)).toEqual({ name: 'p', accepted, mayBeAbsent });
});

test('a list with a default may be absent, but not empty', () => {
  const offered: Tool = { name: 'f', description: '', parameters: { type: 'object', properties: { p: { type: 'array', default: ['x'] } }, required: [] } };
  expect(callsKey([{ f: { p: [''] } }], [offered])?.calls[0]?.arguments).toEqual([{ name: 'p', accepted: [], mayBeAbsent: true }]);
});

test('an object has its own lists of values', () => {
  expect(argument([{ size: ['large'], ice: ['', 'no'], sizes: [['L', 'M']], at: [{ x: [1] }] }, {}], 'object')).toEqual({
    name: 'p',
    mayBeAbsent: false,
    accepted: [
      {
        is: 'object',
        entries: [
          { name: 'size', accepted: [value('large')], mayBeAbsent: false },
          { name: 'ice', accepted: [value(''), value('no')], mayBeAbsent: true },
          { name: 'sizes', accepted: [value(['L', 'M'])], mayBeAbsent: false },
          { name: 'at', accepted: [value({ x: [1] })], mayBeAbsent: false },
        ],
      },
      { is: 'object', entries: [] },
    ],
  });
});

test('a bare value in an object stands for itself', () => {
  expect(argument([{ limit: 50, scheme: 'public' }], 'any')?.accepted).toEqual([
    { is: 'object', entries: [{ name: 'limit', accepted: [value(50)], mayBeAbsent: false }, { name: 'scheme', accepted: [value('public')], mayBeAbsent: false }] },
  ]);
});

test('a list of objects has them by position', () => {
  const entry = (name: string, one: Json): Accepted => ({ is: 'object', entries: [{ name, accepted: [value(one)], mayBeAbsent: false }] });
  expect(argument([[{ a: ['x'] }, { b: [2] }]], 'array')?.accepted).toEqual([{ is: 'list', items: [[entry('a', 'x')], [entry('b', 2)]] }]);
  expect(argument([[{ a: 'x' }]], 'array')?.accepted).toEqual([value([{ a: 'x' }])]);
  expect(argument([[{ a: ['x'] }, 3]], 'array')?.accepted).toEqual([value([{ a: ['x'] }, 3])]);
});

test('the calls of both generations', () => {
  const tools = [tool('f'), tool('g')];
  const calls = [{ tool: 'f', arguments: [] }, { tool: 'f', arguments: [] }, { tool: 'g', arguments: [] }];
  expect(callsKey({ f_1: {}, f_2: {}, g: {} }, tools)).toEqual({ kind: 'calls', calls, order: 'any' });
  expect(callsKey([{ f: {} }, { f: {} }, { g: {} }], tools)).toEqual({ kind: 'calls', calls, order: 'any' });
});

test('a tool that is not offered keeps its name', () => {
  expect(callsKey({ f: {}, deck: [[], ''], h: { p: [1] } }, [tool('f'), tool('g')])?.calls).toEqual([
    { tool: 'f', arguments: [] },
    { tool: 'deck', arguments: [] },
    { tool: 'h', arguments: [{ name: 'p', accepted: [value(1)], mayBeAbsent: false }] },
  ]);
});

test.each<[string, Json | undefined]>([
  ['nothing', undefined],
  ['text', 'f()'],
  ['call strings', ['f()']],
  ['no calls', []],
  ['an empty object', {}],
  ['values that are no list', [{ f: { p: 3 } }]],
  ['values that are no object', [{ f: [1] }]],
])('%s is no key', (_, groundTruth) => {
  expect(callsKey(groundTruth, [tool('f')])).toBe(null);
});

test('a parameter that no schema names accepts what is listed', () => {
  expect(callsKey([{ f: { toString: ['', 1] } }], [tool('f')])?.calls[0]?.arguments).toEqual([{ name: 'toString', accepted: [value(''), value(1)], mayBeAbsent: true }]);
});
