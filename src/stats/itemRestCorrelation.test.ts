import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectClose } from '../../test/expectClose.ts';
import { itemRestCorrelation } from './itemRestCorrelation.ts';
import rows from './reference/itemRestCorrelation.json' with { type: 'json' };

describe('itemRestCorrelation', () => {
  it.each(rows)("has R's correlation and its count over all choices ($item)", (row) => {
    const result = itemRestCorrelation(row.item, row.rest)!;
    expectClose(result.correlation, row.correlation, 1e-11);
    expect(result.n).toBe(row.item.length);
    expectClose(result.pNegative, result.exact ? row.exact : row.t, 1e-10);
    // Choose 8 of 20 is 125,970.
    expect(result.exact).toBe(row.item.length < 20);
  });

  it('cannot hand out a smaller p-value than the models allow', () => {
    const rest = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(itemRestCorrelation([1, 1, 1, 0, 0, 0, 0, 0], rest)).toMatchObject({ pNegative: 1 / 56, exact: true });
    expect(itemRestCorrelation([0, 0, 0, 0, 0, 1, 1, 1], rest)).toMatchObject({ pNegative: 1, exact: true });
    const many = Array.from({ length: 16 }, (_, i) => Number(i < 8));
    const apart = many.map((pass) => (pass === 1 ? -1 : 1));
    const result = itemRestCorrelation(many, apart)!;
    expect(result.correlation).toBe(-1);
    expect(result.exact).toBe(false);
    expectClose(result.pNegative, 1 / 12870, 1e-12);
    expect(itemRestCorrelation(many, apart.map((score) => -score))!.pNegative).toBe(1);
  });

  it('counts one by one up to ten thousand ways', () => {
    const one = (n: number) => itemRestCorrelation(Array.from({ length: n }, (_, i) => Number(i === 0)), Array.from({ length: n }, (_, i) => i))!;
    expect(one(10_000)).toMatchObject({ exact: true, pNegative: 1 / 10_000 });
    expect(one(10_001)).toMatchObject({ exact: false });
  });

  it('says nothing where there is nothing to correlate', () => {
    expect(itemRestCorrelation([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(itemRestCorrelation([0, 0, 0], [1, 2, 3])).toBeNull();
    expect(itemRestCorrelation([0, 1, 0], [0.1, 0.1, 0.1])).toBeNull();
    expect(itemRestCorrelation([0, 1, 0], [0, 0, 0])).toBeNull();
    expect(itemRestCorrelation([], [])).toBeNull();
    expect(itemRestCorrelation([1], [3])).toBeNull();
  });

  it('turns with the item, and does not care about order', () => {
    const models = fc.array(fc.tuple(fc.constantFrom(0, 1), fc.integer({ min: 0, max: 50 })), { minLength: 4, maxLength: 13 });
    fc.assert(
      fc.property(models, (pairs) => {
        const item = pairs.map(([pass]) => pass);
        const rest = pairs.map(([, score]) => score);
        const result = itemRestCorrelation(item, rest);
        fc.pre(result !== null);
        const turned = itemRestCorrelation(item.map((pass) => 1 - pass), rest)!;
        expect(turned.correlation).toBeCloseTo(-result.correlation, 10);
        // P(≤) and P(≥) overlap in the ties.
        expect(turned.pNegative + result.pNegative).toBeGreaterThanOrEqual(1 - 1e-12);
        const reversed = itemRestCorrelation(item.toReversed(), rest.toReversed())!;
        expect(reversed.correlation).toBeCloseTo(result.correlation, 10);
        expect(reversed.pNegative).toBeCloseTo(result.pNegative, 12);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it.each([
    [[0, 1], [1], 'expected one of rest for each of item; came 1 for 2'],
    [[0, 0.5], [1, 2], 'expected item[1] to be 0 or 1; came 0.5'],
    [[0, 1], [1, NaN], 'expected rest[1] to lie in [-1.7976931348623157e+308, 1.7976931348623157e+308]; came NaN'],
  ])('refuses %j and %j', (item, rest, text) => {
    expect(() => itemRestCorrelation(item, rest)).toThrow(new RangeError(text));
  });
});
