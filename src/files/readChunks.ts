import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { fileFault } from './fileFault.ts';

/** A chunk is valid until the next one is asked for. */
export type FileChunk = { readonly state: 'bytes'; readonly bytes: Buffer } | { readonly state: 'fault'; readonly detail: string };

const chunkBytes = 256 * 1024;
const inputBytes = 64 * 1024;

/**
 * The bytes of a file in chunks of at most 256 KiB; gzip is told by its content and undone. A file that
 * cannot be read, or not to its end, ends in one fault; nothing is thrown for what lies on disk.
 */
export async function* readChunks(path: string): AsyncGenerator<FileChunk> {
  const buffer = spare.pop() ?? Buffer.allocUnsafeSlow(chunkBytes);
  let file: number | null = null;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    if (!fstatSync(file).isFile()) {
      yield { state: 'fault', detail: 'not a regular file' };
      return;
    }
    const length = readSync(file, buffer, 0, chunkBytes, 0);
    if (length >= 2 && buffer[0] === 0x1f && buffer[1] === 0x8b) {
      for await (const bytes of inflated(file)) yield { state: 'bytes', bytes };
    } else {
      for (const bytes of plain(file, buffer, length)) yield { state: 'bytes', bytes };
    }
  } catch (error) {
    yield { state: 'fault', detail: fileFault(error) };
  } finally {
    if (file !== null) closeSync(file);
    spare.push(buffer);
  }
}

/** Buffers that no file is being read into: a new one for each file would have the collector run again and again. */
const spare: Buffer[] = [];

/** Read at once and not in the background: what is read takes longer to parse, and most files are one chunk. */
function* plain(file: number, buffer: Buffer, first: number): Generator<Buffer> {
  let position = 0;
  for (let length = first; length > 0; length = readSync(file, buffer, 0, chunkBytes, position)) {
    position += length;
    yield buffer.subarray(0, length);
  }
}

async function* inflated(file: number): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: chunkBytes });
  const input = Readable.from(compressed(file));
  input.on('error', (error) => gunzip.destroy(error));
  input.pipe(gunzip);
  try {
    const chunks: AsyncIterable<Buffer> = gunzip;
    for await (const bytes of chunks) yield bytes;
  } finally {
    input.destroy();
    gunzip.destroy();
  }
}

/** A new buffer for each part, since the stream may hold several. */
function* compressed(file: number): Generator<Buffer> {
  for (let position = 0; ; ) {
    const bytes = Buffer.allocUnsafe(inputBytes);
    const length = readSync(file, bytes, 0, inputBytes, position);
    if (length === 0) return;
    position += length;
    yield bytes.subarray(0, length);
  }
}
