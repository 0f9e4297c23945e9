import type { Harness } from '../../core/Harness.ts';
import type { RunStore } from '../../core/Store.ts';
import { harnessFrom, harnessNote } from './harnessFrom.ts';

/** What the questions of a kept run were asked through; `null`: nothing. Where none is kept with it, its source still says that there was one. */
export async function keptThrough(store: Pick<RunStore, 'note' | 'plan'>): Promise<Harness | 'unknown' | null> {
  const kept = await store.note(harnessNote);
  if (kept !== null) return harnessFrom(kept, 'the run');
  const { label, description } = store.plan.source;
  const name = / through (.+)$/.exec(label)?.[1];
  return name !== undefined && description.endsWith(`, asked through ${name}`) ? 'unknown' : null;
}
