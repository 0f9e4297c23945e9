import type { Plan } from '../../core/Plan.ts';
import type { RunStore, Store } from '../../core/Store.ts';
import { createDatabase, openDatabase } from './openDatabase.ts';
import type { DatabaseOptions } from './openDatabase.ts';
import { promised } from './promised.ts';
import { insertRunRow, readPlan } from './runRow.ts';
import { schema, schemaVersion } from './schema.ts';
import { SqliteRun } from './SqliteRun.ts';
import { storeFault } from './storeFault.ts';

/** Milliseconds; waiting for a lock holds everything else up, so it is cut into pieces. */
const lockWait = 1500;

/** A shorter run is over before a thread would be of use. */
const threadAfter = 512;

/** A store of one SQLite file a run. */
export function createSqliteStore(options: DatabaseOptions = { lockWait, mostPages: null, threadAfter }): Store {
  return {
    id: 'sqlite',
    version: String(schemaVersion),
    create: (location, plan) => promised(() => createRun(location, plan, options)),
    open: (location, access) => promised(() => openRun(location, access, options)),
  };
}

function createRun(location: string, plan: Plan, options: DatabaseOptions): RunStore {
  const connection = createDatabase(location, options, (made) => {
    made.script(schema);
    insertRunRow(plan, made);
  });
  return new SqliteRun(plan, connection, options);
}

function openRun(location: string, access: 'read' | 'write', options: DatabaseOptions): RunStore {
  const connection = openDatabase(location, access, options);
  try {
    return new SqliteRun(connection.read(() => readPlan(connection)), connection, options);
  } catch (fault) {
    connection.close();
    throw storeFault(fault, location);
  }
}
