import { expect, test } from 'vitest';
import type { Accepted, CallsKey } from '../core/Key.ts';
import { hasReferences } from './hasReferences.ts';

const reference: Accepted = { is: 'reference', call: 0, path: null };
const seven: Accepted = { is: 'value', value: 7 };
const listOf = (...items: readonly (readonly Accepted[])[]): Accepted => ({ is: 'list', items });
const objectOf = (...accepted: readonly Accepted[]): Accepted => ({ is: 'object', entries: accepted.map((one, at) => ({ name: String(at), accepted: [one], mayBeAbsent: false })) });
const keyOf = (...accepted: readonly Accepted[]): CallsKey => ({ kind: 'calls', order: 'any', calls: [{ tool: 'f', arguments: [] }, { tool: 'g', arguments: [{ name: 'a', accepted: [], mayBeAbsent: false }, { name: 'x', accepted, mayBeAbsent: false }] }] });
const inside = (depth: number, wrap: (one: Accepted) => Accepted): Accepted => (depth === 0 ? reference : wrap(inside(depth - 1, wrap)));

test.each<[string, readonly Accepted[], boolean]>([
  ['nothing', [], false],
  ['a value', [seven], false],
  ['a reference', [reference], true],
  ['a reference among values', [seven, reference], true],
  ['an empty list', [listOf()], false],
  ['a list of values', [listOf([seven], [seven])], false],
  ['a list with a reference', [listOf([seven], [seven, reference])], true],
  ['an object of values', [objectOf(seven)], false],
  ['an object with a reference', [objectOf(seven, reference)], true],
  ['a reference inside both', [listOf([objectOf(listOf([reference]))])], true],
  ['a reference deep inside lists', [inside(200, (one) => listOf([one]))], true],
  ['one deeper than is followed', [inside(202, (one) => listOf([one]))], false],
  ['a reference deep inside objects', [inside(200, (one) => objectOf(one))], true],
  ['one deeper than is followed, of objects', [inside(202, (one) => objectOf(one))], false],
])('%s', (_, accepted, due) => {
  expect(hasReferences(keyOf(...accepted))).toBe(due);
});
