import { describe, expect, it } from 'vitest';
import { uniform } from '../../test/uniform.ts';
import { anytimeEvidence } from './anytimeEvidence.ts';

/** Trials until either evidence reaches 1/α, or `cap`; and whether the verdict was wrong. */
function untilVerdict(next: () => number, rate: number, target: number, alpha: number, cap: number) {
  let successes = 0;
  for (let n = 1; n <= cap; n++) {
    if (next() < rate) successes++;
    const { below, above } = anytimeEvidence(successes, n - successes, target);
    if (below >= -Math.log(alpha)) return { n, wrong: rate >= target };
    if (above >= -Math.log(alpha)) return { n, wrong: rate <= target };
  }
  return { n: cap, wrong: false };
}

describe('anytimeEvidence', () => {
  it('starts at no evidence at all', () => {
    const { below, above } = anytimeEvidence(0, 0, 0.8);
    expect(below).toBeCloseTo(0, 13);
    expect(above).toBeCloseTo(0, 13);
  });

  it('has the closed forms of one kind of outcome', () => {
    // 19 passes: E_below = τ^20/20 / τ^20, E_above = (1 − τ^20)/20 / ((1 − τ) τ^19).
    const passes = anytimeEvidence(19, 0, 0.8);
    expect(Math.exp(passes.below)).toBeCloseTo(1 / 20, 12);
    expect(Math.exp(passes.above)).toBeCloseTo((1 - 0.8 ** 20) / 20 / (0.2 * 0.8 ** 19), 9);
    const failures = anytimeEvidence(0, 4, 0.8);
    expect(Math.exp(failures.above)).toBeCloseTo(1 / 5, 12);
    expect(Math.exp(failures.below)).toBeCloseTo((1 - 0.2 ** 5) / 5 / (0.8 * 0.2 ** 4), 9);
  });

  it('turns with target and outcomes', () => {
    const one = anytimeEvidence(30, 12, 0.7);
    const other = anytimeEvidence(12, 30, 0.3);
    expect(other.below).toBeCloseTo(one.above, 10);
    expect(other.above).toBeCloseTo(one.below, 10);
  });

  it('is a fair game at the target: one more trial leaves its mean unchanged', () => {
    for (const [s, f] of [[0, 0], [3, 1], [40, 9], [500, 130]] as const) {
      const now = anytimeEvidence(s, f, 0.8);
      const pass = anytimeEvidence(s + 1, f, 0.8);
      const fail = anytimeEvidence(s, f + 1, 0.8);
      expect(0.8 * Math.exp(pass.below - now.below) + 0.2 * Math.exp(fail.below - now.below)).toBeCloseTo(1, 9);
      expect(0.8 * Math.exp(pass.above - now.above) + 0.2 * Math.exp(fail.above - now.above)).toBeCloseTo(1, 9);
    }
  });

  it('stays finite for a million trials', () => {
    const { below, above } = anytimeEvidence(790_000, 210_000, 0.8);
    // kl(.79, .8) = 3.1e-4: about 310 nats less half the log of the trials.
    expect(below).toBeGreaterThan(295);
    expect(below).toBeLessThan(315);
    expect(above).toBeLessThan(-5);
    expect(Number.isFinite(above)).toBe(true);
  });

  it.each([
    // rate, mean trials (science §9.5, α = .05, 2,000 runs)
    [0.3, 7],
    [0.5, 17],
    [0.6, 37],
    [0.9, 96],
    [0.95, 38],
  ])('certifies a rate of %d against .8 in about %d trials', (rate, mean) => {
    const next = uniform(11);
    let total = 0;
    let wrong = 0;
    for (let run = 0; run < 600; run++) {
      const verdict = untilVerdict(next, rate, 0.8, 0.05, 3000);
      total += verdict.n;
      wrong += Number(verdict.wrong);
    }
    expect(Math.abs(total / 600 / mean - 1), `${total / 600}`).toBeLessThan(0.12);
    expect(wrong).toBeLessThanOrEqual(6);
  });

  it('certifies a perfect rate in exactly 20 trials, 34 for twelve questions', () => {
    expect(untilVerdict(() => 0, 1, 0.8, 0.05, 100).n).toBe(20);
    expect(untilVerdict(() => 0, 1, 0.8, 0.05 / 12, 100).n).toBe(34);
  });

  it('at the target reaches 1/α on either side in at most α of runs, looking after every trial', () => {
    const next = uniform(12);
    let low = 0;
    let high = 0;
    for (let run = 0; run < 300; run++) {
      let successes = 0;
      let most = { below: 0, above: 0 };
      for (let n = 1; n <= 200; n++) {
        if (next() < 0.8) successes++;
        const { below, above } = anytimeEvidence(successes, n - successes, 0.8);
        most = { below: Math.max(most.below, below), above: Math.max(most.above, above) };
      }
      low += Number(most.below >= Math.log(10));
      high += Number(most.above >= Math.log(10));
    }
    expect(low / 300).toBeLessThanOrEqual(0.1);
    expect(high / 300).toBeLessThanOrEqual(0.1);
    expect(low + high).toBeGreaterThan(0);
  });

  it.each([
    [-1, 0, 0.8, 'expected successes to be a whole number of at least 0; came -1'],
    [0, 1.5, 0.8, 'expected failures to be a whole number of at least 0; came 1.5'],
    [0, 1, 1, 'expected target to lie strictly between 0 and 1; came 1'],
  ])('refuses (%d, %d, %d)', (s, f, target, text) => {
    expect(() => anytimeEvidence(s, f, target)).toThrow(new RangeError(text));
  });
});
