import { demand } from './demand.ts';

/**
 * Benjamini and Hochberg's step-up adjustment: false discovery rate at most q if those with an adjusted
 * value ≤ q are claimed, for independent or positively dependent tests.
 * `p̃_(i) = min_{j ≥ i} min(1, K p_(j) / j)`.
 *
 * @param pValues - each in [0, 1]
 * @returns adjusted values in the order given
 * @throws RangeError on a p-value outside [0, 1]
 * @see Benjamini and Hochberg (1995), JRSS B 57:289
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  demand.each('pValues', pValues, 0, 1);
  const falling = pValues.map((p, at) => ({ p, at })).sort((one, other) => other.p - one.p);
  const adjusted = new Array<number>(pValues.length);
  let smallest = 1;
  falling.forEach(({ p, at }, rank) => {
    smallest = Math.min(smallest, (pValues.length / (pValues.length - rank)) * p);
    adjusted[at] = smallest;
  });
  return adjusted;
}
