import type { Intake } from '../../core/Diagnosis.ts';
import { isJsonObject } from '../../core/Json.ts';
import type { RunStore } from '../../core/Store.ts';
import { unfoldedNote } from '../../core/unfoldedNote.ts';
import { keptProblems } from '../ProblemLog.ts';

/** What the rounds of a run could not ask, summed up; nothing before the last of them is frozen. */
export async function unfoldedProblems(store: RunStore): Promise<Intake['problems']> {
  const note = await store.note(unfoldedNote);
  return keptProblems(note !== null && isJsonObject(note) ? (note['problems'] ?? null) : null);
}
