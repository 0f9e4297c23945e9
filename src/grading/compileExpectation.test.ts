import { expect, test } from 'vitest';
import { call, expression, list, literal, nested, notFinite, object, one, optional, value } from '../../test/madeCalls.ts';
import type { Written } from '../../test/madeCalls.ts';
import type { Json, JsonObject } from '../core/Json.ts';
import type { Accepted } from '../core/Key.ts';
import { compileExpectation } from './compileExpectation.ts';
import { compileSchema } from './compileSchema.ts';
import { explainValue } from './explainValue.ts';
import { rulesIn } from './rules.ts';

function compare(accepted: readonly Accepted[], found: Written, schema: Json = {}): string {
  return rulesIn(compileExpectation(accepted, compileSchema(schema)).match(literal(found), 0)).join(' ') || 'none';
}

test.each<[Json, Written, string]>([
  [5, 5, 'number-equality'],
  [5, '5', 'none'],
  ['5', 5, 'none'],
  [1, true, 'none'],
  [true, 1, 'none'],
  [true, true, 'boolean-equality'],
  [true, false, 'none'],
  ['true', true, 'none'],
  [null, null, 'null-equality'],
  [null, '', 'none'],
  ['', null, 'none'],
  [0, null, 'none'],
  [false, null, 'none'],
  [[1, 2], [1, 2], 'number-equality list-in-order'],
  [[1, 2], [2, 1], 'none'],
  [[1, 2], [1], 'none'],
  [[1, 2], [1, 2, 3], 'none'],
  [[], [], 'list-in-order'],
  [[1, 2], list('tuple', 1, 2), 'number-equality list-in-order'],
  [[1], {}, 'none'],
  [{}, [], 'none'],
  [{}, {}, 'object-entries'],
  [{ a: 1, b: 'x' }, { b: 'X', a: 1 }, 'string-phrase number-equality object-entries'],
  [{ a: 1 }, { a: 1, b: 2 }, 'none'],
  [{ a: 1, b: 2 }, { a: 1 }, 'none'],
  [{ a: 1 }, { A: 1 }, 'none'],
  [{ a: [{ b: null }] }, { a: [{ b: null }] }, 'null-equality list-in-order object-entries'],
  ['x', notFinite('NaN'), 'none'],
  ['NaN', notFinite('NaN'), 'none'],
  ['a', [], 'none'],
  [[['a']], [['A']], 'string-phrase list-in-order'],
])('%j against %j: %s', (accepted, found, rules) => {
  expect(compare([value(accepted)], found)).toBe(rules);
});

test('any of several accepted values is right, and none of none', () => {
  const accepted = ['a', 5, 6, null, [1], { b: 2 }].map(value);
  expect(['a', 6, null, [1], { b: 2 }].map((found: Json) => compare(accepted, found))).not.toContain('none');
  expect([false, 7, 'b', [2], { b: 3 }].map((found: Json) => compare(accepted, found))).toEqual(['none', 'none', 'none', 'none', 'none']);
  expect(compare([], 'a')).toBe('none');
});

test('of two entries of one name the last counts', () => {
  expect(compare([value({ a: 1 })], object(['a', 2], ['a', 1]))).toBe('number-equality object-entries');
  expect(compare([value({ a: 1 })], object(['a', 1], ['a', 2]))).toBe('none');
  const entries: Accepted = { is: 'object', entries: [one('a', 1)] };
  expect(compileExpectation([entries], compileSchema({ properties: { a: {} } })).match(literal(object(['a', 1], ['a', 2])), 0)).toBe(0);
});

