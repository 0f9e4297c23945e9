import { crc32 } from 'node:zlib';
import type { Plan } from '../../core/Plan.ts';
import type { RunCounts } from '../../core/Store.ts';
import type { Connection } from './Connection.ts';
import { damaged } from './storeFault.ts';

/** Writes the one row that speaks of the whole run. */
export function insertRunRow(plan: Plan, connection: Connection): void {
  const text = JSON.stringify(plan);
  connection.run('INSERT INTO run (one, plan, checksum, cases, planned, answered, notObserved, attempts) VALUES (1, ?, ?, 0, 0, 0, 0, 0)', text, crc32(text));
}

export function readPlan(connection: Connection): Plan {
  const row = connection.get('SELECT plan, checksum FROM run');
  const text = row === undefined ? '' : connection.text(row, 'plan');
  if (row === undefined || crc32(text) !== connection.integer(row, 'checksum')) throw damaged(connection.location, 'its plan is not as it was written');
  return JSON.parse(text) as Plan;
}

export function readCounts(connection: Connection): RunCounts {
  const row = connection.get('SELECT planned, answered, notObserved, attempts FROM run') ?? {};
  const planned = connection.integer(row, 'planned');
  const answered = connection.integer(row, 'answered');
  const notObserved = connection.integer(row, 'notObserved');
  const rounds = connection.integer(connection.get('SELECT count(*) AS count FROM round') ?? {}, 'count');
  return { rounds, planned, answered, notObserved, open: planned - answered - notObserved, attempts: connection.integer(row, 'attempts') };
}
