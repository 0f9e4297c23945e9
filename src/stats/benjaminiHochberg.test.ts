import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectClose } from '../../test/expectClose.ts';
import { benjaminiHochberg } from './benjaminiHochberg.ts';
import rows from './reference/adjusted.json' with { type: 'json' };

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });

describe('benjaminiHochberg', () => {
  it.each(rows)("equals R's p.adjust of $pValues", (row) => {
    const adjusted = benjaminiHochberg(row.pValues);
    expect(adjusted.length).toBe(row.pValues.length);
    adjusted.forEach((p, i) => { expectClose(p, row.benjaminiHochberg[i]!, 1e-13); });
  });

  it('takes none', () => {
    expect(benjaminiHochberg([])).toEqual([]);
  });

  it('never lowers a p-value, keeps the order, stays in [0, 1], follows a reordering', () => {
    fc.assert(
      fc.property(pValues, (values) => {
        const adjusted = benjaminiHochberg(values);
        values.forEach((p, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p);
          expect(adjusted[i]).toBeLessThanOrEqual(1);
          values.forEach((q, j) => { if (p < q) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]!); });
        });
        expect(benjaminiHochberg(values.toReversed())).toEqual(adjusted.toReversed());
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('leaves its input alone and refuses what is no p-value', () => {
    const values = Object.freeze([0.3, 0.1]);
    benjaminiHochberg(values);
    expect(values).toEqual([0.3, 0.1]);
    expect(() => benjaminiHochberg([0.1, 1.1])).toThrow(new RangeError('expected pValues[1] to lie in [0, 1]; came 1.1'));
    expect(() => benjaminiHochberg([NaN])).toThrow(new RangeError('expected pValues[0] to lie in [0, 1]; came NaN'));
  });
});
