import { fewestClusters } from '../stats/TooFew.ts';
import { isShown } from './isShown.ts';
import type { Wanted } from './isShown.ts';
import type { LookSpread } from './LookSpread.ts';

/** More are not worth saying: what is seen lies next to the margin. */
const most = 1_000_000;

/**
 * Further questions, and as many more sets of tools as they bring, that would show on which side of the margin a change lies,
 * were it and all that differs as they look. Those at hand count, and what was not observed is observed then.
 *
 * @returns `null`: it lies on the margin, or more than a million would not do
 */
export function furtherQuestions(spread: LookSpread, wanted: Wanted): number | null {
  if (spread.clusters < fewestClusters || spread.mean === -wanted.margin) return null;
  const isEnough = (n: number): boolean => isShown({ ...spread, n, clusters: Math.round((n * spread.clusters) / spread.n), missing: 0, against: 0 }, wanted);
  let [few, enough] = [spread.n, spread.n * 2];
  while (!isEnough(enough)) {
    if (enough > most) return null;
    [few, enough] = [enough, enough * 2];
  }
  while (enough - few > 1) {
    const middle = Math.floor((few + enough) / 2);
    if (isEnough(middle)) enough = middle;
    else few = middle;
  }
  return enough - spread.n;
}
