import { normalQuantile } from '../stats/normalQuantile.ts';
import { tQuantile } from '../stats/tQuantile.ts';

/** What a mean is looked for with: one-sided at `alpha`, on so many clusters, found in this share of runs. */
export interface Sought {
  readonly alpha: number;
  readonly power: number;
  readonly clusters: number;
}

/** Standard errors of a mean: the one that the test finds, and the one that the mean itself has. */
export interface Errors {
  readonly test: number;
  readonly sampling: number;
}

/** How far from nothing a mean has to lie so that a t test on one degree of freedom less than there are clusters finds it so often. */
export function neededDistance({ test, sampling }: Errors, sought: Sought): number {
  return foundBeyond(tQuantile(1 - sought.alpha, sought.clusters - 1) * test, sampling, sought);
}

/**
 * The same where it is certain from `certain` on, which is so many errors found from so many clusters: for being found, the normal
 * quantile of the power times the error of the mean and of `certain` itself is added.
 */
export function foundBeyond(certain: number, sampling: number, { power, clusters }: Pick<Sought, 'power' | 'clusters'>): number {
  return certain + normalQuantile(power) * Math.hypot(sampling, certain / Math.sqrt(2 * (clusters - 1)));
}
