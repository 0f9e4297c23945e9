import { demand } from './demand.ts';
import { tCdf } from './tCdf.ts';

export interface ItemRest {
  /** Pearson's, between the item and the score on all other items. */
  readonly correlation: number;
  /** One-sided: against "not negative". */
  readonly pNegative: number;
  readonly n: number;
  /** Whether every way to hand out the item's passes was counted; else from t on n − 2. */
  readonly exact: boolean;
}

/** Ways to hand out the passes that are counted one by one. */
const mostWays = 10_000;

/**
 * Item–rest correlation over models, with a test of whether better models fail the item more often: a
 * sign of a wrong key. With few models the permutation distribution is counted exactly; a t
 * distribution would hand out p-values smaller than so few models can give. Beyond, the t value is
 * used but never less than one over the number of ways.
 *
 * @param item - per model, 0 or 1
 * @param rest - per model, score on the other items; finite
 * @returns `null` where all models agree on the item or on the rest: no correlation exists
 * @throws RangeError on other input or unequal lengths
 */
export function itemRestCorrelation(item: readonly number[], rest: readonly number[]): ItemRest | null {
  demand.sameLength('rest', rest.length, 'item', item.length);
  demand.each('rest', rest, -Number.MAX_VALUE, Number.MAX_VALUE);
  const other = item.findIndex((score) => score !== 0 && score !== 1);
  if (other !== -1) throw new RangeError(`expected item[${other}] to be 0 or 1; came ${item[other]}`);
  const n = item.length;
  const passes = item.reduce((sum, score) => sum + score, 0);
  const mean = rest.reduce((sum, score) => sum + score, 0) / n;
  const centred = rest.map((score) => score - mean);
  const squares = centred.reduce((sum, score) => sum + score * score, 0);
  const covered = centred.reduce((sum, score, i) => sum + score * (item[i] ?? 0), 0);
  const scale = Math.sqrt(squares * ((passes * (n - passes)) / n));
  // A constant rest may differ from its mean in the last digit.
  if (!(scale > 1e-12 * n * Math.abs(mean))) return null;
  const correlation = Math.max(-1, Math.min(1, covered / scale));
  const ways = waysToChoose(n, passes);
  if (ways <= mostWays) return { correlation, pNegative: shareAtMost(centred, passes, covered, scale), n, exact: true };
  const t = correlation * Math.sqrt((n - 2) / Math.max(1e-300, 1 - correlation * correlation));
  return { correlation, pNegative: Math.max(tCdf(t, n - 2), 1 / ways), n, exact: false };
}

function waysToChoose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) ways = (ways * (n - i + 1)) / i;
  return ways;
}

/** Share of all choices of `passes` models whose scores add up to at most `observed`. */
function shareAtMost(scores: readonly number[], passes: number, observed: number, scale: number): number {
  // Centred scores add up to 0, so the choice of the failing models mirrors that of the passing ones.
  const few = Math.min(passes, scores.length - passes);
  const sign = few === passes ? 1 : -1;
  const limit = observed + 1e-12 * scale;
  const chosen = Array.from({ length: few }, (_, i) => i);
  let atMost = 0;
  let ways = 0;
  do {
    let sum = 0;
    for (const model of chosen) sum += scores[model] ?? 0;
    if (sign * sum <= limit) atMost++;
    ways++;
  } while (advance(chosen, scores.length));
  return atMost / ways;
}

/** Moves to the next choice in lexicographic order; false after the last. */
function advance(chosen: number[], n: number): boolean {
  let i = chosen.length - 1;
  while (i >= 0 && (chosen[i] ?? 0) === n - chosen.length + i) i--;
  if (i < 0) return false;
  let next = (chosen[i] ?? 0) + 1;
  for (; i < chosen.length; i++) chosen[i] = next++;
  return true;
}
