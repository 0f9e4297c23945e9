import { accessSync, closeSync, constants, openSync, readSync, rmSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UserError } from '../../core/UserError.ts';
import { Connection } from './Connection.ts';
import { placeFault } from './placeFault.ts';
import { applicationId, schemaVersion } from './schema.ts';
import { storeFault } from './storeFault.ts';

export interface DatabaseOptions {
  /** Longest wait for a lock before it is asked for again, in milliseconds. */
  readonly lockWait: number;
  /** The file grows to so many pages and no further, as if the disk were full; `null`: no limit. */
  readonly mostPages: number | null;
  /** Entries that are committed before a thread of its own is started to write; 0: it writes from the first on; `null`: it never does. */
  readonly threadAfter: number | null;
}

const settings = 'PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16384; PRAGMA journal_size_limit = 67108864; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;';

/** What the first 100 bytes of a file say; `null`: it is no SQLite database. */
export function readHeader(location: string): { readonly applicationId: number; readonly version: number } | null {
  const header = Buffer.alloc(100);
  try {
    const file = openSync(location, 'r');
    try {
      if (readSync(file, header, 0, 100, 0) < 100) return null;
    } finally {
      closeSync(file);
    }
  } catch (fault) {
    throw placeFault(fault, location, 'a run');
  }
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\u0000') return null;
  return { applicationId: header.readUInt32BE(68), version: header.readUInt32BE(60) };
}

/** A new file that its owner alone may read. */
export function createDatabase(location: string, options: DatabaseOptions, fill: (connection: Connection) => void): Connection {
  try {
    closeSync(openSync(location, 'wx', 0o600));
  } catch (fault) {
    throw placeFault(fault, location, 'a place for a new run');
  }
  let database: DatabaseSync | null = null;
  try {
    database = opened(location, false, options);
    const connection = new Connection(location, database, 'write');
    // The header is written before the journal changes, so that the file says what it is from the start.
    database.exec('BEGIN IMMEDIATE');
    fill(connection);
    database.exec('COMMIT');
    database.exec('PRAGMA journal_mode = WAL');
    return connection;
  } catch (fault) {
    database?.close();
    rmSync(location, { force: true });
    throw storeFault(fault, location);
  }
}

/** Opens a run that was made by this version of the schema. */
export function openDatabase(location: string, access: 'read' | 'write', options: DatabaseOptions): Connection {
  expectRun(location);
  if (access === 'write') {
    try {
      accessSync(location, constants.R_OK | constants.W_OK);
      accessSync(dirname(location), constants.W_OK);
    } catch (fault) {
      throw placeFault(fault, location, 'a run that can be written');
    }
  }
  return openAgain(location, access, options);
}

/**
 * A further connection to a run that this process has open, which therefore is one. To look into the file by other means than
 * SQLite's would give up the locks that the whole process holds on it.
 */
export function openAgain(location: string, access: 'read' | 'write', options: DatabaseOptions): Connection {
  try {
    return new Connection(location, access === 'write' ? writable(location, options) : readable(location, options), access);
  } catch (fault) {
    throw storeFault(fault, location);
  }
}

function expectRun(location: string): void {
  const header = readHeader(location);
  if (header?.applicationId !== applicationId) {
    throw new UserError({ expected: `a run at ${location}`, came: 'the file is none, or was cut off while it was being created', remedy: 'check the path; `faultline runs` lists the runs of a folder' });
  }
  if (header.version > schemaVersion) {
    throw new UserError({ expected: `a run of store version ${schemaVersion} or older`, came: `${location} was written by a newer Faultline (store version ${header.version})`, remedy: 'update Faultline' });
  }
  if (header.version < schemaVersion) {
    throw new UserError({ expected: `a run of store version ${schemaVersion}`, came: `${location} was written by an older Faultline (store version ${header.version})`, remedy: 'open it with the version that wrote it, or start a new run' });
  }
}

function writable(location: string, options: DatabaseOptions): DatabaseSync {
  const database = probed(location, false, options);
  // Its creation may have been cut off just before this.
  database.exec('PRAGMA journal_mode = WAL');
  return database;
}

function readable(location: string, options: DatabaseOptions): DatabaseSync {
  try {
    return probed(location, true, options);
  } catch (fault) {
    // A folder that cannot be written lets no reader join others; where nothing waits in a journal, the file alone is the run.
    const waiting = statSync(`${location}-wal`, { throwIfNoEntry: false })?.size ?? 0;
    if (!(storeFault(fault, location) instanceof UserError) || waiting > 0) throw fault;
    const address = pathToFileURL(location);
    address.searchParams.set('immutable', '1');
    return probed(address, true, options);
  }
}

/** Opened and read once, since SQLite looks at a file no sooner. */
function probed(location: string | URL, readOnly: boolean, options: DatabaseOptions): DatabaseSync {
  const database = opened(location, readOnly, options);
  try {
    database.prepare('SELECT count(*) FROM run').get();
    return database;
  } catch (fault) {
    database.close();
    throw fault;
  }
}

function opened(location: string | URL, readOnly: boolean, { lockWait, mostPages }: DatabaseOptions): DatabaseSync {
  const database = new DatabaseSync(location, { readOnly, timeout: lockWait });
  database.exec(settings);
  if (mostPages !== null) database.exec(`PRAGMA max_page_count = ${mostPages}`);
  return database;
}
