import { crc32 } from 'node:zlib';
import type { StoreEntry } from '../../core/Exchange.ts';
import type { Json } from '../../core/Json.ts';
import type { Plan, PlannedCase, Round } from '../../core/Plan.ts';
import type { Claim, Lease, RunCounts, RunStore, StoredTrial } from '../../core/Store.ts';
import { columnText } from './columnText.ts';
import type { Connection } from './Connection.ts';
import { Content } from './Content.ts';
import { freezeRound } from './freezeRound.ts';
import { releaseLeases, renewLeases, reopenTrials } from './leases.ts';
import { openAgain } from './openDatabase.ts';
import type { DatabaseOptions } from './openDatabase.ts';
import { promised } from './promised.ts';
import { readCounts } from './runRow.ts';
import { RunReader } from './RunReader.ts';
import { damaged, storeFault } from './storeFault.ts';
import { Turns } from './Turns.ts';
import { Writer } from './Writer.ts';

/** An open run. Long reads have connections of their own, so that each sees one state of the run. */
export class SqliteRun implements RunStore {
  readonly plan: Plan;
  readonly #connection: Connection;
  readonly #content: Content;
  readonly #reader: RunReader;
  readonly #options: DatabaseOptions;
  readonly #readers = new Set<Connection>();
  /** Everything that writes, since this connection and that of the thread must not wait for one another with the process held up. */
  readonly #turns = new Turns();
  readonly #writer: Writer;
  #isClosed = false;

  constructor(plan: Plan, connection: Connection, options: DatabaseOptions) {
    this.plan = plan;
    this.#connection = connection;
    this.#content = new Content(connection);
    this.#reader = new RunReader(plan, this.#content);
    this.#options = options;
    this.#writer = new Writer(this.#content, options);
  }

  freezeRound(round: Round): Promise<void> {
    return this.#turns.take(() => this.#content.write(() => freezeRound(round, this.plan, this.#content)));
  }

  async claim(count: number, lease: Lease): Promise<readonly Claim[]> {
    const rows = await this.#turns.take(() => this.#writer.claim(count, lease));
    return this.#connection.read(() =>
      rows.map((row) => {
        const { finish: _, ...claim } = this.#reader.stored(row);
        return claim;
      }),
    );
  }

  renew(lease: Lease): Promise<void> {
    return this.#turns.take(() => this.#connection.write(() => renewLeases(lease, this.#connection)));
  }

  release(isGone: (owner: string) => boolean): Promise<void> {
    return this.#turns.take(() => this.#connection.write(() => releaseLeases(isGone, this.#connection)));
  }

  commit(entries: readonly StoreEntry[]): Promise<void> {
    return entries.length === 0 ? Promise.resolve() : this.#turns.take(() => this.#writer.commit(entries));
  }

  reopen(): Promise<number> {
    return this.#turns.take(() => this.#connection.write(() => reopenTrials(this.#connection)));
  }

  counts(): Promise<RunCounts> {
    return promised(() => this.#connection.read(() => readCounts(this.#connection)));
  }

  readCases(): AsyncIterable<readonly PlannedCase[]> {
    return this.#batches((reader) => reader.cases());
  }

  readTrials(): AsyncIterable<readonly StoredTrial[]> {
    return this.#batches((reader) => reader.trials());
  }

  note(name: string): Promise<Json | null> {
    return promised(() => this.#connection.read(() => this.#note(name)));
  }

  putNote(name: string, value: Json): Promise<void> {
    const text = JSON.stringify(value);
    return this.#turns.take(() =>
      this.#connection.write(() => {
        this.#connection.run('INSERT OR REPLACE INTO note (name, value, checksum) VALUES (?, ?, ?)', columnText(name), text, crc32(text));
      }),
    );
  }

  close(): Promise<void> {
    return this.#turns.take(async () => {
      this.#isClosed = true;
      await this.#writer.close();
      for (const reader of this.#readers) reader.close();
      this.#readers.clear();
      this.#connection.close();
    });
  }

  /** Ends, and gives its connection back, also where the reader stops early or the run is closed. */
  async *#batches<Item>(pages: (reader: RunReader) => Iterable<Item>): AsyncGenerator<Item> {
    if (this.#isClosed) throw new Error('the run is closed');
    const connection = await promised(() => openAgain(this.#connection.location, 'read', this.#options));
    this.#readers.add(connection);
    try {
      connection.beginReading();
      yield* pages(new RunReader(this.plan, new Content(connection)));
    } catch (fault) {
      throw storeFault(fault, connection.location);
    } finally {
      this.#readers.delete(connection);
      connection.close();
    }
  }

  #note(name: string): Json | null {
    const row = this.#connection.get('SELECT value, checksum FROM note WHERE name = ?', columnText(name));
    if (row === undefined) return null;
    const text = this.#connection.text(row, 'value');
    if (crc32(text) !== this.#connection.integer(row, 'checksum')) throw damaged(this.#connection.location, `the note ${name} is not as it was written`);
    return JSON.parse(text) as Json;
  }
}
