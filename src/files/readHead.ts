import { readChunks } from './readChunks.ts';

/** The first `bytes` bytes of a file (gzip undone) as text; `null` where it cannot be read. */
export async function readHead(path: string, bytes: number): Promise<string | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of readChunks(path)) {
    if (part.state === 'fault') {
      if (length === 0) return null;
      break;
    }
    parts.push(Buffer.from(part.bytes.subarray(0, bytes - length)));
    length += part.bytes.length;
    if (length >= bytes) break;
  }
  return Buffer.concat(parts).toString('utf8');
}
