import { Pool } from 'undici';
import type { WireRequest } from '../../src/core/WireRequest.ts';

/** Asks so many times with nothing but undici, and reads each body. Gives the bytes that came back. */
export async function askBarely(request: WireRequest, count: number, concurrency: number): Promise<number> {
  const { origin, pathname } = new URL(request.url);
  const pool = new Pool(origin, { connections: concurrency, pipelining: 1 });
  const body = request.body.join('');
  let asked = 0;
  let bytes = 0;
  const worker = async (): Promise<void> => {
    while (asked < count) {
      asked += 1;
      const reply = await pool.request({ path: pathname, method: 'POST', headers: request.headers, body });
      bytes += (await reply.body.arrayBuffer()).byteLength;
    }
  };
  try {
    await Promise.all(Array.from({ length: concurrency }, worker));
  } finally {
    await pool.close();
  }
  return bytes;
}
