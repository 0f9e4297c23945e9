import type { Call } from '../core/Call.ts';
import type { CallPlan } from './CallPlan.ts';
import type { ReferenceScope } from './ReferenceScope.ts';

/** Comparisons after which the search is given up: only calls that are alike to the letter and used differently cost many. */
const mostComparisons = 5000;

/**
 * A pairing under which every call is right, its references included; `null`: none was found. References lead to earlier calls only,
 * so calls are placed in the order made, and a call is compared once all that it refers to is placed. `ordered`: only as listed.
 */
export function pairExactly(calls: readonly Call[], plans: readonly CallPlan[], scope: ReferenceScope, ordered: boolean): readonly number[] | null {
  if (calls.length !== plans.length) return null;
  const pairs = new Array<number>(calls.length).fill(-1);
  const taken = new Set<number>();
  let comparisons = 0;
  scope.settle(pairs);
  const place = (index: number): boolean => {
    const call = calls[index];
    if (call === undefined) return true;
    for (let shift = 0; shift < (ordered ? 1 : plans.length); shift++) {
      const expected = (index + shift) % plans.length;
      if (taken.has(expected)) continue;
      if (comparisons++ >= mostComparisons) return false;
      if ((plans[expected]?.match(call) ?? 0) === 0) continue;
      pairs[index] = expected;
      taken.add(expected);
      if (place(index + 1)) return true;
      taken.delete(expected);
      pairs[index] = -1;
    }
    return false;
  };
  return place(0) ? pairs : null;
}
