import type { Lease } from '../../core/Store.ts';
import { columnText, givenText } from './columnText.ts';
import type { Connection } from './Connection.ts';
import type { Content } from './Content.ts';
import { trialColumns, trialOfRow, trialStates, updateTrial } from './TrialRow.ts';
import type { TrialRow } from './TrialRow.ts';

/** SQLite takes no more as a limit of rows. */
const mostRows = 2 ** 31;
/** Rows held in memory while trials are opened again. */
const pageSize = 500;

/** Takes open trials that nobody holds; within a transaction. */
export function claimTrials(count: number, { owner, now, until }: Lease, { connection, openRows }: Content): readonly TrialRow[] {
  const rows = connection.all(
    `SELECT ${trialColumns} FROM trial INDEXED BY openTrial LEFT JOIN lease ON lease.trial = place AND until > ? WHERE state = 0 AND lease.trial IS NULL ORDER BY place LIMIT ?`,
    now, Math.min(Math.max(count, 0), mostRows),
  );
  const trials = rows.map((row) => trialOfRow(row, connection));
  const name = columnText(owner);
  for (const trial of trials) {
    connection.run('INSERT OR REPLACE INTO lease (trial, owner, until) VALUES (?, ?, ?)', trial.place, name, until);
    openRows.keep(trial);
  }
  return trials;
}

export function renewLeases({ owner, until }: Lease, connection: Connection): void {
  connection.run('UPDATE lease SET until = ? WHERE owner = ?', until, columnText(owner));
}

export function releaseLeases(isGone: (owner: string) => boolean, connection: Connection): void {
  for (const row of connection.all('SELECT DISTINCT owner FROM lease')) {
    const owner = connection.text(row, 'owner');
    if (isGone(givenText(owner))) connection.run('DELETE FROM lease WHERE owner = ?', owner);
  }
}

/** Opens what was not observed again; within a transaction. Gives the number of trials. */
export function reopenTrials(connection: Connection): number {
  let reopened = 0;
  for (let after = -1; ; ) {
    const rows = connection.all(`SELECT ${trialColumns} FROM trial WHERE state = 2 AND place > ? ORDER BY place LIMIT ${pageSize}`, after);
    for (const row of rows) {
      const trial = trialOfRow(row, connection);
      updateTrial({ ...trial, state: trialStates.open, reason: null, turns: 0 }, connection);
      after = trial.place;
    }
    reopened += rows.length;
    if (rows.length < pageSize) break;
  }
  connection.run('UPDATE run SET notObserved = 0');
  return reopened;
}
