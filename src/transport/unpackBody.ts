import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw, createZstdDecompress } from 'node:zlib';
import type { WireFailure } from '../core/WireReply.ts';
import { bodyMemory } from './bodyMemory.ts';

export interface Unpacked {
  readonly bytes: Uint8Array;
  /** Why there may be less than was packed; `null`: everything is there. */
  readonly failure: WireFailure | null;
}

type Open = (chunkSize: number, first: number) => Transform;

/** `deflate` is meant as zlib, and often sent without its frame; the low half of the first byte tells. */
const openers: Readonly<Record<string, Open>> = {
  gzip: (chunkSize) => createGunzip({ chunkSize }),
  'x-gzip': (chunkSize) => createGunzip({ chunkSize }),
  deflate: (chunkSize, first) => ((first & 0x0f) === 8 ? createInflate({ chunkSize }) : createInflateRaw({ chunkSize })),
  br: (chunkSize) => createBrotliDecompress({ chunkSize }),
  zstd: (chunkSize) => createZstdDecompress({ chunkSize }),
};

/**
 * Undoes the content codings of a body, the last one applied first. `codings` is the value of
 * `content-encoding`; from one that is not known on, the bytes stay as they came. Stops after `maximum` bytes.
 * What was unpacked before a fault is kept.
 */
export async function unpackBody(packed: Uint8Array, codings: string, maximum: number): Promise<Unpacked> {
  let unpacked: Unpacked = { bytes: packed, failure: null };
  const names = codings.toLowerCase().split(',').map((name) => name.trim());
  for (const name of names.reverse()) {
    if (name === '' || name === 'identity') continue;
    const open = Object.hasOwn(openers, name) ? openers[name] : undefined;
    if (open === undefined || unpacked.bytes.length === 0 || unpacked.failure !== null) break;
    unpacked = await undo(name, open, unpacked.bytes, maximum);
  }
  return unpacked;
}

function undo(name: string, open: Open, packed: Uint8Array, maximum: number): Promise<Unpacked> {
  return new Promise((resolve) => {
    const stream = open(Math.min(1 << 20, Math.max(1 << 14, 4 * packed.length)), packed[0] ?? 0);
    const chunks: Buffer[] = [];
    let size = 0;
    const finish = (failure: WireFailure | null): void => resolve({ bytes: joined(chunks, Math.min(size, maximum)), failure });
    stream.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size <= maximum) return;
      finish({ code: 'body-too-large', detail: `the body unpacks to more than ${maximum} bytes` });
      stream.destroy();
    });
    stream.on('end', () => finish(null));
    stream.on('error', () => finish({ code: 'body-cut', detail: `the ${name} coding of the body is cut short or damaged` }));
    stream.write(packed);
    stream.end();
  });
}

/** The first `size` bytes of some chunks, in memory that nobody else writes. */
export function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = bodyMemory(size);
  let at = 0;
  for (const chunk of chunks) {
    const room = size - at;
    if (room <= 0) break;
    bytes.set(chunk.length <= room ? chunk : chunk.subarray(0, room), at);
    at += chunk.length;
  }
  return bytes;
}
