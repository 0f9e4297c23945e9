import { access } from 'node:fs/promises';
import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import { damaged, isBusy, storeFault } from './storeFault.ts';

/** How often a lock is waited for, each time for as long as the connection's time-out. */
const lockTries = 10;

/** One connection with its statements, each prepared once. */
export class Connection {
  readonly location: string;
  readonly access: 'read' | 'write';
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(location: string, database: DatabaseSync, access: 'read' | 'write') {
    this.location = location;
    this.#database = database;
    this.access = access;
  }

  all(sql: string, ...values: readonly SQLInputValue[]): readonly Row[] {
    return this.#statement(sql).all(...values);
  }

  get(sql: string, ...values: readonly SQLInputValue[]): Row | undefined {
    return this.#statement(sql).get(...values);
  }

  run(sql: string, ...values: readonly SQLInputValue[]): void {
    this.#statement(sql).run(...values);
  }

  /** Several statements without values. */
  script(sql: string): void {
    this.#database.exec(sql);
  }

  /** An integer column of a row. */
  integer(row: Row, column: string): number {
    const value = row[column];
    if (typeof value === 'number') return value;
    throw damaged(this.location, `${column} is no number`);
  }

  text(row: Row, column: string): string {
    const value = row[column];
    if (typeof value === 'string') return value;
    throw damaged(this.location, `${column} is no text`);
  }

  bytes(row: Row, column: string): Uint8Array {
    const value = row[column];
    if (value instanceof Uint8Array) return value;
    throw damaged(this.location, `${column} holds no bytes`);
  }

  /** All of the work or nothing of it. Waits a bounded time for other writers. */
  async write<Result>(work: () => Result): Promise<Result> {
    if (this.access === 'read') throw new Error('the run is open for reading only');
    for (let tries = 1; !this.#begins(tries); tries++) {
      // Lets whatever else this process does go on between two waits.
      await access(this.location).catch(() => null);
    }
    // From here to the end nothing else may run: a connection has one transaction.
    try {
      const result = work();
      this.#database.exec('COMMIT');
      return result;
    } catch (fault) {
      this.#undo();
      throw storeFault(fault, this.location);
    }
  }

  /** One state of the file for all reads of the work. */
  read<Result>(work: () => Result): Result {
    try {
      this.beginReading();
      const result = work();
      this.#database.exec('COMMIT');
      return result;
    } catch (fault) {
      this.#undo();
      throw storeFault(fault, this.location);
    }
  }

  /** From its first read on the connection sees one state of the file. */
  beginReading(): void {
    this.#database.exec('BEGIN');
  }

  close(): void {
    this.#statements.clear();
    if (this.#database.isOpen) this.#database.close();
  }

  #undo(): void {
    if (!this.#database.isOpen || !this.#database.isTransaction) return;
    try {
      this.#database.exec('ROLLBACK');
    } catch {
      // What led here is told; nothing was committed either way.
    }
  }

  #begins(tries: number): boolean {
    try {
      this.#database.exec('BEGIN IMMEDIATE');
      return true;
    } catch (fault) {
      if (isBusy(fault) && tries < lockTries) return false;
      throw storeFault(fault, this.location);
    }
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const made = this.#database.prepare(sql);
    this.#statements.set(sql, made);
    return made;
  }
}

export type Row = Readonly<Record<string, SQLOutputValue>>;
