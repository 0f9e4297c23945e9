import { describe, expect, it } from 'vitest';
import rows from './reference/exactNonInferiority.json' with { type: 'json' };
import { clusteredDifference } from './clusteredDifference.ts';
import { exactNonInferiority } from './exactNonInferiority.ts';
import { logGamma } from './logGamma.ts';

describe('exactNonInferiority', () => {
  it.each(rows)("equals R's sum over all tables at $lost lost and $won won of $cases, margin $margin", (row) => {
    expect(exactNonInferiority(row.lost, row.won, row.cases, row.margin)).toBeCloseTo(row.pValue, 5);
  });

  it('is no less than (1 − margin)^n where no pair differs, and rises with what is lost', () => {
    expect(exactNonInferiority(0, 0, 100, 0.05)).toBeGreaterThan(0.95 ** 100);
    const rising = [0, 1, 2, 4, 8].map((lost) => exactNonInferiority(lost, 1, 120, 0.05));
    expect(rising).toEqual(rising.toSorted((one, other) => one - other));
    expect(exactNonInferiority(20, 0, 20, 0.05)).toBe(1);
  });

  it('refuses what is no table', () => {
    for (const [lost, won, cases, margin] of [[-1, 0, 5, 0.1], [3, 3, 5, 0.1], [0, 0, 0, 0.1], [0, 0, 5, 0], [0, 0, 5, 1]] as const) expect(() => exactNonInferiority(lost, won, cases, margin)).toThrow(RangeError);
  });
});

/** Chance that a loss of exactly the margin is said to have stayed within it, in a thousand runs, summed over all tables: by the interval alone, and where the exact test has to agree. */
function wronglyHeld(cases: number, bothWays: number): { readonly interval: number; readonly exact: number } {
  const [margin, level] = [0.05, 0.99];
  const clusters = Array.from({ length: cases }, (_, at) => at);
  let [interval, exact] = [0, 0];
  for (let won = 0; won <= cases; won++) {
    for (let lost = 0; lost + won <= cases; lost++) {
      const chance = pointChance(lost, won, cases, margin + bothWays, bothWays);
      // Beyond the likeliest table chances fall, and what has lost more is not held.
      if (chance < 1e-7 && lost > cases * (margin + bothWays)) break;
      if (chance < 1e-7) continue;
      const found = clusteredDifference(clusters.map((at) => (at < lost ? -1 : at < lost + won ? 1 : 0)), clusters, 2 * level - 1);
      if (found.state !== 'estimated' || found.low < -margin) break;
      interval += chance;
      if (exactNonInferiority(lost, won, cases, margin) <= 1 - level) exact += chance;
    }
    if (won > 0 && bothWays === 0) break;
  }
  return { interval: Number((1000 * interval).toFixed(1)), exact: Number((1000 * exact).toFixed(1)) };
}

function pointChance(lost: number, won: number, cases: number, loses: number, wins: number): number {
  const rest = cases - lost - won;
  const power = (rate: number, count: number): number => (count === 0 ? 0 : count * Math.log(rate));
  return Math.exp(logGamma(cases + 1) - logGamma(lost + 1) - logGamma(won + 1) - logGamma(rest + 1) + power(loses, lost) + power(wins, won) + power(1 - loses - wins, rest));
}

describe('that a loss stays within the margin, said where it does not', () => {
  // In a thousand runs in which exactly five points are lost; ten are allowed.
  it.each([
    ['60 pairs, lost on one side alone', 60, 0, { interval: 0, exact: 0 }],
    ['80 pairs, lost on one side alone', 80, 0, { interval: 16.5, exact: 0 }],
    ['120 pairs, lost on one side alone', 120, 0, { interval: 15.5, exact: 2.1 }],
    ['160 pairs, lost on one side alone', 160, 0, { interval: 12.2, exact: 2.6 }],
    ['120 pairs, one in a hundred turning either way', 120, 0.01, { interval: 13, exact: 3 }],
  ] as const)('%s', (_, cases, bothWays, table) => {
    expect(wronglyHeld(cases, bothWays)).toEqual(table);
  });
});
