import { assert, double, integer, property, tuple, array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doseShapes, fitDose } from './fitDose.ts';
import rows from './reference/fitDose.json' with { type: 'json' };

const near = 0.01;

describe('fitDose', () => {
  it.each(rows)('climbs as high as the general optimiser of R over $dose', (row) => {
    const counts = row.dose.map((dose, at) => ({ dose, right: row.right[at] ?? 0, total: row.total[at] ?? 0 }));
    const n = row.total.reduce((sum, each) => sum + each, 0);
    for (const shape of doseShapes) {
      const { logLikelihood, bic, parameters } = fitDose(shape, counts);
      expect(Math.abs(logLikelihood - row[shape]), `${shape} ${String(logLikelihood)} against ${String(row[shape])}`).toBeLessThan(near);
      expect(bic).toBeCloseTo(parameters * Math.log(n) - 2 * logLikelihood, 10);
    }
  });

  it('finds the curve that the counts lie on', () => {
    const on = (rate: (dose: number) => number) => [1, 2, 4, 8, 16, 32].map((dose) => ({ dose, right: 1000 * rate(dose), total: 1000 }));
    const rates = {
      linear: (dose: number): number => 0.95 - 0.02 * dose,
      exponential: (dose: number): number => 0.2 + 0.7 * Math.exp(-0.3 * dose),
      threshold: (dose: number): number => 0.9 - 0.02 * Math.max(0, dose - 8),
      logistic: (dose: number): number => 1 / (1 + Math.exp(2 * Math.log(dose) - 4)),
    };
    for (const shape of doseShapes) {
      const fits = doseShapes.map((each) => fitDose(each, on(rates[shape]))).sort((one, other) => one.bic - other.bic);
      expect(fits[0]?.shape).toBe(shape);
      for (const dose of [1, 3, 10, 30]) expect(fits[0]?.rateAt(dose)).toBeCloseTo(rates[shape](dose), 2);
    }
    expect(fitDose('threshold', on(rates.threshold)).bend).toBeCloseTo(8, 1);
  });

  it('gives rates and no more than the counts allow, whatever they are', () => {
    const counts = array(tuple(double({ min: 0.5, max: 400, noNaN: true }), double({ min: 0, max: 1, noNaN: true }), integer({ min: 1, max: 500 })), { minLength: 2, maxLength: 7 });
    assert(
      property(counts, (drawn) => {
        const doses = [...new Map(drawn.map((one) => [one[0], one])).values()].sort(([one], [other]) => one - other).map(([dose, share, total]) => ({ dose, right: share * total, total }));
        if (doses.length < 2) return;
        const best = doses.reduce((sum, { right, total }) => sum + (right === 0 ? 0 : right * Math.log(right / total)) + (right === total ? 0 : (total - right) * Math.log(1 - right / total)), 0);
        const flat = doses.reduce((sum, { right }) => sum + right, 0) / doses.reduce((sum, { total }) => sum + total, 0);
        const level = doses.reduce((sum, { right, total }) => sum + (right === 0 ? 0 : right * Math.log(flat)) + (right === total ? 0 : (total - right) * Math.log(1 - flat)), 0);
        for (const shape of doseShapes) {
          const { logLikelihood, rateAt } = fitDose(shape, doses);
          expect(logLikelihood).toBeLessThanOrEqual(best + 1e-6);
          expect(logLikelihood).toBeGreaterThanOrEqual(level - 0.01);
          for (const { dose } of doses) expect(rateAt(dose)).toBeGreaterThanOrEqual(0);
          for (const { dose } of doses) expect(rateAt(dose)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('refuses what cannot be', () => {
    expect(() => fitDose('linear', [{ dose: 1, right: 1, total: 1 }])).toThrow(RangeError);
    expect(() => fitDose('linear', [{ dose: 2, right: 1, total: 1 }, { dose: 1, right: 1, total: 1 }])).toThrow(new RangeError('expected doses that rise'));
    expect(() => fitDose('linear', [{ dose: 1, right: 2, total: 1 }, { dose: 2, right: 1, total: 1 }])).toThrow(RangeError);
  });
});
