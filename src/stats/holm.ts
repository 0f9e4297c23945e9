import { demand } from './demand.ts';

/**
 * Holm's step-down adjustment: family-wise error at most α if those with an adjusted value ≤ α are
 * claimed, under any dependence. `p̃_(i) = max_{j ≤ i} min(1, (K − j + 1) p_(j))`.
 *
 * @param pValues - each in [0, 1]
 * @returns adjusted values in the order given
 * @throws RangeError on a p-value outside [0, 1]
 * @see Holm (1979), Scand J Stat 6:65
 */
export function holm(pValues: readonly number[]): number[] {
  demand.each('pValues', pValues, 0, 1);
  const rising = pValues.map((p, at) => ({ p, at })).sort((one, other) => one.p - other.p);
  const adjusted = new Array<number>(pValues.length);
  let largest = 0;
  rising.forEach(({ p, at }, rank) => {
    largest = Math.max(largest, Math.min(1, (pValues.length - rank) * p));
    adjusted[at] = largest;
  });
  return adjusted;
}
