import { normalQuantile } from '../stats/normalQuantile.ts';
import { tQuantile } from '../stats/tQuantile.ts';

const fewestClusters = 10;
const exact = 1e-6;

/** What a loss is looked for with: one-sided at `alpha`, on so many clusters, found in this share of runs. */
export interface Sought {
  readonly alpha: number;
  readonly power: number;
  readonly clusters: number;
}

/**
 * The least loss e, up to `most`, with e = (t + z)·SE(e): `errorAt` gives the standard error where the loss is there, t has a
 * degree of freedom less than there are clusters, z is that of the power. `null`: too few clusters. `most` where not even
 * that is found.
 */
export function leastShown(errorAt: (loss: number) => number, most: number, { alpha, power, clusters }: Sought): number | null {
  if (clusters < fewestClusters) return null;
  const reach = tQuantile(1 - alpha, clusters - 1) + normalQuantile(power);
  const isSeen = (loss: number): boolean => loss >= reach * errorAt(loss);
  if (!isSeen(most)) return most;
  let [low, high] = [0, most];
  while (high - low > exact) {
    const middle = (low + high) / 2;
    if (isSeen(middle)) high = middle;
    else low = middle;
  }
  return high;
}
