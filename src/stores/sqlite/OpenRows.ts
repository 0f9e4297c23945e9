import type { Connection } from './Connection.ts';
import { trialColumns, trialOfRow, trialStates } from './TrialRow.ts';
import type { TrialRow } from './TrialRow.ts';
import { columnText } from './columnText.ts';

const mostRows = 20_000;

/** A row, and the state of the file in which it was last known to stand so. */
interface Held {
  readonly row: TrialRow;
  readonly version: number;
}

/** Rows of trials that this connection claimed and that are open: they are written soon, and need not be read again for it. */
export class OpenRows {
  readonly #connection: Connection;
  readonly #held = new Map<string, Held>();
  /** Changes whenever another connection wrote to the file; `null`: not looked at in this transaction. */
  #version: number | null = null;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** At the start of each writing transaction. */
  begin(): void {
    this.#version = null;
  }

  /** After a transaction that was undone: what was changed here was not changed in the file. */
  forget(): void {
    this.#held.clear();
  }

  /** The row of a trial as it stands in the file, to be changed and then given to {@link keep}; within a writing transaction. */
  get(id: string): TrialRow {
    const held = this.#held.get(id);
    if (held?.version === this.#now()) return held.row;
    const read =
      held === undefined
        ? this.#connection.get(`SELECT ${trialColumns} FROM trial WHERE id = ?`, columnText(id))
        : this.#connection.get(`SELECT ${trialColumns} FROM trial WHERE place = ?`, held.row.place);
    if (read === undefined) throw new Error(`trial ${id} is not in the run`);
    return trialOfRow(read, this.#connection);
  }

  /** Remembers a row as it was read or written in this transaction. */
  keep(row: TrialRow): void {
    if (row.state !== trialStates.open) {
      this.#held.delete(row.id);
      return;
    }
    if (this.#held.size >= mostRows) this.#held.clear();
    this.#held.set(row.id, { row, version: this.#now() });
  }

  #now(): number {
    this.#version ??= this.#connection.integer(this.#connection.get('PRAGMA data_version') ?? {}, 'data_version');
    return this.#version;
  }
}
