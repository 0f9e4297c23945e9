import { array, assert, double, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fallRange } from './fallRange.ts';
import type { DoseCount } from './DoseCount.ts';
import rows from './reference/fallRange.json' with { type: 'json' };

const on = (doses: readonly number[], rate: (dose: number) => number, total = 128): readonly DoseCount[] => doses.map((dose) => ({ dose, right: total * rate(dose), total }));

describe('fallRange', () => {
  it.each(rows)('holds what the general optimiser of R finds likely over $dose, and a step more at most', (row) => {
    const counts = row.dose.map((dose, at) => ({ dose, right: row.right[at] ?? 0, total: row.total[at] ?? 0 }));
    const { bend, fallen } = fallRange(counts, row.by)(row.drop);
    const steps = Math.max(...row.dose.slice(1).map((dose, at) => dose / (row.dose[at] ?? dose))) ** (2 / 12);
    for (const [ours, low, high] of [[bend, row.bendLow, row.bendHigh], [fallen, row.fallenLow, row.fallenHigh]] as const) {
      expect(ours.low).toBeLessThanOrEqual(low);
      expect(ours.low).toBeGreaterThanOrEqual(low / steps);
      expect(ours.high).toBeGreaterThanOrEqual(high);
      expect(ours.high).toBeLessThanOrEqual(high * steps);
    }
  });

  it('takes a fall at once for as likely anywhere between the two doses around it', () => {
    const { bend, fallen } = fallRange(on([8, 16, 32, 64, 128], (dose) => (dose > 20 ? 0.5 : 0.95), 1000), 0.05)(3.84);
    expect(bend.low).toBeGreaterThan(14.5);
    expect(bend.low).toBeLessThanOrEqual(16);
    expect([bend.high, fallen.high]).toEqual([32, expect.closeTo(32, 0)]);
    expect(fallen.low).toBeGreaterThan(15);
    expect(fallen.low).toBeLessThanOrEqual(16.7);
  });

  it('holds the likeliest places, however sharp they are', () => {
    for (const bend of [2.83, 3, 5, 11]) {
      const likely = fallRange(on([1, 2, 4, 8, 16, 32], (dose) => 0.95 - (0.5 * Math.max(0, dose - bend)) / (32 - bend), 1e6), 0.05);
      const [wide, narrow] = [likely(3.84), likely(0.2)];
      for (const { low, high } of [wide.bend, narrow.bend]) {
        expect(low).toBeLessThanOrEqual(bend);
        expect(high).toBeGreaterThanOrEqual(bend);
        // With one dose on the slope all slopes through it are as likely.
        if (bend < 8) expect(high / low).toBeLessThan(1.2);
      }
      for (const range of ['bend', 'fallen'] as const) {
        expect(wide[range].low).toBeLessThanOrEqual(narrow[range].low);
        expect(wide[range].high).toBeGreaterThanOrEqual(narrow[range].high);
      }
    }
  });

  it('is narrower where there are more doses between', () => {
    const rate = (dose: number): number => 0.95 - 0.4 * Math.min(1, Math.max(0, (dose - 70) / 20));
    const [few, more] = [fallRange(on([8, 16, 32, 64, 128], rate), 0.05)(3.84), fallRange(on([8, 16, 32, 64, 72, 80, 96, 128], rate), 0.05)(3.84)];
    for (const range of ['bend', 'fallen'] as const) expect(more[range].high / more[range].low).toBeLessThan(0.8 * (few[range].high / few[range].low));
  });

  it('reaches to the last dose where a likely curve never falls so much', () => {
    expect(fallRange(on([1, 2, 4, 8], () => 0.9), 0.05)(3.84).fallen.high).toBe(8);
  });

  it('stays within the doses, whatever the counts', () => {
    assert(
      property(array(tuple(double({ min: 0.5, max: 400, noNaN: true }), double({ min: 0, max: 1, noNaN: true }), integer({ min: 1, max: 500 })), { minLength: 2, maxLength: 4 }), (drawn) => {
        const counts = [...new Map(drawn.map((one) => [one[0], one])).values()].sort(([one], [other]) => one - other).map(([dose, share, total]) => ({ dose, right: share * total, total }));
        if (counts.length < 2) return;
        const [first, last] = [counts[0]?.dose ?? 0, counts.at(-1)?.dose ?? 0];
        for (const { low, high } of Object.values(fallRange(counts, 0.05)(3.84))) {
          expect(low).toBeGreaterThanOrEqual(first);
          expect(high).toBeLessThanOrEqual(last);
          expect(low).toBeLessThanOrEqual(high);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('refuses what cannot be', () => {
    expect(() => fallRange([{ dose: 1, right: 1, total: 1 }], 0.05)).toThrow(RangeError);
    expect(() => fallRange(on([1, 2], () => 0.5), 0)).toThrow(RangeError);
  });
});
