import { hash } from 'node:crypto';
import type { Connection } from './Connection.ts';
import { Kept } from './Kept.ts';
import type { Packs } from './Packs.ts';
import { damaged } from './storeFault.ts';
import { utf8 } from './utf8.ts';

/**
 * Shorter contents stand where they are used: packed with their neighbours their repetitions cost next to
 * nothing, and an entry in an index ordered by hashes costs more than they do.
 */
const shortest = 4096;

/** Characters of texts whose ids, and of values whose contents, are remembered. */
const memory = 8_388_608;

/** Contents that may come again, kept once under their SHA-256; referred to by a number. */
export class Blobs {
  readonly #connection: Connection;
  readonly #packs: Packs;
  readonly #idsOfTexts = new Kept<string, number>(memory);
  #idsOfValues = new WeakMap<object, number>();
  readonly #texts = new Kept<number, string>(memory);
  readonly #values = new Kept<number, unknown>(memory);
  /** `null`: not looked up in this transaction. */
  #nextId: number | null = null;

  constructor(connection: Connection, packs: Packs) {
    this.#connection = connection;
    this.#packs = packs;
  }

  /** At the start of each writing transaction. */
  begin(): void {
    this.#nextId = null;
  }

  /** After a transaction that was undone: its ids will mean something else. */
  forget(): void {
    this.#idsOfTexts.clear();
    this.#idsOfValues = new WeakMap();
    this.#texts.clear();
    this.#values.clear();
  }

  /** Whether bytes are kept apart. */
  isLong(content: Uint8Array): boolean {
    return content.length >= shortest;
  }

  /** `null`: too short to be kept apart. */
  idOfBytes(content: Uint8Array): number | null {
    return this.isLong(content) ? this.#idOf(content) : null;
  }

  /** Whether a text has an id that is remembered, or needs none. */
  isAtHand(text: string): boolean {
    return text.length < shortest || this.#idsOfTexts.get(text) !== undefined;
  }

  /** `null`: too short to be kept apart, or not to be kept as UTF-8. A text that came lately is not hashed again. */
  idOfText(text: string): number | null {
    if (text.length < shortest) return null;
    const known = this.#idsOfTexts.get(text);
    if (known !== undefined) return known;
    if (!text.isWellFormed()) return null;
    const id = this.#idOf(Buffer.from(text));
    this.#idsOfTexts.keep(text, id, text.length);
    return id;
  }

  /** Of the JSON of a value; `null`: too short to be kept apart. The same object again is not written out again. */
  idOfValue(value: object): number | null {
    const known = this.#idsOfValues.get(value);
    if (known !== undefined) return known;
    const id = this.idOfText(JSON.stringify(value));
    if (id !== null) this.#idsOfValues.set(value, id);
    return id;
  }

  /** A view: copy what is to outlive the next read. */
  bytes(id: number): Uint8Array {
    const row = this.#connection.get('SELECT hash, pack, start, size FROM blob WHERE id = ?', id);
    if (row === undefined) throw damaged(this.#connection.location, `blob ${id} is missing`);
    const content = this.#packs.content(this.#packs.address(row));
    if (Buffer.compare(hash('sha256', content, 'buffer'), this.#connection.bytes(row, 'hash')) === 0) return content;
    throw damaged(this.#connection.location, `blob ${id} is not as it was written`);
  }

  text(id: number): string {
    const known = this.#texts.get(id);
    if (known !== undefined) return known;
    const text = utf8(this.bytes(id));
    this.#texts.keep(id, text, text.length);
    return text;
  }

  /** The same object each time while it is remembered; never to be changed. */
  value(id: number): unknown {
    const known = this.#values.get(id);
    if (known !== undefined) return known;
    const bytes = this.bytes(id);
    const value: unknown = JSON.parse(utf8(bytes));
    this.#values.keep(id, value, bytes.length);
    return value;
  }

  #idOf(content: Uint8Array): number {
    const digest = hash('sha256', content, 'buffer');
    const known = this.#connection.get('SELECT id FROM blob WHERE hash = ?', digest);
    if (known !== undefined) return this.#connection.integer(known, 'id');
    const id = this.#nextId ?? this.#connection.integer(this.#connection.get('SELECT coalesce(max(id), 0) + 1 AS next FROM blob') ?? {}, 'next');
    this.#nextId = id + 1;
    const { pack, start, size } = this.#packs.add(content);
    this.#connection.run('INSERT INTO blob (id, hash, pack, start, size) VALUES (?, ?, ?, ?, ?)', id, digest, pack, start, size);
    return id;
  }
}
