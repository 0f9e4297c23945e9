import { open, type FileHandle } from 'node:fs/promises';
import { constants } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { fileFault } from './fileFault.ts';

/** A chunk is valid until the next one is asked for. */
export type FileChunk = { readonly state: 'bytes'; readonly bytes: Buffer } | { readonly state: 'fault'; readonly detail: string };

const chunkBytes = 1024 * 1024;

/**
 * The bytes of a file in chunks of at most 1 MiB; gzip is told by its content and undone. A file that
 * cannot be read, or not to its end, ends in one fault; nothing is thrown for what lies on disk.
 */
export async function* readChunks(path: string): AsyncGenerator<FileChunk> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    if (!(await handle.stat()).isFile()) {
      yield { state: 'fault', detail: 'not a regular file' };
      return;
    }
    for await (const bytes of contents(handle)) yield { state: 'bytes', bytes };
  } catch (error) {
    yield { state: 'fault', detail: fileFault(error) };
  } finally {
    await handle?.close();
  }
}

/** Buffers that no file is being read into: a new one for each file would have the collector run again and again. */
const spare: Buffer[] = [];

async function* contents(handle: FileHandle): AsyncGenerator<Buffer> {
  const buffer = spare.pop() ?? Buffer.allocUnsafeSlow(chunkBytes);
  try {
    yield* contentsInto(buffer, handle);
  } finally {
    spare.push(buffer);
  }
}

async function* contentsInto(buffer: Buffer, handle: FileHandle): AsyncGenerator<Buffer> {
  let length = (await handle.read(buffer, 0, chunkBytes, 0)).bytesRead;
  if (length >= 2 && buffer[0] === 0x1f && buffer[1] === 0x8b) {
    yield* inflated(handle);
    return;
  }
  for (let position = 0; length > 0; ) {
    yield buffer.subarray(0, length);
    position += length;
    length = (await handle.read(buffer, 0, chunkBytes, position)).bytesRead;
  }
}

async function* inflated(handle: FileHandle): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: chunkBytes });
  const input = handle.createReadStream({ start: 0, autoClose: false, highWaterMark: 256 * 1024 });
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
