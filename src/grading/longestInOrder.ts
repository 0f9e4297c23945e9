import type { RuleMask } from './rules.ts';

/** Length of the longest run of right calls that stand in the order of the key (longest common subsequence). */
export function longestInOrder(masks: readonly (readonly RuleMask[])[], expectedCalls: number): number {
  let before = new Int32Array(expectedCalls + 1);
  for (const row of masks) {
    const current = new Int32Array(expectedCalls + 1);
    for (let expected = 1; expected <= expectedCalls; expected++) {
      current[expected] =
        row[expected - 1] !== 0
          ? (before[expected - 1] ?? 0) + 1
          : Math.max(before[expected] ?? 0, current[expected - 1] ?? 0);
    }
    before = current;
  }
  return before[expectedCalls] ?? 0;
}
