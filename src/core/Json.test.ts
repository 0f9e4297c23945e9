import { expect, test } from 'vitest';
import { isJsonArray, isJsonObject, type Json } from './Json.ts';

test.each<[Json | undefined, boolean, boolean]>([
  [undefined, false, false],
  [null, false, false],
  [false, false, false],
  [0, false, false],
  ['', false, false],
  [[], true, false],
  [[{}], true, false],
  [{}, false, true],
  [{ length: 0 }, false, true],
])('%j is an array: %s, is an object: %s', (value, array, object) => {
  expect([isJsonArray(value), isJsonObject(value)]).toEqual([array, object]);
});
