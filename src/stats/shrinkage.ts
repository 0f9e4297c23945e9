import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import { demand } from './demand.ts';
import { logGamma } from './logGamma.ts';

export interface Shrunk {
  /** Posterior mean. */
  readonly value: number;
  /** Equal-tailed credible limits, given the fitted prior; for ranking and display, never for decisions. */
  readonly low: number;
  readonly high: number;
}

export interface Shrinkage {
  /** Mean of the fitted Beta prior. */
  readonly mean: number;
  /** Its weight in trials, `a + b`, between 0.01 and 1e6. At the top: the groups do not differ. */
  readonly weight: number;
  /** In the order given. */
  readonly groups: readonly Shrunk[];
}

/**
 * Beta-binomial empirical Bayes: fits the Beta prior of K rates by maximum likelihood and pulls each rate
 * towards its mean, `(x + weight · mean) / (n + weight)`. The lowest of raw rates is biased (science
 * §9.3); the lowest of these is far less.
 *
 * @param groups - at least one; `trials` above 0, `successes` within them; effective counts may be fractional
 * @param level - of the credible limits
 * @throws RangeError on anything else
 * @see Skellam (1948); Efron and Morris (1975), JASA 70:311
 */
export function shrinkage(
  groups: readonly { readonly successes: number; readonly trials: number }[],
  level: number,
): Shrinkage {
  demand.whole('the number of groups', groups.length, 1);
  demand.between('level', level, 0, 1);
  groups.forEach(({ successes, trials }, k) => {
    demand.atLeast(`groups[${k}].trials`, trials, Number.MIN_VALUE);
    demand.within(`groups[${k}].successes`, successes, 0, trials);
  });
  const counts = groups.map(({ successes, trials }) => ({ successes, failures: trials - successes }));
  const { mean, weight } = fitPrior(counts);
  const tail = (1 - level) / 2;
  return {
    mean,
    weight,
    groups: counts.map(({ successes, failures }) => {
      const a = successes + weight * mean;
      const b = failures + weight * (1 - mean);
      return { value: a / (a + b), low: betaQuantile(tail, a, b), high: betaQuantile(1 - tail, a, b) };
    }),
  };
}

interface Counts {
  readonly successes: number;
  readonly failures: number;
}

function fitPrior(counts: readonly Counts[]): { mean: number; weight: number } {
  const successes = counts.reduce((sum, count) => sum + count.successes, 0);
  const failures = counts.reduce((sum, count) => sum + count.failures, 0);
  // The mean stays half a trial off 0 and 1, else a prior of rates that are all 0 has no width.
  const edge = 0.5 / (successes + failures + 1);
  const bestMean = (logWeight: number): number =>
    peak((mean) => likelihood(counts, mean, Math.exp(logWeight)), edge, 1 - edge);
  const atWeight = (logWeight: number): number => likelihood(counts, bestMean(logWeight), Math.exp(logWeight));
  const top = Math.log(1e6);
  let start = top;
  for (let step = 0; step < 19; step++) {
    const logWeight = Math.log(0.01) + step;
    if (atWeight(logWeight) > atWeight(start) + 1e-9) start = logWeight;
  }
  const logWeight = start === top ? top : peak(atWeight, start - 1, Math.min(top, start + 1));
  return { mean: bestMean(logWeight), weight: Math.exp(logWeight) };
}

/** Log-likelihood of a Beta(weight · mean, weight · (1 − mean)) prior, without its constant. */
function likelihood(counts: readonly Counts[], mean: number, weight: number): number {
  const a = weight * mean;
  const b = weight - a;
  const constant = logGamma(a + b) - logGamma(a) - logGamma(b);
  return counts.reduce(
    (sum, { successes, failures }) =>
      sum + logGamma(successes + a) + logGamma(failures + b) - logGamma(successes + failures + a + b) + constant,
    0,
  );
}

const golden = (Math.sqrt(5) - 1) / 2;

/** Where a function with one peak is largest, by golden section. */
function peak(height: (x: number) => number, from: number, to: number): number {
  let low = from;
  let high = to;
  let left = high - golden * (high - low);
  let right = low + golden * (high - low);
  let atLeft = height(left);
  let atRight = height(right);
  for (let step = 0; step < 32; step++) {
    if (atLeft >= atRight) {
      high = right;
      right = left;
      atRight = atLeft;
      left = high - golden * (high - low);
      atLeft = height(left);
    } else {
      low = left;
      left = right;
      atLeft = atRight;
      right = low + golden * (high - low);
      atRight = height(right);
    }
  }
  return (low + high) / 2;
}
