import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stratifiedAssociation } from './stratifiedAssociation.ts';
import type { Exchanger, StratifiedUnits } from './stratifiedAssociation.ts';

/** Marsaglia's xorshift of 32 bits. */
function dealer(seed: number): Exchanger & { readonly next: () => number } {
  let state = (seed * 2654435761) | 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  return { next, below: (limit) => Math.floor(next() * limit) };
}

/** Every exchange of outcomes within strata, each as likely. */
function exactPValue({ outcomes, strata, levels }: StratifiedUnits, kind: 'factor' | 'trend'): number {
  const rate = (stratum: number): number => {
    const own = outcomes.filter((_, at) => strata[at] === stratum);
    return own.filter(Boolean).length / own.length;
  };
  const mean = (stratum: number): number => {
    const own = levels.filter((_, at) => strata[at] === stratum);
    return own.reduce((sum, level) => sum + level, 0) / own.length;
  };
  const statistic = (of: readonly boolean[]): number => {
    if (kind === 'trend') return of.reduce((sum, befallen, at) => sum + (befallen ? (levels[at] ?? 0) - mean(strata[at] ?? 0) : 0), 0) ** 2;
    return [...new Set(levels)].reduce((sum, level) => {
      const at = levels.flatMap((one, index) => (one === level ? [index] : []));
      const due = at.reduce((total, index) => total + rate(strata[index] ?? 0), 0);
      return due === 0 ? sum : sum + (at.filter((index) => of[index] === true).length - due) ** 2 / due;
    }, 0);
  };
  const observed = statistic(outcomes);
  let [asLarge, all] = [0, 0];
  const counts = new Map([...new Set(strata)].map((stratum) => [stratum, outcomes.filter((befallen, at) => befallen && strata[at] === stratum).length]));
  for (let bits = 0; bits < 2 ** outcomes.length; bits++) {
    const of = outcomes.map((_, at) => ((bits >> at) & 1) === 1);
    if (![...counts].every(([stratum, count]) => of.filter((befallen, at) => befallen && strata[at] === stratum).length === count)) continue;
    all++;
    if (statistic(of) >= observed * (1 - 1e-9)) asLarge++;
  }
  return asLarge / all;
}

const units = fc.array(fc.record({ outcome: fc.boolean(), stratum: fc.integer({ min: 0, max: 1 }), level: fc.integer({ min: 0, max: 2 }) }), { minLength: 4, maxLength: 10 }).map((entries): StratifiedUnits => ({ outcomes: entries.map(({ outcome }) => outcome), strata: entries.map(({ stratum }) => stratum), levels: entries.map(({ level }) => level) }));

describe('stratified association', () => {
  it.each(['factor', 'trend'] as const)('comes to the share that all exchanges give, of a %s', (kind) => {
    const exchanges = 1500;
    fc.assert(fc.property(units, fc.nat(), (series, seed) => {
      const exact = exactPValue(series, kind);
      const { pValue } = stratifiedAssociation(series, kind, dealer(seed), exchanges);
      expect(Math.abs(pValue - exact)).toBeLessThan(5 * Math.sqrt((exact * (1 - exact)) / exchanges) + 2 / exchanges);
    }), { numRuns: 60, seed: 7 });
  });

  it('is uniform where nothing depends on anything, many befallen and few', () => {
    const random = dealer(5);
    const rates = [0.1, 0.8];
    const pValues = Array.from({ length: 400 }, () => {
      const strata = Array.from({ length: 60 }, (_, at) => at % 2);
      return stratifiedAssociation({ outcomes: strata.map((stratum) => random.next() < (rates[stratum] ?? 0)), strata, levels: strata.map(() => random.below(40)) }, 'trend', random, 199).pValue;
    });
    expect(pValues.filter((p) => p <= 0.05).length).toBeLessThan(36);
    expect(pValues.filter((p) => p <= 0.5).length).toBeGreaterThan(160);
    expect(pValues.filter((p) => p <= 0.5).length).toBeLessThan(240);
  });

  it('says what befell each level and what was due, and which way a trend goes', () => {
    const series = { outcomes: [true, true, false, false], strata: [0, 0, 0, 0], levels: [0, 0, 1, 1] };
    expect([...stratifiedAssociation(series, 'factor', dealer(3), 99).byLevel]).toEqual([[0, { observed: 2, expected: 1, variance: 0.5, n: 2 }], [1, { observed: 0, expected: 1, variance: 0.5, n: 2 }]]);
    expect(stratifiedAssociation(series, 'trend', dealer(3), 99).direction).toBe(-1);
  });
});
