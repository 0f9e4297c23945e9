import { binomialCdf } from './binomialCdf.ts';
import { demand } from './demand.ts';
import { checkDesign, type Design } from './Design.ts';
import { logGamma } from './logGamma.ts';

/**
 * Chance that a two-sided test at `1 − level` finds the difference in its true direction, computed
 * exactly (no normal approximation) on `trials / designEffect` independent trials, rounded down.
 *
 * - `one-sample`: Clopper–Pearson's interval lies wholly on the side of the true rate.
 * - `paired`: McNemar's exact test, over the binomial number of discordant pairs.
 *
 * With few clusters the deciding intervals are a little wider than this assumes.
 *
 * @param trials - whole, at least 0
 * @param designEffect - at least 1
 * @returns in [0, 1]; 0 where there is no difference to find
 * @throws RangeError on anything else
 */
export function power(design: Design, trials: number, designEffect: number, level: number): number {
  checkDesign(design);
  demand.whole('trials', trials, 0);
  demand.atLeast('designEffect', designEffect, 1);
  demand.between('level', level, 0, 1);
  const n = Math.floor(trials / designEffect);
  const tail = (1 - level) / 2;
  if (design.kind === 'paired') return pairedPower(design.onlyFirst, design.onlySecond, n, tail);
  const { target, rate } = design;
  if (rate === target) return 0;
  return rate < target ? lowerPower(target, rate, n, tail) : lowerPower(1 - target, 1 - rate, n, tail);
}

function lowerPower(target: number, rate: number, n: number, tail: number): number {
  const critical = largestRejected(n, target, tail);
  return critical < 0 ? 0 : chanceUpTo(critical, n, rate);
}

function pairedPower(onlyFirst: number, onlySecond: number, n: number, tail: number): number {
  const discordant = onlyFirst + onlySecond;
  if (onlyFirst === onlySecond) return 0;
  const rarer = Math.min(onlyFirst, onlySecond) / discordant;
  const spread = 9 * Math.sqrt(n * discordant * (1 - discordant)) + 9;
  const from = Math.max(0, Math.floor(n * discordant - spread));
  const to = Math.min(n, Math.ceil(n * discordant + spread));
  let critical = largestRejected(from, 0.5, tail);
  let total = 0;
  for (let pairs = from; pairs <= to; pairs++) {
    // One pair more moves the critical count by one at most.
    if (critical + 1 <= pairs && chanceUpTo(critical + 1, pairs, 0.5) <= tail) critical++;
    if (critical >= 0) total += chanceOf(pairs, n, discordant) * chanceUpTo(critical, pairs, rarer);
  }
  return Math.min(1, total);
}

/** Largest x with P(X ≤ x) ≤ tail for X ~ Binomial(n, rate); −1 where there is none. */
function largestRejected(n: number, rate: number, tail: number): number {
  let low = -1;
  let high = n;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (chanceUpTo(middle, n, rate) <= tail) low = middle;
    else high = middle;
  }
  return low;
}

function chanceUpTo(x: number, n: number, rate: number): number {
  return x >= n ? 1 : binomialCdf(x, n, rate);
}

function chanceOf(x: number, n: number, rate: number): number {
  if (rate === 1) return x === n ? 1 : 0;
  const choices = logGamma(n + 1) - logGamma(x + 1) - logGamma(n - x + 1);
  return Math.exp(choices + x * Math.log(rate) + (n - x) * Math.log1p(-rate));
}
