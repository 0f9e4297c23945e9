import { describe, expect, it } from 'vitest';
import { power } from './power.ts';
import { smallestDetectableEffect } from './smallestDetectableEffect.ts';

const plan = { designEffect: 1, level: 0.95, power: 0.8 };

describe('smallestDetectableEffect', () => {
  it.each([
    [0.9, 100, 1],
    [0.8, 60, 1],
    [0.8, 400, 2],
  ])('is where the power crosses, below a target of %d with %d trials and design effect %d', (target, trials, designEffect) => {
    const effect = smallestDetectableEffect({ kind: 'one-sample', target }, trials, { ...plan, designEffect })!;
    expect(power({ kind: 'one-sample', target, rate: target - effect }, trials, designEffect, 0.95)).toBeGreaterThanOrEqual(0.8);
    expect(power({ kind: 'one-sample', target, rate: target - effect + 1e-4 }, trials, designEffect, 0.95)).toBeLessThan(0.8);
  });

  it.each([
    [0.1, 400, 1],
    [0, 50, 1],
    [0.3, 1000, 4],
  ])('is where the power crosses, on a background of %d with %d trials and design effect %d', (background, trials, designEffect) => {
    const effect = smallestDetectableEffect({ kind: 'paired', background }, trials, { ...plan, designEffect })!;
    const half = background / 2;
    const at = (delta: number) => power({ kind: 'paired', onlyFirst: half + delta, onlySecond: half }, trials, designEffect, 0.95);
    expect(at(effect)).toBeGreaterThanOrEqual(0.8);
    expect(at(effect - 1e-4)).toBeLessThan(0.8);
  });

  it('is null where nothing could be found', () => {
    expect(smallestDetectableEffect({ kind: 'paired', background: 0 }, 5, plan)).toBeNull();
    expect(smallestDetectableEffect({ kind: 'paired', background: 0 }, 6, plan)).not.toBeNull();
    expect(smallestDetectableEffect({ kind: 'paired', background: 1 }, 1000, plan)).toBeNull();
    expect(smallestDetectableEffect({ kind: 'one-sample', target: 0.2 }, 10, plan)).toBeNull();
    expect(smallestDetectableEffect({ kind: 'one-sample', target: 0.8 }, 0, plan)).toBeNull();
  });

  it('falls with more trials and rises with background, power and level', () => {
    const of = (background: number, trials: number, change: Partial<typeof plan> = {}) =>
      smallestDetectableEffect({ kind: 'paired', background }, trials, { ...plan, ...change })!;
    expect(of(0.1, 400)).toBeCloseTo(0.057, 3);
    expect(of(0.1, 1600)).toBeLessThan(of(0.1, 400));
    expect(of(0.2, 400)).toBeGreaterThan(of(0.1, 400));
    expect(of(0.1, 400, { power: 0.9 })).toBeGreaterThan(of(0.1, 400));
    expect(of(0.1, 400, { level: 0.99 })).toBeGreaterThan(of(0.1, 400));
    expect(of(0.1, 400, { designEffect: 2 })).toBeGreaterThan(of(0.1, 400));
  });

  it('refuses', () => {
    expect(() => smallestDetectableEffect({ kind: 'paired', background: 1.5 }, 10, plan)).toThrow(
      new RangeError('expected background to lie in [0, 1]; came 1.5'),
    );
    expect(() => smallestDetectableEffect({ kind: 'one-sample', target: 1 }, 10, plan)).toThrow(
      new RangeError('expected target to lie strictly between 0 and 1; came 1'),
    );
    expect(() => smallestDetectableEffect({ kind: 'paired', background: 0 }, 10, { ...plan, power: 1 })).toThrow(
      new RangeError('expected power to lie strictly between 0 and 1; came 1'),
    );
  });
});
