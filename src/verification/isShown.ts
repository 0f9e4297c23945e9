import { neededDistance } from '../diagnosis/neededDistance.ts';
import { touchesEnough } from '../diagnosis/touchesEnough.ts';
import { normalQuantile } from '../stats/normalQuantile.ts';
import { fewestClusters } from '../stats/TooFew.ts';
import type { LookSpread } from './LookSpread.ts';
import { staysWithin } from './staysWithin.ts';

/** What is asked of a look: one-sided at `alpha`, in this share of runs, and beyond this margin. */
export interface Wanted {
  readonly alpha: number;
  readonly power: number;
  readonly margin: number;
}

/**
 * Whether questions of this spread, of which `mean` is true, show that it lies beyond the margin on its side of it. As
 * `clusteredDifference` tests it: with the standard error that it finds where this mean is true (`n` pairs and one added to
 * either side, a design effect shrunk towards its worst case), t on one degree of freedom less than there are sets of tools,
 * and a sign-flip test that agrees, which takes as many sets of tools with a loss as `2^−sets < alpha` needs. To the sampling
 * error of the mean and of that standard error itself belongs the normal quantile of the power.
 */
export function isShown({ n, clusters, mean, square, alike, largest, missing, against }: LookSpread, { alpha, power, margin }: Wanted): boolean {
  if (clusters < fewestClusters) return false;
  const isBeyond = mean < -margin;
  const all = n + missing;
  const sum = n * mean + (isBeyond ? against : -against);
  const squares = n * square + missing;
  const design = Math.max(1, (squares * alike + largest) / (squares + 1));
  const testError = Math.sqrt(design * Math.max(0, squares + 2 - (sum * sum) / (all + 2))) / (all + 2);
  const samplingError = Math.sqrt(Math.max(0, alike * n * (square - mean * mean))) / (all + 2);
  const sought = { alpha, power, clusters };
  if (Math.abs(sum / (all + 2) + margin) < neededDistance({ test: testError, sampling: samplingError }, sought)) return false;
  // What is within a margin may be no change at all; what is lost may be more than the mean of it.
  if (mean > -margin && margin > 0) {
    const [lost, won] = [(n * (square - mean)) / 2, (n * (square + mean)) / 2];
    return staysWithin({ n, lost: Math.min(n, lost + normalQuantile(power) * Math.sqrt(lost)), won, alike }, margin, alpha);
  }
  return touchesEnough(Math.abs(mean), { n, alike }, sought);
}
