import { normalCdf } from '../stats/normalCdf.ts';
import { normalQuantile } from '../stats/normalQuantile.ts';
import { neededDistance } from './neededDistance.ts';

/** Share of runs in which what a part of a run is said to be able to show is found. */
export const powerOfSmallestEffect = 0.95;
const powerOfTrialsNeeded = 0.8;

/** Share of runs in which what a stressor is said to be able to show is found: each of its questions is asked beside many others. */
export const powerOfStress = 0.8;

/** P(Z > z); 1 where `z` is not a number, which is what no evidence is worth. */
export function upperTail(z: number): number {
  return Number.isNaN(z) ? 1 : normalCdf(-z);
}

/** What is found one-sided at `alpha` in 95 of 100 runs, the error being the one seen; `null` where it is unknown. */
export function smallestEffect(standardError: number, clusters: number, alpha: number): number | null {
  if (!Number.isFinite(standardError)) return null;
  return Math.min(1, neededDistance({ test: standardError, sampling: standardError }, { alpha, power: powerOfSmallestEffect, clusters }));
}

/** Cases beyond the `n` at hand at which a difference of this size would be found with 80 % power. */
export function furtherTrials(mean: number, standardError: number, n: number, alpha: number): number | null {
  if (!Number.isFinite(standardError) || mean <= 0) return null;
  const ratio = ((critical(alpha) + normalQuantile(powerOfTrialsNeeded)) * standardError) / mean;
  return Math.max(1, Math.ceil(n * ratio * ratio) - n);
}

function critical(alpha: number): number {
  return -normalQuantile(alpha);
}
