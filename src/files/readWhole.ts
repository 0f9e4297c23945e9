import { isUtf8 } from 'node:buffer';
import { readChunks } from './readChunks.ts';

export type WholeFile = { readonly state: 'text'; readonly text: string } | { readonly state: 'fault'; readonly detail: string };

/** All of a file (gzip undone) as text, unless it is larger than `bytes` or not UTF-8. */
export async function readWhole(path: string, bytes: number): Promise<WholeFile> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of readChunks(path)) {
    if (part.state === 'fault') return part;
    length += part.bytes.length;
    if (length > bytes) return { state: 'fault', detail: `larger than ${bytes} bytes` };
    parts.push(Buffer.from(part.bytes));
  }
  const whole = Buffer.concat(parts, length);
  if (!isUtf8(whole)) return { state: 'fault', detail: 'not valid UTF-8' };
  const text = whole.toString('utf8');
  return { state: 'text', text: text.charCodeAt(0) === 0xfeff ? text.slice(1) : text };
}
