import type { LineBatch } from './LineBatch.ts';
import { LineSplitter } from './LineSplitter.ts';
import { readChunks } from './readChunks.ts';

export interface LineSource {
  readonly path: string;
  /** How problems name the file: relative to what the user named. */
  readonly file: string;
  readonly model: string | null;
  /** Longest line taken, in bytes; 64 MiB unless told. */
  readonly lineBytes?: number;
}

const defaultLineBytes = 64 * 1024 * 1024;

/**
 * Streams the lines of a file, plain or gzipped, in batches of about 256 KiB. A file that cannot be read,
 * or not to its end, gives the whole lines up to there and an `unreadable-file` problem.
 */
export async function* readLines(source: LineSource): AsyncGenerator<LineBatch> {
  const { path, file, model } = source;
  const splitter = new LineSplitter(file, model, source.lineBytes ?? defaultLineBytes);
  for await (const chunk of readChunks(path)) {
    if (chunk.state === 'fault') {
      yield { lines: [], problems: [{ code: 'unreadable-file', file, line: null, detail: chunk.detail, model }] };
      return;
    }
    yield splitter.push(chunk.bytes);
  }
  yield splitter.finish();
}
