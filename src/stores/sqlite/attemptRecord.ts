import type { Attempt } from '../../core/Exchange.ts';
import type { WireReply } from '../../core/WireReply.ts';
import type { WireRequest } from '../../core/WireRequest.ts';
import type { Blobs } from './Blobs.ts';
import { utf8 } from './utf8.ts';

/**
 * An attempt as it is kept: the length of its JSON (4 bytes, big-endian), the JSON, and after it, byte for byte,
 * the short pieces of the request and the body of the reply where that is short. It names its trial, so that
 * a row that points to another's record is noticed.
 */
interface AttemptRecord {
  readonly trial: string;
  readonly turn: number;
  readonly attempt: number;
  readonly request: Omit<WireRequest, 'body'> & { readonly body: readonly Piece[] };
  /** The number of a blob; `null`: the body follows the JSON. */
  readonly reply: Omit<WireReply, 'body'> & { readonly body: number | null };
  readonly cached: boolean;
}

/** The number of a blob, the length in bytes of what follows the JSON, or a text that UTF-8 cannot hold. */
type Piece = number | readonly [number] | string;

const headSize = 4;

/** Where records are made that fit; one is to be copied before the next is made. */
const scratch = Buffer.allocUnsafeSlow(65_536);
/** Bytes that a UTF-16 code unit takes at most in UTF-8. */
const widest = 3;

/** The record of an attempt, until the next one is made; writes the blobs it refers to. */
export function attemptRecord({ trial, turn, attempt, request, reply, cached }: Attempt, blobs: Blobs): Uint8Array {
  const { method, url, headers } = request;
  let following = '';
  const pieces = request.body.map((piece): Piece => {
    const id = blobs.idOfText(piece);
    if (id !== null) return id;
    if (!piece.isWellFormed()) return piece;
    following += piece;
    return [Buffer.byteLength(piece)];
  });
  const body = blobs.idOfBytes(reply.body);
  const record: AttemptRecord = {
    trial,
    turn,
    attempt,
    request: { method, url, headers, body: pieces },
    reply: { status: reply.status, headers: reply.headers, body, failure: reply.failure, timing: reply.timing },
    cached,
  };
  const json = JSON.stringify(record);
  const room = headSize + widest * (json.length + following.length) + reply.body.length;
  const bytes = room <= scratch.length ? scratch : Buffer.allocUnsafe(room);
  const size = bytes.write(json, headSize);
  bytes.writeUInt32BE(size, 0);
  const last = headSize + size + bytes.write(following, headSize + size);
  if (body === null) bytes.set(reply.body, last);
  return bytes.subarray(0, last + (body === null ? reply.body.length : 0));
}

/** The attempt of a record. Attempts share the long texts that they shared when they were written. */
export function attemptOfRecord(bytes: Uint8Array, blobs: Blobs): Attempt {
  let end = headSize + new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  const { request, reply, ...rest } = JSON.parse(utf8(bytes.subarray(headSize, end))) as AttemptRecord;
  const pieces = request.body.map((piece) => {
    if (typeof piece === 'string') return piece;
    if (typeof piece === 'number') return blobs.text(piece);
    const start = end;
    end += piece[0];
    return utf8(bytes.subarray(start, end));
  });
  return {
    ...rest,
    request: { ...request, body: pieces },
    reply: { ...reply, body: new Uint8Array(reply.body === null ? bytes.subarray(end) : blobs.bytes(reply.body)) },
  };
}
