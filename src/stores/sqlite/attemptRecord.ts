import type { Attempt } from '../../core/Exchange.ts';
import type { WireReply } from '../../core/WireReply.ts';
import type { WireRequest } from '../../core/WireRequest.ts';
import type { Blobs } from './Blobs.ts';
import { utf8 } from './utf8.ts';

/**
 * An attempt as it is kept: the length of its JSON (4 bytes, big-endian), the JSON, and the body of the reply
 * where that is short. It names its trial, so that a row that points to another's record is noticed.
 */
interface AttemptRecord {
  readonly trial: string;
  readonly turn: number;
  readonly attempt: number;
  /** A number refers to a blob. */
  readonly request: Omit<WireRequest, 'body'> & { readonly body: readonly (string | number)[] };
  /** `null`: the body follows the JSON. */
  readonly reply: Omit<WireReply, 'body'> & { readonly body: number | null };
  readonly cached: boolean;
}

const headSize = 4;

/** The record of an attempt; writes the blobs it refers to. */
export function attemptRecord({ trial, turn, attempt, request, reply, cached }: Attempt, blobs: Blobs): Uint8Array {
  const { method, url, headers } = request;
  const body = blobs.idOfBytes(reply.body);
  const record: AttemptRecord = {
    trial,
    turn,
    attempt,
    request: { method, url, headers, body: request.body.map((piece) => blobs.idOfText(piece) ?? piece) },
    reply: { status: reply.status, headers: reply.headers, body, failure: reply.failure, timing: reply.timing },
    cached,
  };
  const json = JSON.stringify(record);
  const size = Buffer.byteLength(json);
  const bytes = Buffer.allocUnsafe(headSize + size + (body === null ? reply.body.length : 0));
  bytes.writeUInt32BE(size, 0);
  bytes.write(json, headSize);
  if (body === null) bytes.set(reply.body, headSize + size);
  return bytes;
}

/** The attempt of a record. Attempts share the long texts that they shared when they were written. */
export function attemptOfRecord(record: Uint8Array, blobs: Blobs): Attempt {
  const end = headSize + new DataView(record.buffer, record.byteOffset, record.byteLength).getUint32(0);
  const { request, reply, ...rest } = JSON.parse(utf8(record.subarray(headSize, end))) as AttemptRecord;
  return {
    ...rest,
    request: { ...request, body: request.body.map((piece) => (typeof piece === 'number' ? blobs.text(piece) : piece)) },
    reply: { ...reply, body: new Uint8Array(reply.body === null ? record.subarray(end) : blobs.bytes(reply.body)) },
  };
}
