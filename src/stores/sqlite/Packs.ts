import { constants, crc32, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Connection, Row } from './Connection.ts';
import { Kept } from './Kept.ts';
import { damaged } from './storeFault.ts';

/** Where a content lies: bytes of a pack. */
export interface Address {
  readonly pack: number;
  readonly start: number;
  readonly size: number;
}

/** Contents are packed up to so many bytes; one of half the size has a pack of its own. */
const packSize = 65_536;
/** Smaller packs are kept as they are. */
const leastCompressed = 512;
/** Bytes of packs kept open for further reads. */
const readMemory = 8_388_608;

const forms = { plain: 0, zstd: 1 } as const;
const fast = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/**
 * Contents of one transaction, compressed together: answers resemble one another, so they shrink far
 * better than one by one, and one compression serves many.
 */
export class Packs {
  readonly #connection: Connection;
  readonly #read = new Kept<number, Uint8Array>(readMemory);
  /** Bytes of the pack that is being filled; made when there are any. */
  #pending: Buffer | null = null;
  #pendingSize = 0;
  /** `null`: nothing is pending. */
  #pendingId: number | null = null;
  /** `null`: not looked up in this transaction. */
  #nextId: number | null = null;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** At the start of each writing transaction. */
  begin(): void {
    this.#forgetPending();
    this.#nextId = null;
  }

  /** Takes a copy. */
  add(content: Uint8Array): Address {
    const size = content.length;
    if (size * 2 >= packSize) {
      const pack = this.#takeId();
      this.#write(pack, content);
      return { pack, start: 0, size };
    }
    if (this.#pendingSize + size > packSize) this.flush();
    const pack = (this.#pendingId ??= this.#takeId());
    const start = this.#pendingSize;
    this.#pending ??= Buffer.allocUnsafeSlow(packSize);
    this.#pending.set(content, start);
    this.#pendingSize += size;
    return { pack, start, size };
  }

  /** Writes what is pending; before each commit, and before anything added in this transaction is read. */
  flush(): void {
    if (this.#pendingId !== null && this.#pending !== null) this.#write(this.#pendingId, this.#pending.subarray(0, this.#pendingSize));
    this.#forgetPending();
  }

  /** After a transaction that was undone. */
  forget(): void {
    this.#forgetPending();
    this.#read.clear();
  }

  /** The address in the columns `pack`, `start` and `size` of a row. */
  address(row: Row): Address {
    return { pack: this.#connection.integer(row, 'pack'), start: this.#connection.integer(row, 'start'), size: this.#connection.integer(row, 'size') };
  }

  /** A view of the pack: copy what is to outlive it. */
  content({ pack, start, size }: Address): Uint8Array {
    const open = this.#read.get(pack) ?? this.#open(pack);
    if (start + size > open.length) throw damaged(this.#connection.location, `pack ${pack} ends too soon`);
    return open.subarray(start, start + size);
  }

  #forgetPending(): void {
    this.#pendingId = null;
    this.#pendingSize = 0;
  }

  #takeId(): number {
    const id = this.#nextId ?? this.#connection.integer(this.#connection.get('SELECT coalesce(max(id), 0) + 1 AS next FROM pack') ?? {}, 'next');
    this.#nextId = id + 1;
    return id;
  }

  #write(id: number, content: Uint8Array): void {
    const packed = content.length < leastCompressed ? content : zstdCompressSync(content, { ...fast, pledgedSrcSize: content.length });
    const pays = packed.length < content.length * 0.9;
    this.#connection.run(
      'INSERT INTO pack (id, form, size, checksum, content) VALUES (?, ?, ?, ?, ?)',
      id, pays ? forms.zstd : forms.plain, content.length, crc32(content), pays ? packed : content,
    );
  }

  #open(pack: number): Uint8Array {
    const row = this.#connection.get('SELECT form, size, checksum, content FROM pack WHERE id = ?', pack);
    if (row === undefined) throw damaged(this.#connection.location, `pack ${pack} is missing`);
    const size = this.#connection.integer(row, 'size');
    const stored = this.#connection.bytes(row, 'content');
    const content = this.#connection.integer(row, 'form') === forms.zstd ? this.#unpacked(pack, stored, size) : stored;
    if (content.length !== size || crc32(content) !== this.#connection.integer(row, 'checksum')) {
      throw damaged(this.#connection.location, `pack ${pack} is not as it was written`);
    }
    this.#read.keep(pack, content, size);
    return content;
  }

  #unpacked(pack: number, stored: Uint8Array, size: number): Uint8Array {
    try {
      return zstdDecompressSync(stored, { maxOutputLength: Math.max(size, 1) });
    } catch (fault) {
      throw damaged(this.#connection.location, `pack ${pack} cannot be unpacked`, fault);
    }
  }
}
