import { foreseen } from '../core/foreseen.ts';
import { clusterTotals } from '../stats/clusterTotals.ts';
import { designEffect } from '../stats/designEffect.ts';
import { fewestClusters } from '../stats/TooFew.ts';

/** How the differences of a look are spread, as far as what it can show depends on it. */
export interface LookSpread {
  readonly n: number;
  readonly clusters: number;
  /** Mean difference, after minus before. */
  readonly mean: number;
  /** Mean of the squares: the share of questions whose answers differ, where each was put once. */
  readonly square: number;
  /** Design effect of a loss: that of what differs already, and never less than is foreseen, for a loss may be more alike within a set of tools. */
  readonly alike: number;
  /** Design effect were a set of tools one question: what is taken where nothing differs. */
  readonly largest: number;
  /** Questions of which nothing was observed on one side or both; and what all that was not observed adds to the sum of the differences where it went against a regression. */
  readonly missing: number;
  readonly against: number;
}

export function lookSpread(differences: readonly number[], clusters: readonly number[], unseen: Pick<LookSpread, 'missing' | 'against'>): LookSpread {
  const totals = clusterTotals(differences, clusters);
  const { n, sum, sumOfSquares, sums } = totals;
  const common = { n, clusters: sums.length, mean: sum / Math.max(1, n), square: sumOfSquares / Math.max(1, n), ...unseen };
  if (sums.length < fewestClusters) return { ...common, alike: 1, largest: 1 };
  const { observed, largest } = designEffect(totals, sumOfSquares, 1);
  const expected = 1 + (largest - 1) * foreseen.intraclassCorrelation;
  return { ...common, largest, alike: Math.max(expected, observed === null ? expected : (sumOfSquares * observed + expected) / (sumOfSquares + 1)) };
}
