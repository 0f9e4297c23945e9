import type { RunStore } from '../../core/Store.ts';
import { unfoldedNote } from '../../core/unfoldedNote.ts';

/** Whether every round of the plan of a run is frozen. */
export async function isUnfolded(store: RunStore): Promise<boolean> {
  return store.plan.unfolding === undefined ? (await store.counts()).rounds > 0 : (await store.note(unfoldedNote)) !== null;
}
