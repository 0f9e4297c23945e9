import type { Random } from '../core/Random.ts';
import { wireFailureCodes, type WireFailure, type WireReply } from '../core/WireReply.ts';
import type { GoodReply } from './GoodReply.ts';

type Named = readonly [string, WireReply];

const encoder = new TextEncoder();
const html = '<!doctype html><html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>';

/** The reply as it came whole. */
export function wholeReply(good: GoodReply): WireReply {
  return replyOf(200, mediaType(good), encoder.encode(good.body), null);
}

/** Every fault of the world that is nobody's answer. */
export function* faultReplies(good: GoodReply): Generator<Named> {
  const bytes = encoder.encode(good.body);
  for (const status of [301, 401, 403, 404, 408, 409, 429, 500, 502, 503, 504, 529]) {
    yield [`status ${status} with an error`, replyOf(status, 'application/json', encoder.encode('{"error":{"message":"It did not work out.","type":"some_error"}}'), null)];
    yield [`status ${status} with HTML`, replyOf(status, 'text/html', encoder.encode(html), null)];
    yield [`status ${status} with nothing`, replyOf(status, 'application/json', new Uint8Array(), null)];
  }
  for (const type of ['application/json', 'text/event-stream', 'text/html']) {
    yield [`HTML as ${type}`, replyOf(200, type, encoder.encode(html), null)];
    yield [`an error inside ${type}`, replyOf(200, type, encoder.encode('{"error":{"message":"Internal error","code":500}}'), null)];
    yield [`an error event inside ${type}`, replyOf(200, type, encoder.encode('event: error\ndata: {"error":{"message":"Internal error"}}\n\n'), null)];
    for (const text of ['', ' \n', '{}', '[]', 'null', '"ok"', 'OK', 'data: [DONE]\n\n', '\ufffd']) yield [`${JSON.stringify(text)} as ${type}`, replyOf(200, type, encoder.encode(text), null)];
  }
  yield ['bytes that are no UTF-8', replyOf(200, mediaType(good), Uint8Array.of(0xff, ...bytes), null)];
  for (const code of wireFailureCodes) {
    const failure: WireFailure = { code, detail: 'as the sweep has it' };
    yield [`${code} before a status`, { ...replyOf(200, mediaType(good), new Uint8Array(), failure), status: null, headers: [] }];
    yield [`${code} within the first half`, replyOf(200, mediaType(good), bytes.subarray(0, bytes.length >> 1), failure)];
  }
}

/** The reply cut at some 200 places, with and without notice. */
export function* truncatedReplies(good: GoodReply): Generator<Named> {
  const bytes = encoder.encode(good.body);
  const step = Math.max(1, Math.floor(bytes.length / 200));
  for (let length = 0; length < bytes.length; length += step) {
    const part = bytes.subarray(0, length);
    yield [`cut after ${length} bytes`, replyOf(200, mediaType(good), part, null)];
    yield [`reset after ${length} bytes`, replyOf(200, mediaType(good), part, { code: 'reset', detail: 'as the sweep has it' })];
  }
}

const pieces = ['{', '}', '[', ']', '"', '\\', '\\u', ',', ':', 'null', '0', '-1e999', 'data: ', '\n\n', '\n', 'true', '[]', '{}', '""', '[DONE]', '\ud83d', '\u0000'];

/** The reply with bytes changed, taken out, doubled or put in. */
export function* fuzzedReplies(good: GoodReply, random: Random, count: number): Generator<Named> {
  for (let run = 0; run < count; run++) {
    let bytes = encoder.encode(good.body);
    for (let changes = 1 + random.below(4); changes > 0; changes--) bytes = changed(bytes, random);
    const status = random.below(8) === 0 ? 400 : 200;
    yield [`fuzzed ${run}`, replyOf(status, random.below(2) === 0 ? mediaType(good) : 'application/json', bytes, null)];
  }
}

function changed(bytes: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  const at = random.below(bytes.length + 1);
  const end = Math.min(bytes.length, at + random.below(20));
  const before = bytes.subarray(0, at);
  const after = bytes.subarray(end);
  switch (random.below(4)) {
    case 0:
      return Uint8Array.of(...before, random.below(256), ...bytes.subarray(at + 1));
    case 1:
      return Uint8Array.of(...before, ...after);
    case 2:
      return Uint8Array.of(...before, ...bytes.subarray(at, end), ...bytes.subarray(at));
    default:
      return Uint8Array.of(...before, ...encoder.encode(pieces[random.below(pieces.length)] ?? ''), ...after);
  }
}

function mediaType({ stream }: GoodReply): string {
  return stream ? 'text/event-stream' : 'application/json';
}

function replyOf(status: number, type: string, body: Uint8Array, failure: WireFailure | null): WireReply {
  return { status, headers: [['content-type', type]], body, failure, timing: { startedAt: 0, firstByte: 1, total: 2 } };
}
