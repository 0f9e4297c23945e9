import { expect, test } from 'vitest';
import { presentOnly } from './presentOnly.ts';

test('only what is undefined is left out', () => {
  expect(presentOnly({ a: 1, b: undefined, c: null, d: '', e: 0, f: false })).toEqual({ a: 1, c: null, d: '', e: 0, f: false });
});
