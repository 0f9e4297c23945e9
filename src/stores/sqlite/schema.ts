/** Marks a SQLite file as a run (`Faul` in ASCII); lies at byte 68 of the file. */
export const applicationId = 0x4661756c;

/** Of the tables below; lies at byte 60 of the file. */
export const schemaVersion = 1;

/**
 * Content lies in packs, compressed together; an address is a pack, a start and a size in bytes. What may
 * come again is a blob: an address under the SHA-256 of its content. Checksums are CRC-32.
 */
export const schema: string = `
  CREATE TABLE run (
    one INTEGER PRIMARY KEY CHECK (one = 1), plan TEXT NOT NULL, checksum INTEGER NOT NULL,
    cases INTEGER NOT NULL, planned INTEGER NOT NULL, answered INTEGER NOT NULL, notObserved INTEGER NOT NULL, attempts INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE round (number INTEGER PRIMARY KEY, digest BLOB NOT NULL) STRICT;
  CREATE TABLE pack (id INTEGER PRIMARY KEY, form INTEGER NOT NULL, size INTEGER NOT NULL, checksum INTEGER NOT NULL, content BLOB NOT NULL) STRICT;
  CREATE TABLE blob (id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, pack INTEGER NOT NULL, start INTEGER NOT NULL, size INTEGER NOT NULL) STRICT;
  CREATE TABLE plannedCase (place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, pack INTEGER NOT NULL, start INTEGER NOT NULL, size INTEGER NOT NULL) STRICT;
  CREATE TABLE trial (
    place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, model INTEGER NOT NULL, plannedCase INTEGER NOT NULL, repetition INTEGER NOT NULL,
    state INTEGER NOT NULL, reason TEXT, turns INTEGER NOT NULL, attempts INTEGER NOT NULL, results INTEGER NOT NULL, checksum INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX openTrial ON trial (place) WHERE state = 0;
  CREATE TABLE lease (trial INTEGER PRIMARY KEY, owner TEXT NOT NULL, until REAL NOT NULL) STRICT;
  CREATE TABLE attempt (
    trial INTEGER NOT NULL, turn INTEGER NOT NULL, attempt INTEGER NOT NULL,
    pack INTEGER NOT NULL, start INTEGER NOT NULL, size INTEGER NOT NULL,
    PRIMARY KEY (trial, turn, attempt)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE results (
    trial INTEGER NOT NULL, turn INTEGER NOT NULL, pack INTEGER NOT NULL, start INTEGER NOT NULL, size INTEGER NOT NULL,
    PRIMARY KEY (trial, turn)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE note (name TEXT PRIMARY KEY, value TEXT NOT NULL, checksum INTEGER NOT NULL) STRICT;
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${schemaVersion};
`;
