import { demand } from './demand.ts';
import { logGamma } from './logGamma.ts';

export interface Shrinkage {
  /** Mean of the fitted Beta prior. */
  readonly mean: number;
  /** Its weight in trials, `a + b`, between 0.01 and 1e6. At the top: the groups do not differ. */
  readonly weight: number;
  /** Posterior means in the order given. */
  readonly values: readonly number[];
}

/** Weight of a prior that leaves no room for differences. */
const top = 1e6;

/**
 * Beta-binomial empirical Bayes: fits the Beta prior of K rates by maximum likelihood and pulls each rate
 * towards its mean, `(x + weight · mean) / (n + weight)`. The lowest of raw rates is biased (science
 * §9.3); the lowest of these is far less. For ranking; it gives no intervals, since those that follow
 * from a fitted prior are too narrow.
 *
 * @param groups - at least one; `trials` above 0, `successes` within them; effective counts may be fractional
 * @throws RangeError on anything else
 * @see Skellam (1948), JRSS B 10:257; Efron and Morris (1975), JASA 70:311
 */
export function shrinkage(groups: readonly { readonly successes: number; readonly trials: number }[]): Shrinkage {
  demand.whole('the number of groups', groups.length, 1);
  groups.forEach(({ successes, trials }, k) => {
    demand.atLeast(`groups[${k}].trials`, trials, Number.MIN_VALUE);
    demand.within(`groups[${k}].successes`, successes, 0, trials);
  });
  const counts = groups.map(({ successes, trials }) => ({ successes, failures: trials - successes }));
  const { mean, weight } = fitPrior(counts);
  const values = groups.map(({ successes, trials }) => (successes + weight * mean) / (trials + weight));
  return { mean, weight, values };
}

interface Counts {
  readonly successes: number;
  readonly failures: number;
}

function fitPrior(counts: readonly Counts[]): { mean: number; weight: number } {
  const successes = counts.reduce((sum, count) => sum + count.successes, 0);
  const failures = counts.reduce((sum, count) => sum + count.failures, 0);
  // One outcome only: any weight fits, and the mean has no likelihood to climb.
  if (successes === 0 || failures === 0) return { mean: successes === 0 ? 0 : 1, weight: top };
  const bestMean = (logWeight: number): number =>
    peak((mean) => likelihood(counts, mean, Math.exp(logWeight)), 1e-9, 1 - 1e-9);
  const height = (logWeight: number): number => likelihood(counts, bestMean(logWeight), Math.exp(logWeight));
  const logTop = Math.log(top);
  let best = { logWeight: logTop, height: height(logTop) + 1e-9 };
  for (let logWeight = Math.log(0.01); logWeight < logTop; logWeight++) {
    const here = height(logWeight);
    if (here > best.height) best = { logWeight, height: here };
  }
  const logWeight =
    best.logWeight === logTop ? logTop : peak(height, best.logWeight - 1, Math.min(logTop, best.logWeight + 1));
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
