import { expect, it } from 'vitest';
import { simultaneousLevel } from './simultaneousLevel.ts';

it('is the level itself for one, and as defined for several', () => {
  expect(simultaneousLevel(0.95, 1, 'bonferroni')).toBeCloseTo(0.95, 15);
  expect(simultaneousLevel(0.95, 1, 'sidak')).toBe(0.95);
  expect(simultaneousLevel(0.95, 10, 'bonferroni')).toBeCloseTo(0.995, 15);
  expect(simultaneousLevel(0.95, 10, 'sidak')).toBeCloseTo(0.9948838031, 10);
});

it('refuses', () => {
  expect(() => simultaneousLevel(1, 2, 'sidak')).toThrow(new RangeError('expected level to lie strictly between 0 and 1; came 1'));
  expect(() => simultaneousLevel(0.9, 0, 'sidak')).toThrow(new RangeError('expected intervals to be a whole number of at least 1; came 0'));
});
