import type { ExpectedCall } from '../../core/Key.ts';
import type { PlannedCase } from '../../core/Plan.ts';

/**
 * All calls of an item in their order, by its id, where one of its cases has them in its key. Another case of the same
 * item may ask for one of them and name no more than its tool.
 */
export function itemCalls(cases: readonly PlannedCase[]): ReadonlyMap<string, readonly ExpectedCall[]> {
  const known = new Map<string, readonly ExpectedCall[]>();
  for (const { case: { key, origin: { composed, stress } } } of cases) {
    // A variant may call its tools otherwise.
    if (composed === undefined || stress !== undefined) continue;
    const calls = key.kind === 'state' ? key.path : key.kind === 'calls' ? key.calls : [];
    if (calls.length > (known.get(composed.item)?.length ?? 0)) known.set(composed.item, calls);
  }
  return known;
}
