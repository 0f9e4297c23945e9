import { describe, expect, it } from 'vitest';
import { drawTrajectories, plainTrajectories } from '../../prove/draws/drawTrajectories.ts';
import { expectClose } from '../../test/expectClose.ts';
import { uniform } from '../../test/uniform.ts';
import type { OrderedStep } from './chanceOrder.ts';
import { orderTest } from './orderTest.ts';
import rows from './reference/orderTest.json' with { type: 'json' };

const options = { next: uniform(1), draws: 2000 };
const stepsOf = ({ failures, kinds }: { readonly failures: readonly number[]; readonly kinds: readonly number[] }): readonly OrderedStep[] =>
  failures.map((each, at) => ({ failures: each, kind: kinds[at] ?? 0 }));
const ofOneKind = (steps: readonly OrderedStep[]): readonly OrderedStep[] => steps.map(({ failures }) => ({ failures, kind: 0 }));

describe('orderTest', () => {
  it.each(rows)("equals R's count over all orders: $pValue", ({ sequences, observed, expected, variances, pValue }) => {
    const result = orderTest(sequences.map(stepsOf), options);
    expect(result).toMatchObject({ observed, exact: true, informative: variances.filter((variance) => variance > 0).length });
    expectClose(result.expected, expected, 1e-12);
    expectClose(result.pValue, pValue, 1e-12);
    result.sequences.forEach(({ variance }, at) => {
      expectClose(variance, variances[at] ?? NaN, 1e-12);
    });
  });

  it.each(rows)('comes close to it by random orders: $pValue', ({ sequences, expected, pValue }) => {
    const result = orderTest(sequences.map(stepsOf), { ...options, next: uniform(7), mostStates: 0 });
    expect(result.exact).toBe(false);
    expect(Math.abs(result.pValue - pValue)).toBeLessThan(4 * Math.sqrt((pValue * (1 - pValue)) / 2000) + 2 / 2001);
    expect(Math.abs(result.expected - expected)).toBeLessThan(0.15);
  });

  it('counts the data themselves among the random orders, so that no p-value is 0', () => {
    const clustered = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, ...new Array<number>(30).fill(0)].map((failures) => ({ failures, kind: 0 }));
    const result = orderTest([clustered, clustered, clustered], { ...options, mostStates: 0 });
    expect(result.pValue).toBe(1 / 2001);
    const exact = orderTest([clustered, clustered, clustered], options).pValue;
    expect(exact).toBeGreaterThan(0);
    expect(exact).toBeLessThan(1e-12);
  });

  it('gives the same for the same seed', () => {
    const sequences = drawTrajectories(uniform(3), plainTrajectories);
    const run = (seed: number): number => orderTest(sequences, { next: uniform(seed), draws: 500, mostStates: 0 }).pValue;
    expect(run(5)).toBe(run(5));
  });

  it('says 1 where no order could differ', () => {
    expect(orderTest([], options)).toEqual({ pValue: 1, observed: 0, expected: 0, informative: 0, exact: true, sequences: [] });
    expect(orderTest([ofOneKind([{ failures: 0, kind: 0 }, { failures: 0, kind: 0 }])], options)).toMatchObject({ pValue: 1, informative: 0 });
    expect(orderTest([[1, 1, 1].map((failures) => ({ failures, kind: 0 }))], { ...options, mostStates: 0 })).toMatchObject({ pValue: 1, observed: 2, expected: 2, informative: 0 });
  });

  it('refuses too few draws', () => {
    expect(() => orderTest([], { ...options, draws: 99 })).toThrow(new RangeError('expected draws to be a whole number of at least 100; came 99'));
  });
});