test('sets are compared by a perfect matching where the schema says that order does not matter', () => {
  const set: JsonObject = { type: 'array', uniqueItems: true };
  expect(compare([value([1, 2, 3])], [3, 1, 2], set)).toBe('number-equality list-as-set');
  expect(compare([value([1, 2])], [1, 2], set)).toBe('number-equality list-in-order');
  expect(compare([value([1, 2])], [1, 1], set)).toBe('none');
  expect(compare([value([1, 2])], [1], set)).toBe('none');
  // Greedy pairing would give 'b' to the first position and fail.
  const either: Accepted = { is: 'list', items: [[value('a'), value('b')], [value('b')], [value('c'), value('a')]] };
  expect(compare([either], ['b', 'a', 'c'], set)).toBe('string-equality list-as-set');
  expect(compare([either], ['c', 'b', 'a'], set)).toBe('string-equality list-as-set');
  expect(compare([either], ['c', 'c', 'b'], set)).toBe('none');
  expect(compare([value([1, 2])], [2, 1], { anyOf: [{ type: 'string' }, set] })).toBe('number-equality list-as-set');
});

test('each position of a list and each entry of an object has its own accepted values', () => {
  const positions: Accepted = { is: 'list', items: [[value('a'), value('b')], [value(1)]] };
  expect(compare([positions], ['b', 1])).toBe('string-equality number-equality list-in-order');
  expect(compare([positions], [1, 'b'])).toBe('none');
  const entries: Accepted = { is: 'object', entries: [one('x', 1, 2), optional('y', 'z')] };
  expect(compare([entries], { x: 2 })).toBe('number-equality object-entries absent-is-right');
  expect(compare([entries], { x: 2, y: 'z' })).toBe('string-equality number-equality object-entries');
  expect(compare([entries], { x: 2, y: 'q' })).toBe('none');
  expect(compare([entries], { y: 'z' })).toBe('none');
  expect(compare([entries], { x: 2, w: 1 })).toBe('none');
  expect(compare([entries], { x: 2, w: 1 }, { properties: { w: {} } })).toBe('number-equality object-entries absent-is-right optional-not-mentioned');
  expect(compare([entries], { x: 2, w: 1 }, { anyOf: [{ type: 'string' }, { properties: { w: {} } }] })).toContain('optional-not-mentioned');
});

test('items and entries are compared under their own schema', () => {
  const day: JsonObject = { type: 'string' };
  expect(compare([value(['2024-03-05'])], ['March 5, 2024'], { type: 'array', items: day })).toBe('date-equality list-in-order');
  expect(compare([value(['2024-03-05'])], ['March 5, 2024'], { type: 'array', prefixItems: [day] })).toBe('date-equality list-in-order');
  expect(compare([value(['2024-03-05'])], ['March 5, 2024'], { anyOf: [{ type: 'array', items: day }] })).toBe('date-equality list-in-order');
  expect(compare([value(['2024-03-05'])], ['March 5, 2024'], { type: 'array' })).toBe('none');
  expect(compare([value({ d: '2024-03-05' })], { d: 'March 5, 2024' }, { type: 'object', properties: { d: day } })).toBe('date-equality object-entries');
  expect(compare([value({ d: '2024-03-05' })], { d: 'March 5, 2024' }, { type: 'object', additionalProperties: day })).toBe('date-equality object-entries');
  expect(compare([value({ d: '2024-03-05' })], { d: 'March 5, 2024' }, { type: 'object' })).toBe('none');
});

test('an expression is no value, except where any type is accepted, and then by its text', () => {
  expect(compare([value('math.pi')], expression('math.pi'), { type: 'string' })).toBe('none');
  expect(compare([value('math.pi')], expression('math.pi'))).toBe('expression-text');
  expect(compare([value('f(a = 1)')], nested(call('f', { a: 1 })))).toBe('expression-text');
  expect(compare([value('f(a = 1)')], nested(call('f', { a: 2 })))).toBe('none');
  expect(compare([value(5)], expression('5'))).toBe('none');
});

const java = (type: string | null, declared: string, more: JsonObject = {}): JsonObject => ({
  ...(type === null ? {} : { type }),
  'x-type': declared,
  'x-language': 'java',
  ...more,
});

