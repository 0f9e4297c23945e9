import { binomialCdf } from './binomialCdf.ts';
import { demand } from './demand.ts';
import { normalCdf } from './normalCdf.ts';

export interface SignFlip {
  /** Two-sided. 1 where every sum is zero. */
  readonly pValue: number;
  /** Clusters whose sum is not zero; only they speak. */
  readonly informative: number;
  /** Whether every pattern of signs was counted; else the smaller sums were approximated. */
  readonly exact: boolean;
}

/** Signs of so many of the largest sums are enumerated where sums are not whole numbers. */
const enumerated = 10;
/** Steps that counting whole sums may cost; beyond it (several hundred clusters that speak) it is approximated. */
const mostSteps = 300_000;

/**
 * Cluster-level sign-flip test of "no difference": under the null each cluster's sum of paired
 * differences is as likely as its negative, so `p = P(|Σ ±S_c| ≥ |Σ S_c|)`. With sums of −1, 0 and 1
 * it is McNemar's exact test.
 *
 * Exact for sums that are multiples of 1/L for some L up to 60, as means over L repetitions are (clusters
 * of ±1 by the binomial, the others by counting). For other sums, and where several hundred
 * clusters speak, the ten largest are enumerated and the rest taken as normal (with continuity
 * correction where sums lie on a grid); exact up to ten.
 *
 * @param sums - one per cluster, any finite numbers
 * @throws RangeError if one is not finite
 * @see Fisher (1935), The Design of Experiments §21; Canay, Romano and Shaikh (2017), Econometrica 85:1013
 */
export function signFlipTest(sums: ArrayLike<number>): SignFlip {
  const sizes: number[] = [];
  let total = 0;
  for (let c = 0; c < sums.length; c++) {
    const sum = sums[c] ?? NaN;
    if (!Number.isFinite(sum)) demand.within(`sums[${c}]`, sum, -Number.MAX_VALUE, Number.MAX_VALUE);
    if (sum === 0) continue;
    sizes.push(Math.abs(sum));
    total += sum;
  }
  const observed = Math.abs(total);
  const informative = sizes.length;
  if (informative === 0) return { pValue: 1, informative, exact: true };
  sizes.sort((a, b) => b - a);
  const scale = wholeScale(sizes);
  if (scale === null) return { pValue: enumerateLargest(sizes, observed, 0), informative, exact: informative <= enumerated };
  const scaled = sizes.map((size) => Math.round(size * scale));
  const counted = countWhole(scaled, Math.round(observed * scale));
  if (counted !== null) return { pValue: counted, informative, exact: true };
  return { pValue: enumerateLargest(scaled, observed * scale, commonDivisor(scaled)), informative, exact: false };
}

/** Smallest factor up to 60 that makes every size a whole number; `null` where there is none. */
function wholeScale(sizes: readonly number[]): number | null {
  for (let scale = 1; scale <= 60; scale++) {
    if (sizes.every((size) => Math.abs(size * scale - Math.round(size * scale)) < 1e-9)) return scale;
  }
  return null;
}

/** `sizes` whole and falling. `null` where counting would cost too much. */
function countWhole(sizes: readonly number[], observed: number): number | null {
  let larger = sizes.findIndex((size) => size === 1);
  if (larger === -1) larger = sizes.length;
  let reach = 0;
  for (let c = 0; c < larger; c++) reach += sizes[c] ?? 0;
  if ((larger + 1) * (2 * reach + 1) > mostSteps) return null;
  const chances = chancesOfSubsets(sizes, larger, reach);
  const ones = sizes.length - larger;
  let p = 0;
  for (let subset = 0; subset <= reach; subset++) {
    const chance = chances[subset] ?? 0;
    const sum = 2 * subset - reach;
    if (chance > 0) p += chance * (upperTail(ones, observed - sum) + upperTail(ones, observed + sum));
  }
  return Math.min(1, observed === 0 ? 1 : p);
}

/** Chances of each sum of a random subset of the first `count` sizes, from 0 to all of them; with signs it is twice that less `reach`. */
function chancesOfSubsets(sizes: readonly number[], count: number, reach: number): Float64Array {
  const chances = new Float64Array(reach + 1);
  chances[0] = 1;
  let spread = 0;
  for (let c = 0; c < count; c++) {
    const size = sizes[c] ?? 0;
    spread += size;
    for (let at = spread; at >= size; at--) chances[at] = ((chances[at] ?? 0) + (chances[at - size] ?? 0)) / 2;
    for (let at = Math.min(size - 1, spread); at >= 0; at--) chances[at] = (chances[at] ?? 0) / 2;
  }
  return chances;
}

/** P(a sum of `ones` random signs ≥ `least`). */
function upperTail(ones: number, least: number): number {
  if (least <= -ones) return 1;
  if (least > ones) return 0;
  // Sum = ones − 2 minus-signs.
  return binomialCdf(Math.floor((ones - least) / 2), ones, 0.5);
}

function commonDivisor(sizes: readonly number[]): number {
  let divisor = 0;
  for (const size of sizes) {
    let other = size;
    while (other !== 0) [divisor, other] = [other, divisor % other];
  }
  return divisor;
}

/** `halfStep`: half the distance between two possible sums; 0 where they lie on no grid. */
function enumerateLargest(sizes: readonly number[], observed: number, halfStep: number): number {
  const first = sizes.slice(0, enumerated);
  let variance = 0;
  for (let c = enumerated; c < sizes.length; c++) variance += (sizes[c] ?? 0) ** 2;
  const deviation = Math.sqrt(variance);
  // Sums of the same fractions in another order differ in their last digits.
  const least = (observed - halfStep) * (1 - 1e-12);
  // A pattern and its opposite count alike, so the last sign stays as it is.
  const patterns = 2 ** Math.max(0, first.length - 1);
  let p = 0;
  for (let pattern = 0; pattern < patterns; pattern++) {
    let sum = 0;
    for (let c = 0; c < first.length; c++) sum += pattern & (1 << c) ? (first[c] ?? 0) : -(first[c] ?? 0);
    p += deviation === 0 ? Number(Math.abs(sum) >= least) : bothTails(sum, deviation, least);
  }
  return Math.min(1, p / patterns);
}

/** P(|sum + Z · deviation| ≥ least). */
function bothTails(sum: number, deviation: number, least: number): number {
  return normalCdf((sum - least) / deviation) + normalCdf((-sum - least) / deviation);
}
