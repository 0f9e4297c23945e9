import type { Plan } from '../../core/Plan.ts';
import type { RunCounts } from '../../core/Store.ts';
import { unfoldedNote } from '../../core/unfoldedNote.ts';
import { openDatabase, readHeader } from './openDatabase.ts';
import { readCounts, readPlan } from './runRow.ts';
import { applicationId } from './schema.ts';

export interface RunDescription {
  readonly plan: Plan;
  readonly counts: RunCounts;
  /** Whether every round of the plan is frozen. */
  readonly isUnfolded: boolean;
}

/**
 * What a run sets out to do and how far it is; reads a few rows. `null`: the file is no run. A UserError where
 * another version wrote it or it cannot be read, a WorldError where it is damaged.
 */
export function describeRun(location: string): RunDescription | null {
  if (readHeader(location)?.applicationId !== applicationId) return null;
  const connection = openDatabase(location, 'read', { lockWait: 1000, mostPages: null, threadAfter: null });
  try {
    return connection.read(() => {
      const plan = readPlan(connection);
      const counts = readCounts(connection);
      const isNoted = connection.get('SELECT name FROM note WHERE name = ?', unfoldedNote) !== undefined;
      return { plan, counts, isUnfolded: plan.unfolding === undefined ? counts.rounds > 0 : isNoted };
    });
  } finally {
    connection.close();
  }
}
