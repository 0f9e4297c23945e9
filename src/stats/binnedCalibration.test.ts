import { describe, expect, it } from 'vitest';
import { expectClose } from '../../test/expectClose.ts';
import { uniform } from '../../test/uniform.ts';
import { binnedCalibration } from './binnedCalibration.ts';
import rows from './reference/binnedCalibration.json' with { type: 'json' };

describe('binnedCalibration', () => {
  it.each(rows)('equals the sum over all outcomes', (row) => {
    const result = binnedCalibration(row.probabilities, row.outcomes.map((outcome) => outcome === 1), row.bins);
    expectClose(result?.error ?? NaN, row.error, 1e-12);
    expectClose(result?.byChance ?? NaN, row.byChance, 1e-12);
    expect(result?.bins.map(({ said }) => said.toFixed(9))).toEqual([row.said].flat().map((said) => said.toFixed(9)));
    expect(result?.bins.map(({ came }) => came.toFixed(9))).toEqual([row.came].flat().map((came) => came.toFixed(9)));
  });

  it('knows its own bias: true probabilities give no more than chance does', () => {
    const next = uniform(5);
    let excess = 0;
    for (let draw = 0; draw < 40; draw++) {
      const probabilities = Array.from({ length: 150 }, () => next());
      const result = binnedCalibration(probabilities, probabilities.map((probability) => next() < probability), 10);
      excess += ((result?.error ?? 0) - (result?.byChance ?? 0)) / 40;
    }
    expect(Math.abs(excess)).toBeLessThan(0.006);
  });

  it('keeps equal probabilities in one bin', () => {
    const result = binnedCalibration(Array.from({ length: 100 }, () => 0.9), Array.from({ length: 100 }, (_, at) => at % 4 > 0), 10);
    expect(result?.bins).toHaveLength(1);
    expect(result?.error).toBeCloseTo(0.15, 12);
    expect(binnedCalibration([], [], 10)).toBeNull();
  });
});
