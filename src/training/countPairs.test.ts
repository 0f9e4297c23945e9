import { expect, it } from 'vitest';
import { lengthText } from '../wording/pairCounts.ts';
import { lengthsOf } from './countPairs.ts';
import type { MadePair } from './MadePair.ts';

it('counts equally long answers neither as longer nor as shorter, and tells means that fit their difference', () => {
  const lengths = [[10, 10], [10, 10], [12, 9], [9, 12], [9, 12]] as const;
  const found = lengthsOf(lengths.map(([chosen, rejected]) => ({ lengths: { chosen, rejected } }) as MadePair));
  expect(found).toEqual({ chosen: 10, rejected: 10.6, chosenLonger: 0.2, chosenShorter: 0.4 });
  expect(lengthText(found).replaceAll('\u00a0', ' ')).toBe('chosen 10 characters, rejected 11: 1 shorter in the mean; the chosen one is the longer in 20 % of the pairs and the shorter in 40 %');
});