test.each<[JsonObject, Json, Written, string]>([
  [java('integer', 'long'), 42, '42L', 'number-equality language-literal'],
  [java('integer', 'long'), '42L', 42, 'number-equality'],
  [java('integer', 'long'), '42L', '42', 'number-equality language-literal'],
  [java('integer', 'integer'), 42, '42', 'number-equality language-literal'],
  [java('integer', 'integer'), 42, '42L', 'none'],
  [java('integer', 'integer'), 42, '43', 'none'],
  [java('integer', 'integer'), 'ResultSet.TYPE', 'ResultSet.TYPE', 'expression-text'],
  [java('integer', 'integer'), 'ResultSet.TYPE', expression('ResultSet . TYPE'), 'expression-text'],
  [java('integer', 'integer'), 'ResultSet.TYPE', 'ResultSet.type', 'none'],
  [java('integer', 'integer'), 'not one', 'not one', 'none'],
  [java('boolean', 'boolean'), true, 'true', 'boolean-equality language-literal'],
  [java('boolean', 'boolean'), true, 'false', 'none'],
  [java('array', 'Array'), [1, 2], 'new int[]{1, 2}', 'number-equality list-in-order language-literal'],
  [java('array', 'Array'), 'new int[]{1, 2}', [1, 2], 'number-equality list-in-order'],
  [java('array', 'ArrayList'), ['a'], 'new ArrayList<>(Arrays.asList("a"))', 'string-equality list-in-order language-literal'],
  [java('array', 'ArrayList'), ['a'], 'List.of("b")', 'none'],
  [java('array', 'Array'), 'buffer', 'buffer', 'expression-text'],
  [java('array', 'Array'), 'buffer', ['buffer'], 'none'],
  [java('object', 'HashMap'), { limit: 50 }, '{"limit": 50}', 'number-equality object-entries language-literal'],
  [java('object', 'HashMap'), { limit: 50 }, { limit: 50 }, 'number-equality object-entries'],
  [java('object', 'HashMap'), { limit: 50 }, { limit: '50' }, 'none'],
  [java('string', 'String'), 'abc', 'abc', 'string-equality'],
  [java('string', 'String'), 'abc', '"abc"', 'string-equality language-literal'],
  [java('string', 'String'), 'abc', expression('abc'), 'expression-text'],
  [java('string', 'String'), '5', '5', 'string-equality'],
  [java(null, 'any'), 'controller', 'controller', 'string-equality'],
  [java(null, 'any'), 'controller', expression('controller'), 'expression-text'],
  [java(null, 'any'), "new Path('/a/b')", 'new Path("/a/b")', 'expression-text'],
  [java(null, 'any'), 'new Point(1,2)', 'new Point( 1, 2 )', 'string-formula'],
  [java(null, 'any'), '42', 42, 'number-equality'],
  [java(null, 'any'), '42', '42', 'string-equality'],
  [java(null, 'any'), 42, '42', 'number-equality language-literal'],
  [java(null, 'any'), 'John Doe', '"John Doe"', 'string-equality language-literal'],
  [java(null, 'any'), 'null', null, 'null-equality'],
  [java(null, 'any'), 'a', 'b', 'none'],
])('under %j: %j against %j: %s', (schema, accepted, found, rules) => {
  expect(compare([value(accepted)], found, schema)).toBe(rules);
});

test('an expression inside a value is compared by its text', () => {
  const schema: JsonObject = { type: 'object', 'x-type': 'dict', 'x-language': 'javascript' };
  expect(compare([value({ reducer: 'rootReducer' })], '{reducer: rootReducer}', schema)).toBe('object-entries language-literal expression-text');
  expect(compare([value({ reducer: 'rootReducer' })], object(['reducer', expression('rootReducer')]), schema)).toBe('object-entries expression-text');
  expect(compare([value({ reducer: 'rootReducer' })], '{reducer: otherReducer}', schema)).toBe('none');
});

function explain(accepted: readonly Accepted[], found: Written, schema: Json = {}): readonly string[] {
  const expectation = compileExpectation(accepted, compileSchema(schema));
  return explainValue(expectation, literal(found), 'p').map(({ code, path, rule, wanted, found: came }) => [code, path, rule, wanted, came].join(' | '));
}

