import { describe, expect, it } from 'vitest';
import type { Design } from './Design.ts';
import { power } from './power.ts';
import { trialsNeeded } from './trialsNeeded.ts';

const plan = { designEffect: 1, level: 0.95, power: 0.8 };

describe('trialsNeeded', () => {
  it.each<[Design, number]>([
    [{ kind: 'one-sample', target: 0.8, rate: 0.75 }, 1],
    [{ kind: 'one-sample', target: 0.8, rate: 0.95 }, 1],
    [{ kind: 'one-sample', target: 0.8, rate: 0.6 }, 3],
    [{ kind: 'paired', onlyFirst: 0.13, onlySecond: 0.08 }, 1],
    [{ kind: 'paired', onlyFirst: 0, onlySecond: 0.02 }, 2.5],
  ])('finds %j with the power asked, and not with one trial fewer (design effect %d)', (design, designEffect) => {
    const trials = trialsNeeded(design, { ...plan, designEffect })!;
    expect(power(design, trials, designEffect, 0.95)).toBeGreaterThanOrEqual(0.8);
    expect(power(design, trials - 1, designEffect, 0.95)).toBeLessThan(0.8);
  });

  it('is near the table of fixed sizes for 90 % power against .8, one-sided 5 % (science §9.5)', () => {
    const fixed = (rate: number) => trialsNeeded({ kind: 'one-sample', target: 0.8, rate }, { designEffect: 1, level: 0.9, power: 0.9 })!;
    for (const [rate, n] of [[0.3, 9], [0.5, 21], [0.6, 47], [0.7, 160], [0.75, 596], [0.85, 501], [0.9, 112], [0.95, 44]] as const) {
      expect(Math.abs(fixed(rate) / n - 1), `${rate}: ${fixed(rate)}`).toBeLessThan(n < 128 ? 1e-9 : 0.08);
    }
  });

  it('knows small ones by hand', () => {
    expect(trialsNeeded({ kind: 'paired', onlyFirst: 1, onlySecond: 0 }, plan)).toBe(6);
    expect(trialsNeeded({ kind: 'one-sample', target: 0.01, rate: 1 }, plan)).toBe(1);
  });

  it('is null where there is nothing to find or it takes too long', () => {
    expect(trialsNeeded({ kind: 'paired', onlyFirst: 0.1, onlySecond: 0.1 }, plan)).toBeNull();
    expect(trialsNeeded({ kind: 'one-sample', target: 0.5, rate: 0.5 }, plan)).toBeNull();
    expect(trialsNeeded({ kind: 'one-sample', target: 0.5, rate: 0.5005 }, plan)).toBeNull();
  });

  it('refuses', () => {
    expect(() => trialsNeeded({ kind: 'one-sample', target: 0.5, rate: 2 }, plan)).toThrow(
      new RangeError('expected rate to lie in [0, 1]; came 2'),
    );
    expect(() => trialsNeeded({ kind: 'one-sample', target: 0.5, rate: 0.4 }, { ...plan, power: 0 })).toThrow(
      new RangeError('expected power to lie strictly between 0 and 1; came 0'),
    );
  });
});
