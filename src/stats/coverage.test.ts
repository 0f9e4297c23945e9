import { describe, expect, it } from 'vitest';
import { differenceCoverage, proportionCoverage } from '../../prove/draws/coverageOf.ts';
import { uniform } from '../../test/uniform.ts';

// Few draws, seeded. 300 draws of a true 95 % stay above 91.2 % by three standard errors; the long proof
// in prove/coverage.ts takes thousands.
const draws = 300;
const floor = 0.912;
const designs = [
  { n: 16, clusters: 12 },
  { n: 60, clusters: 20 },
  { n: 400, clusters: 40 },
].flatMap((size) => [0, 0.3].map((intraclass) => ({ ...size, intraclass })));

describe('95 % intervals under clusters', () => {
  for (const design of designs) {
    it(`hold a rate: ${JSON.stringify(design)}`, () => {
      for (const rate of [0.5, 0.9, 0.98]) {
        expect(proportionCoverage(uniform(1), design, rate, draws).covered, `rate ${rate}`).toBeGreaterThanOrEqual(floor);
      }
    });

    it(`hold a difference and claim none: ${JSON.stringify(design)}`, () => {
      for (const rate of [0.5, 0.9, 0.98]) {
        const { covered, claimed } = differenceCoverage(uniform(2), design, [rate, rate], draws);
        expect(covered, `rate ${rate}`).toBeGreaterThanOrEqual(floor);
        expect(claimed, `rate ${rate}`).toBeLessThanOrEqual(1 - floor);
      }
    });
  }

  it('would not hold a high rate without the prior: the published interval', () => {
    const design = { n: 400, clusters: 40, intraclass: 0.3 };
    expect(proportionCoverage(uniform(3), design, 0.98, draws, 0).covered).toBeLessThan(0.91);
    expect(proportionCoverage(uniform(3), design, 0.98, draws).covered).toBeGreaterThan(0.97);
  });

  it('find a difference that is there', () => {
    const design = { n: 400, clusters: 133, intraclass: 0 };
    expect(differenceCoverage(uniform(4), design, [0.9, 0.8], draws).claimed).toBeGreaterThan(0.9);
  });
});
