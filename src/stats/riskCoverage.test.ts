import { describe, expect, it } from 'vitest';
import { expectClose } from '../../test/expectClose.ts';
import rows from './reference/riskCoverage.json' with { type: 'json' };
import { riskCoverage } from './riskCoverage.ts';

describe('riskCoverage', () => {
  it.each(rows)('equals the mean over all orders of equal confidences', ({ confidences, errors, area, byChance, best, half }) => {
    const result = riskCoverage(confidences, errors.map((error) => error === 1), [0.5, 1]);
    expectClose(result?.area ?? NaN, area, 1e-12);
    expectClose(result?.byChance ?? NaN, byChance, 1e-12);
    expectClose(result?.best ?? NaN, best, 1e-12);
    expectClose(result?.risks[0] ?? NaN, half, 1e-12);
    expectClose(result?.risks[1] ?? NaN, byChance, 1e-12);
  });

  it('has nothing to say of nothing, and refuses shares that keep none', () => {
    expect(riskCoverage([], [], [1])).toBeNull();
    expect(() => riskCoverage([1], [true], [0])).toThrow(RangeError);
  });
});
