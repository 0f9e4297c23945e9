import type { StoreEntry } from '../../core/Exchange.ts';
import type { Blobs } from './Blobs.ts';
import { FieldReader } from './FieldReader.ts';
import type { Field } from './FieldReader.ts';
import { writtenEntries } from './writtenEntries.ts';
import type { WrittenEntry } from './WrittenEntry.ts';

/** Entries as they are handed to another thread: their records stand one after another in memory that both see. */
export interface EntryList {
  readonly fields: readonly Field[];
  readonly memory: SharedArrayBuffer;
}

const leastMemory = 262_144;
/** Longer lists are rare, and their memory would be kept for the rest of the run. */
const mostMemory = 4_194_304;
const kinds = { attempt: 0, results: 1, finish: 2 } as const;

/** Makes lists of entries. Its memory is written anew for each, so that one is to be done with before the next is made. */
export class EntryLists {
  readonly #blobs: Blobs;
  #memory: Uint8Array<SharedArrayBuffer> = new Uint8Array(new SharedArrayBuffer(leastMemory));

  constructor(blobs: Blobs) {
    this.#blobs = blobs;
  }

  /** `null`: something in it is yet to be kept apart, for which the file is needed, or it is too long. */
  list(entries: readonly StoreEntry[]): EntryList | null {
    if (!entries.every((entry) => this.#isAtHand(entry))) return null;
    const fields: Field[] = [];
    let end = 0;
    for (const entry of writtenEntries(entries, this.#blobs)) {
      if (entry.kind !== 'finish' && end + entry.record.length > mostMemory) return null;
      switch (entry.kind) {
        case 'attempt':
          fields.push(kinds.attempt, entry.trial, entry.turn, entry.attempt, entry.record.length);
          end = this.#put(entry.record, end);
          break;
        case 'results':
          fields.push(kinds.results, entry.trial, entry.turn, entry.record.length);
          end = this.#put(entry.record, end);
          break;
        case 'finish':
          fields.push(kinds.finish, entry.finish.trial, entry.finish.state, entry.finish.reason, entry.finish.turns);
          break;
      }
    }
    return { fields, memory: this.#memory.buffer };
  }

  #isAtHand(entry: StoreEntry): boolean {
    if (entry.kind !== 'attempt') return true;
    const { request, reply } = entry.attempt;
    return !this.#blobs.isLong(reply.body) && request.body.every((piece) => this.#blobs.isAtHand(piece));
  }

  #put(record: Uint8Array, at: number): number {
    const end = at + record.length;
    if (end > this.#memory.length) {
      const before = this.#memory;
      this.#memory = new Uint8Array(new SharedArrayBuffer(Math.min(2 * end, mostMemory)));
      this.#memory.set(before);
    }
    this.#memory.set(record, at);
    return end;
  }
}

/** The entries of a list, in another thread. */
export function* listedEntries({ fields, memory }: EntryList): Generator<WrittenEntry> {
  const reader = new FieldReader(fields);
  let end = 0;
  const record = (): Uint8Array => {
    const start = end;
    end += reader.integer();
    return new Uint8Array(memory, start, end - start);
  };
  while (!reader.isAtEnd) {
    const kind = reader.integer();
    const trial = reader.text();
    if (kind === kinds.attempt) yield { kind: 'attempt', trial, turn: reader.integer(), attempt: reader.integer(), record: record() };
    else if (kind === kinds.results) yield { kind: 'results', trial, turn: reader.integer(), record: record() };
    else yield { kind: 'finish', finish: { trial, state: reader.text() === 'answered' ? 'answered' : 'not-observed', reason: reader.textOrNull(), turns: reader.integer() } };
  }
}
