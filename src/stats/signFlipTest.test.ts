import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectClose } from '../../test/expectClose.ts';
import { mcnemarExact } from './mcnemarExact.ts';
import rows from './reference/signFlipTest.json' with { type: 'json' };
import { signFlipTest } from './signFlipTest.ts';

/** Every pattern of signs, one by one. */
function bruteForce(sums: readonly number[]): number {
  const observed = Math.abs(sums.reduce((total, sum) => total + sum, 0));
  let extreme = 0;
  for (let pattern = 0; pattern < 2 ** sums.length; pattern++) {
    let total = 0;
    sums.forEach((sum, c) => (total += pattern & (1 << c) ? sum : -sum));
    if (Math.abs(total) >= observed - 1e-9) extreme++;
  }
  return extreme / 2 ** sums.length;
}

describe('signFlipTest', () => {
  it.each(rows)("equals R's count over all patterns of $sums", ({ sums, pValue }) => {
    const result = signFlipTest(sums);
    expectClose(result.pValue, pValue, 1e-12);
    expect(result).toMatchObject({ informative: sums.length, exact: true });
  });

  it('says 1 where nothing differs or all cancels', () => {
    expect(signFlipTest([])).toEqual({ pValue: 1, informative: 0, exact: true });
    expect(signFlipTest([0, 0, -0])).toEqual({ pValue: 1, informative: 0, exact: true });
    expect(signFlipTest([3, -2, -1, 0])).toEqual({ pValue: 1, informative: 3, exact: true });
  });

  it('is McNemar’s exact test where clusters hold one discordant pair each', () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 }), fc.nat({ max: 60 }), fc.nat({ max: 9 }), (b, c, zeros) => {
        const sums = [...new Array<number>(b).fill(1), ...new Array<number>(zeros).fill(0), ...new Array<number>(c).fill(-1)];
        const result = signFlipTest(sums);
        expectClose(result.pValue, mcnemarExact(b, c).pValue, 1e-10);
        expect(result.informative).toBe(b + c);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('counts whole sums exactly', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -4, max: 4 }), { maxLength: 11 }), (sums) => {
        expectClose(signFlipTest(sums).pValue, bruteForce(sums), 1e-11);
        expectClose(signFlipTest(sums.map((sum) => -sum)).pValue, signFlipTest(sums).pValue, 1e-12);
      }),
      { seed: 2, numRuns: 200 },
    );
  });

  it('counts fractions with a common denominator up to 60 exactly', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 14 }), fc.constantFrom(2, 3, 5, 7, 59, 60), (parts, of) => {
        const sums = parts.map((part) => part / of);
        const result = signFlipTest(sums);
        expectClose(result.pValue, bruteForce(sums), 1e-11);
        expect(result.exact).toBe(true);
      }),
      { seed: 4, numRuns: 60 },
    );
    expect(signFlipTest(new Array<number>(13).fill(1 / 61))).toMatchObject({ informative: 13, exact: false });
  });

  it('enumerates up to ten other numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -6, max: 6 }), { maxLength: 10, size: 'max' }), (roots) => {
        const sums = roots.map((root) => Math.sign(root) * Math.sqrt(Math.abs(root)));
        const result = signFlipTest(sums);
        expectClose(result.pValue, bruteForce(sums), 1e-11);
        expect(result.exact).toBe(true);
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it('comes close to the exact count beyond ten, and says that it is not exact', () => {
    const roots = [1, 2, 3, 5, 6, 7, 10, 11, 13, 14, 15, 17, 19, 21, 22, 23, 26];
    for (const minus of [2, 4, 8, 16]) {
      const sums = roots.map((root, c) => (c % minus === 0 ? -1 : 1) * Math.sqrt(root));
      const result = signFlipTest(sums);
      expect(result).toMatchObject({ informative: 17, exact: false });
      expect(Math.abs(result.pValue / bruteForce(sums) - 1)).toBeLessThan(0.05);
    }
  });

  it('approximates whole sums that would cost too much, with continuity correction', () => {
    // All of size 6 (or 3/2): the test is McNemar's, and its approximation has to leave out half a step.
    for (const size of [6, 1.5]) {
      for (const [plus, minus] of [[1050, 950], [1044, 956], [1001, 999], [3100, 3000]] as const) {
        const sums = Array.from({ length: plus + minus }, (_, c) => (c < plus ? size : -size));
        const result = signFlipTest(sums);
        expect(result).toMatchObject({ exact: false, informative: plus + minus });
        expectClose(result.pValue, mcnemarExact(plus, minus).pValue, 0.01);
      }
    }
    // A few ones among them make the grid finer.
    const mixed = Array.from({ length: 1000 }, (_, c) => (c < 530 ? 1 : -1) * (c % 100 === 0 ? 1 : 2));
    expect(signFlipTest(mixed).exact).toBe(false);
    expectClose(signFlipTest(mixed).pValue, mcnemarExact(530, 470).pValue, 0.05);
  });

  it('counts whole sums of a hundred clusters and more', () => {
    const sums = Array.from({ length: 200 }, (_, c) => (c < 110 ? 2 : -2));
    const result = signFlipTest(sums);
    expect(result.exact).toBe(true);
    expectClose(result.pValue, mcnemarExact(110, 90).pValue, 1e-9);
  });

  it('counts up to 300,000 steps: one more than the sums above 1, times one more than twice their total', () => {
    const sums = (count: number, total: number): readonly number[] => [...new Array<number>(count - 1).fill(2), total - 2 * (count - 1)];
    expect(signFlipTest(sums(31, 4687))).toMatchObject({ informative: 31, exact: true });
    expect(signFlipTest(sums(31, 4688))).toMatchObject({ informative: 31, exact: false });
    expect(signFlipTest([...sums(31, 4687), 1, 1])).toMatchObject({ informative: 33, exact: true });
    expect(signFlipTest([...sums(31, 4688), 1, 1])).toMatchObject({ informative: 33, exact: false });
  });

  it('refuses what is not a finite number', () => {
    const limits = '[-1.7976931348623157e+308, 1.7976931348623157e+308]';
    expect(() => signFlipTest([1, NaN])).toThrow(new RangeError(`expected sums[1] to lie in ${limits}; came NaN`));
    expect(() => signFlipTest([-Infinity])).toThrow(new RangeError(`expected sums[0] to lie in ${limits}; came -Infinity`));
  });
});
