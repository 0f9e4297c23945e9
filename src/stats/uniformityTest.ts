import { chiSquareUpper } from './chiSquareUpper.ts';
import { demand } from './demand.ts';

export interface Group {
  readonly successes: number;
  /** Above 0. */
  readonly trials: number;
  /** Of its clusters, at least 1; 1 for independent trials. */
  readonly designEffect: number;
}

export interface Uniformity {
  /** Pearson's, on effective counts. */
  readonly statistic: number;
  readonly degrees: number;
  readonly pValue: number;
  /** Whether Cochran's rule holds: every expected count at least 1 and four fifths of them at least 5. */
  readonly reliable: boolean;
}

/** An expected count of exactly 5 may be computed a little below. */
const roundingError = 1e-9;

/**
 * Chi-square test that K groups have one rate, with Rao and Scott's (1992) correction for clusters: each
 * group counts as `trials / designEffect` independent trials. `X² = Σ (x_k − n_k p)² / (n_k p (1 − p))`
 * on K − 1 degrees of freedom. Gates the naming of a lowest group (science §9.3).
 *
 * @returns `pValue` 1 where no group failed or none succeeded
 * @throws RangeError on fewer than two groups, impossible counts, or a design effect below 1
 */
export function uniformityTest(groups: readonly Group[]): Uniformity {
  demand.whole('the number of groups', groups.length, 2);
  let successes = 0;
  let trials = 0;
  groups.forEach((group, k) => {
    demand.atLeast(`groups[${k}].trials`, group.trials, Number.MIN_VALUE);
    demand.within(`groups[${k}].successes`, group.successes, 0, group.trials);
    demand.atLeast(`groups[${k}].designEffect`, group.designEffect, 1);
    successes += group.successes / group.designEffect;
    trials += group.trials / group.designEffect;
  });
  const degrees = groups.length - 1;
  const rate = successes / trials;
  const rarer = Math.min(rate, 1 - rate);
  // One outcome only; the sums of effective counts may differ in their last digit.
  if (rarer < 1e-14) return { statistic: 0, degrees, pValue: 1, reliable: false };
  const statistic = groups.reduce((sum, group) => sum + squaredDeviation(group, rate), 0);
  return { statistic, degrees, pValue: chiSquareUpper(statistic, degrees), reliable: cochran(groups, rate) };
}

function squaredDeviation({ successes, trials, designEffect }: Group, rate: number): number {
  return (successes - trials * rate) ** 2 / (trials * designEffect * rate * (1 - rate));
}

function cochran(groups: readonly Group[], rate: number): boolean {
  const expected = groups.flatMap(({ trials, designEffect }) => {
    const effective = trials / designEffect;
    return [effective * rate, effective * (1 - rate)];
  });
  return expected.every((count) => count >= 1 - roundingError) && expected.filter((count) => count >= 5 - roundingError).length >= 0.8 * expected.length;
}
