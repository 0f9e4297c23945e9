import { binomialCdf } from '../stats/binomialCdf.ts';
import type { Sought } from './neededDistance.ts';

/** Values that are looked at, and how alike those of one cluster are (design effect). */
interface Touched {
  readonly n: number;
  readonly alike: number;
}

/** Whether a loss of this mean lies in so many clusters that the sign-flip test, which has to agree, reaches its level: it has no smaller one-sided p-value than 2^−clusters. */
export function touchesEnough(mean: number, { n, alike }: Touched, { alpha, power, clusters }: Sought): boolean {
  const needed = Math.floor(-Math.log2(alpha)) + 1;
  if (needed > clusters) return false;
  const touched = 1 - (1 - Math.min(1, mean)) ** Math.max(1, n / clusters / alike);
  return 1 - binomialCdf(needed - 1, clusters, touched) >= power;
}
