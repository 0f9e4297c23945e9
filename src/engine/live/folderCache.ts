import { Buffer } from 'node:buffer';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isJsonObject } from '../../core/Json.ts';
import type { Json } from '../../core/Json.ts';
import type { WireReply } from '../../core/WireReply.ts';
import type { ResponseCache } from './ResponseCache.ts';

const parse: (text: string) => Json = JSON.parse;

/**
 * Replies as files, one each, readable by their owner only. `writer` keeps the unfinished files of two processes
 * apart. A file that is not whole counts as none; a folder that cannot be written keeps nothing, for a cache is no
 * reason to fail.
 */
export function folderCache(folder: string, writer: string): ResponseCache {
  const pathOf = (key: string): string => join(folder, key.slice(0, 2), `${key.slice(2)}.json`);
  return {
    get: async (key) => {
      try {
        return readReply(parse(await readFile(pathOf(key), 'utf8')));
      } catch {
        return null;
      }
    },
    put: async (key, reply) => {
      const path = pathOf(key);
      const unfinished = `${path}.${writer}`;
      try {
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await writeFile(unfinished, JSON.stringify({ ...reply, body: Buffer.from(reply.body).toString('base64') }), { mode: 0o600 });
        await rename(unfinished, path);
      } catch {
        // Not kept.
      }
    },
  };
}

function readReply(kept: Json): WireReply | null {
  if (!isJsonObject(kept)) return null;
  const { status, headers, body, timing } = kept;
  if (typeof status !== 'number' || typeof body !== 'string' || !Array.isArray(headers) || !isJsonObject(timing)) return null;
  const { startedAt, firstByte, total } = timing;
  if (typeof startedAt !== 'number' || typeof total !== 'number') return null;
  return {
    status,
    headers: headers.flatMap((pair: Json) => (Array.isArray(pair) && typeof pair[0] === 'string' && typeof pair[1] === 'string' ? [[pair[0], pair[1]] as const] : [])),
    body: new Uint8Array(Buffer.from(body, 'base64')),
    failure: null,
    timing: { startedAt, firstByte: typeof firstByte === 'number' ? firstByte : null, total },
  };
}
