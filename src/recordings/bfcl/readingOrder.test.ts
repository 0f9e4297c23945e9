import { expect, test } from 'vitest';
import { readingOrder } from './readingOrder.ts';
import type { ResultFile } from './ResultFile.ts';

const file = (model: string, below: string): ResultFile => ({ path: `/${model}/${below}`, file: `${model}/${below}`, model, below, category: below, edition: 'v4', graded: true, score: null });
const files = (models: Readonly<Record<string, string>>): readonly ResultFile[] => Object.entries(models).flatMap(([model, names]) => names.split(' ').map((name) => file(model, name)));
const order = (models: Readonly<Record<string, string>>): readonly (readonly string[])[] => readingOrder(files(models)).map((share) => share.map((step) => step.map((one) => one.file).join(' ')));

test('the files of one kind of all models come together, also where some models lack some', () => {
  expect(order({ m: 'a c d', n: 'a b c d', o: 'd' })).toEqual([['m/a n/a', 'n/b', 'm/c n/c', 'm/d n/d o/d']]);
});

test('those of one model keep their order, however they are laid out', () => {
  expect(order({ m: 'b a b', n: 'a b b' })).toEqual([['n/a', 'm/b n/b', 'm/a', 'm/b n/b']]);
});

test('every file has its place among all, and none is left out', () => {
  const ranked = readingOrder(files({ m: 'a b', n: 'a b' })).flat(2).map((one) => [one.rank, one.file]);
  expect(ranked).toEqual([[0, 'm/a'], [2, 'n/a'], [1, 'm/b'], [3, 'n/b']]);
  expect(readingOrder([])).toEqual([]);
});

test('many models go in shares, so that few files are open at once', () => {
  const many = Object.fromEntries(Array.from({ length: 25 }, (_, model) => [`m${String(model).padStart(2, '0')}`, 'a b']));
  const shares = readingOrder(files(many));
  expect(shares.map((share) => share.map((step) => step.length))).toEqual([[9, 9], [9, 9], [7, 7]]);
  expect(shares.flat(2)).toHaveLength(50);
});
