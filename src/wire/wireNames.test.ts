import { expect, test } from 'vitest';
import type { Tool } from '../core/Tool.ts';
import { ownNames, wireNames, writtenTool, type NameRule } from './wireNames.ts';

const rule: NameRule = { first: /^[a-zA-Z_]/, forbidden: /[^a-zA-Z0-9_-]/g, longest: 8 };
const tools = (...names: readonly string[]): readonly Tool[] => names.map((name) => ({ name, description: '', parameters: {} }));

test.each([
  [['ok', 'a.b', 'c d'], ['ok', 'a_b', 'c_d']],
  [['a.b', 'a_b', 'a/b', 'a b'], ['a_b_2', 'a_b', 'a_b_3', 'a_b_4']],
  [['a_b_2', 'a.b', 'a_b'], ['a_b_2', 'a_b_3', 'a_b']],
  [['1st', '', '-x', 'é'], ['_1st', '_', '_-x', '__2']],
  [['abcdefghi', 'abcdefghj', 'abcdefgh'], ['abcdef_2', 'abcdef_3', 'abcdefgh']],
  [['a.b', 'a.b'], ['a_b', 'a_b']],
])('%j go as %j', (given, wired) => {
  const { toWire } = wireNames(tools(...given), rule);
  expect(given.map(toWire)).toEqual(wired);
});

test('a name that is not offered is only made fit', () => {
  expect(wireNames(tools('a_b'), rule).toWire('a.b')).toBe('a_b');
});

test('the way back needs the text of the list only', () => {
  const given = ['plain', 'a.b', 'a/b', 'x "q" \\ \n é 😀', '9'];
  const { toWire, opening } = wireNames(tools(...given), rule);
  const schema = { description: 'says "name": "z"', properties: { name: { type: 'string' } } };
  const text = `${opening}${given.map((name) => writtenTool(name, toWire(name), { schema })).join(',')}]`;
  expect(JSON.parse(text)).toEqual(given.map((name) => ({ name: toWire(name), schema })));
  const names = ownNames(text);
  expect(given.map((name) => names.get(toWire(name)) ?? toWire(name))).toEqual(given);
  expect(names.has('plain')).toBe(false);
  expect(ownNames(text)).toBe(names);
  expect([...ownNames(null)]).toEqual([]);
  expect(opening).toBe('[ ');
  expect([...ownNames(text.replace('[ ', '['))]).toEqual([]);
  expect(wireNames(tools('plain'), rule).opening).toBe('[');
});

test('ten thousand names that fit in the same way are told apart in linear time', () => {
  const given = Array.from({ length: 10_000 }, (_, index) => `longname${index}`);
  const { toWire } = wireNames(tools(...given), rule);
  expect(new Set(given.map(toWire)).size).toBe(10_000);
});
