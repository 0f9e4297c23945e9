import { demand } from './demand.ts';

/**
 * Sample quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996, the
 * default of R and NumPy).
 *
 * @param rising - sorted, not empty
 * @param share - in [0, 1]
 * @throws RangeError on an empty sample or a share outside [0, 1]
 */
export function quantileOf(rising: ArrayLike<number>, share: number): number {
  demand.whole('the number of values', rising.length, 1);
  demand.within('share', share, 0, 1);
  const at = (rising.length - 1) * share;
  const below = Math.floor(at);
  const lower = rising[below] ?? NaN;
  const upper = rising[Math.ceil(at)] ?? NaN;
  return lower + (at - below) * (upper - lower);
}
