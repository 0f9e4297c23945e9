import { expect, test } from 'vitest';
import { isGivenName } from './givenNames.ts';

test('usual names of people are given names, and months, places and things are none', () => {
  expect(['olga', 'ngozi', 'zoe', 'aaron', 'reza'].filter((word) => !isGivenName(word))).toEqual([]);
  expect(['april', 'berlin', 'blue', 'order', '', 'Olga', 'constructor'].filter((word) => isGivenName(word))).toEqual([]);
});
