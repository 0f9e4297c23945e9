import { describe, expect, test } from 'vitest';
import { horizonOf } from './horizon.ts';

describe('the step by which half of the tasks have a mistake', () => {
  test.each([
    [0.9, 7],
    [0.95, 14],
    [0.99, 69],
    [0.995, 139],
    [0.999, 693],
  ])('with every step right at %f it is %i', (rate, step) => {
    expect(horizonOf([{ position: 3, rate }], 0.5, 10_000)).toBe(step);
  });

  test('a rate that falls brings it nearer, and none is named where every step is right', () => {
    const falling = [{ position: 1, rate: 0.99 }, { position: 41, rate: 0.9 }];
    expect(horizonOf(falling, 0.5, 10_000)).toBe(21);
    expect(horizonOf([{ position: 1, rate: 1 }], 0.5, 10_000)).toBeNull();
    expect(horizonOf([{ position: 1, rate: 0.2 }], 0.5, 10_000)).toBe(1);
  });
});
