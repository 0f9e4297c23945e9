import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectClose } from '../../test/expectClose.ts';
import { mcnemarExact } from './mcnemarExact.ts';
import rows from './reference/mcnemarExact.json' with { type: 'json' };

describe('mcnemarExact', () => {
  it.each(rows)("equals R's binom.test at $onlyFirst against $onlySecond", ({ onlyFirst, onlySecond, pValue, midP }) => {
    const result = mcnemarExact(onlyFirst, onlySecond);
    expectClose(result.pValue, pValue, 1e-11);
    expectClose(result.midP, midP, 1e-11);
  });

  it('says 1 where nothing differs', () => {
    expect(mcnemarExact(0, 0)).toEqual({ pValue: 1, midP: 1 });
    expect(mcnemarExact(4, 4).pValue).toBe(1);
  });

  it('is symmetric, in (0, 1], and its mid-p never larger', () => {
    fc.assert(
      fc.property(fc.nat({ max: 300 }), fc.nat({ max: 300 }), (b, c) => {
        const result = mcnemarExact(b, c);
        expect(mcnemarExact(c, b)).toEqual(result);
        expect(result.pValue).toBeGreaterThan(0);
        expect(result.pValue).toBeLessThanOrEqual(1);
        expect(result.midP).toBeLessThanOrEqual(result.pValue);
        expect(result.midP).toBeGreaterThan(0);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it.each([
    [-1, 2, 'expected onlyFirst to be a whole number of at least 0; came -1'],
    [1, 2.5, 'expected onlySecond to be a whole number of at least 0; came 2.5'],
    [1, NaN, 'expected onlySecond to be a whole number of at least 0; came NaN'],
  ])('refuses %d against %d', (b, c, text) => {
    expect(() => mcnemarExact(b, c)).toThrow(new RangeError(text));
  });
});
