import { isShown } from './isShown.ts';
import type { Wanted } from './isShown.ts';
import type { LookSpread } from './LookSpread.ts';

const exact = 1e-4;

/**
 * Smallest true regression that as many questions show, were one lost on top of all that differs already. `most`: the largest
 * that there can be.
 *
 * @returns a fraction of one, to 0.0001; `null`: not even the largest is shown
 */
export function smallestFound(spread: LookSpread, wanted: Wanted, most: number): number | null {
  const isFound = (loss: number): boolean => isShown({ ...spread, mean: -loss, square: Math.min(1, spread.square + loss) }, wanted);
  if (most <= wanted.margin || !isFound(most)) return null;
  let [missed, found] = [wanted.margin, most];
  while (found - missed > exact) {
    const middle = (missed + found) / 2;
    if (isFound(middle)) found = middle;
    else missed = middle;
  }
  return found;
}