test.each<[string, readonly Accepted[], Written, Json, readonly string[]]>([
  ['a plain value', [value('a'), value(5)], 'b', {}, ['wrong-value | p | string-equality | "a" or 5 | "b"']],
  ['a number', [value(5)], 6, {}, ['wrong-value | p | number-equality | 5 | 6']],
  ['a number that is none', [value(5)], notFinite('NaN'), {}, ['wrong-value | p | number-equality | 5 | NaN']],
  ['a boolean', [value(true)], false, {}, ['wrong-value | p | boolean-equality | true | false']],
  ['null', [value('a')], null, {}, ['wrong-value | p | null-equality | "a" | null']],
  ['an expression', [value('a')], expression('b'), {}, ['wrong-value | p | expression-text | "a" | b']],
  ['forbidden', [], 'a', {}, ['unexpected-argument | p | must-be-absent | absent | "a"']],
  ['an item', [value([1, 2, 3])], [1, 5, 6], {}, ['wrong-value | p[1] | number-equality | 2 | 5', 'wrong-value | p[2] | number-equality | 3 | 6']],
  ['the number of items', [value([1, 2])], [1], {}, ['wrong-value | p | list-equality | [1, 2] | [1]']],
  ['a set', [value([1, 2])], [1, 3], { uniqueItems: true }, ['wrong-value | p | list-equality | [1, 2] | [1, 3]']],
  ['several lists', [value([1]), value([2])], [3], {}, ['wrong-value | p | list-equality | [1] or [2] | [3]']],
  ['an object for a list', [value([1])], {}, {}, ['wrong-value | p | object-entries | [1] | {}']],
  ['a list for an object', [value({ a: 1 })], [], {}, ['wrong-value | p | list-equality | {"a": 1} | []']],
  [
    'entries',
    [{ is: 'object', entries: [one('a', 1), one('b', 'x', 'y'), optional('c', 3), one('d', 4)] }],
    { b: 'z', a: 1, e: 5, c: 4 },
    {},
    [
      'wrong-value | p.b | string-equality | "x" or "y" | "z"',
      'wrong-value | p.c | number-equality | 3 | 4',
      'missing-argument | p.d | object-entries | 4 | absent',
      'unexpected-argument | p.e | object-entries | absent | 5',
    ],
  ],
  ['declared entries', [value({ a: 1 })], { a: 2, e: 5 }, { properties: { e: {} } }, ['wrong-value | p.a | number-equality | 1 | 2']],
  ['deep inside', [value({ a: [{ b: 1 }] })], { a: [{ b: 2 }] }, {}, ['wrong-value | p.a[0].b | number-equality | 1 | 2']],
  ['inside a literal of the language', [value([1, 2])], 'List.of(1, 3)', java('array', 'ArrayList'), ['wrong-value | p[1] | number-equality | 2 | 3']],
  ['a variable for a value', [value(5)], 'five', java('integer', 'integer'), ['wrong-type | p | declared-type | integer | "five"']],
  ['a variable for a value', [value(5)], expression('five'), java('integer', 'integer'), ['wrong-type | p | declared-type | integer | five']],
  ['another variable', [value('six')], 'five', java('integer', 'integer'), ['wrong-value | p | expression-text | "six" | "five"']],
  ['text for text', [value('six')], 'five', java('string', 'String'), ['wrong-value | p | string-equality | "six" | "five"']],
  ['text in a position list', [{ is: 'list', items: [[value('a'), value('b')], []] }], ['a'], {}, ['wrong-value | p | list-equality | ["a"|"b", absent] | ["a"]']],
])('explains %s', (_, accepted, found, schema, differences) => {
  expect(explain(accepted, found, schema)).toEqual(differences);
});

test('a value deeper than 200 levels does not match and does not crash', () => {
  let accepted: Json = 1;
  for (let level = 0; level < 300; level++) accepted = [accepted];
  const expectation = compileExpectation([value(accepted)], compileSchema({}));
  expect(expectation.match(literal(accepted), 0)).toBe(0);
  expect(explainValue(expectation, literal(accepted), 'p').length).toBeGreaterThan(0);
});
