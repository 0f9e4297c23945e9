import { expect, test } from 'vitest';
import type { Json } from '../../core/Json.ts';
import { listSelections } from './listSelections.ts';
import type { Criteria } from './listSelections.ts';

const none: Criteria = { limits: [], days: [], reply: ' ', asked: ' ' };

/** The parts of rows told apart, each by the letters of its rows, none twice. */
function parts(rows: readonly (readonly [string, Readonly<Record<string, Json>>])[], criteria: Partial<Criteria> = {}): readonly string[] {
  const letters = new Map<Json, string>(rows.map(([letter, row]) => [row, letter]));
  const found = listSelections(rows.map(([, row]) => row), { ...none, ...criteria }).map(({ items }) => items.map((item) => letters.get(item) ?? '?').join(''));
  return [...new Set(found)];
}

test('the whole list is one, and marked as such', () => {
  expect(listSelections([1, 2], none)).toEqual([{ items: [1, 2], isWhole: true }]);
  expect(listSelections([{ a: true }, { a: false }], none).map(({ isWhole }) => isWhole)).toEqual([true, false, false, false, false]);
});

test('what is, what is not, what is none and what is nothing', () => {
  expect(parts([['a', { on: true }], ['b', { on: false }], ['c', { on: false }]])).toEqual(['abc', 'a', 'bc']);
  expect(parts([['a', { on: null }], ['b', { on: 3 }], ['c', {}]])).toEqual(['abc', 'a', 'bc', 'b']);
  expect(parts([['a', { n: 0 }], ['b', { n: 3 }], ['c', { n: 0 }]])).toEqual(['abc', 'ac', 'b']);
});

test('words by which somebody speaks of them', () => {
  const rows = [['a', { kind: 'Tea cup' }], ['b', { kind: 'jug' }], ['c', { kind: 'Tea cup' }]] as const;
  expect(parts(rows)).toEqual(['abc']);
  expect(parts(rows, { reply: ' a tea cup is ' })).toEqual(['abc', 'ac', 'b']);
  expect(parts(rows, { asked: ' any jug ' })).toEqual(['abc', 'b', 'ac']);
  expect(parts(rows, { asked: ' any jugs ' })).toEqual(['abc']);
});

test('those over and under a number that is named, and over and under nothing', () => {
  const rows = [['a', { n: -1 }], ['b', { n: 2 }], ['c', { n: 5 }], ['d', { n: 9 }]] as const;
  expect(parts(rows)).toEqual(['abcd', 'bcd', 'a']);
  expect(parts(rows, { limits: [5] })).toEqual(['abcd', 'bcd', 'a', 'cd', 'd', 'abc', 'ab']);
  expect(parts([['a', { n: '2' }], ['b', { n: '9' }]], { limits: [5] })).toEqual(['ab']);
});

test('those before and after a day that is named', () => {
  const rows = [['a', { on: '2026-03-01' }], ['b', { on: '2026-03-02T10:00:00Z' }], ['c', { on: '2026-03-03' }], ['d', { on: 'soon' }]] as const;
  const second = Date.UTC(2026, 2, 2) / 86_400_000;
  expect(parts(rows, { days: [second] })).toEqual(['abcd', 'bc', 'c', 'ab', 'a']);
  expect(parts(rows, { limits: [second] })).toEqual(['abcd']);
});

test('those that the reply names', () => {
  const rows = [['a', { id: 'ORD-1', note: 'red one' }], ['b', { title: 'The Sea' }], ['c', { id: 'ORD-3', name: 'Ed' }], ['d', { file_number: '77-1' }]] as const;
  expect(parts(rows, { reply: ' it is ord 1 and the sea ' })).toContain('ab');
  expect(parts(rows, { reply: ' it is ord 3 for ed ' })[1]).toBe('c');
  // Two letters name nobody, and a note is no name.
  expect(parts([rows[2], rows[3]], { reply: ' ed ' })).toEqual(['cd', 'c', 'd']);
  expect(listSelections([{ id: 'ED' }, { id: 'OD' }], { ...none, reply: ' x ' })).toHaveLength(1);
  expect(listSelections([{ note: 'red one', n: true }, { note: 'blue', n: true }], { ...none, reply: ' red one ' }).map(({ items }) => items.length)).toEqual([2, 1, 1]);
});

test('things that are no objects are told apart by nothing', () => {
  expect(listSelections([{ on: true }, 5, { on: false }], none)).toHaveLength(1);
  expect(listSelections([], none)).toEqual([{ items: [], isWhole: true }]);
});

test('no more than can be gone through', () => {
  const rows = Array.from({ length: 40 }, (_, index) => Object.fromEntries(Array.from({ length: 30 }, (__, field) => [`f${field}`, index + field])));
  expect(listSelections(rows, { ...none, limits: [10, 20, 30] })).toHaveLength(80);
});
