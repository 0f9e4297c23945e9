import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Clock } from '../../core/Clock.ts';
import type { GoodReply, Misbehaviour, Patience } from './Misbehaviour.ts';

export { harmlessMisbehaviours, misbehaviours } from './Misbehaviour.ts';
export type { GoodReply, Misbehaviour, Patience } from './Misbehaviour.ts';

/** More than a client may keep of one body: 64 MiB and a little. */
const tooMany = 64 * 1024 * 1024 + 4096;

type Spoil = (good: GoodReply, patience: Patience, clock: Clock) => void | Promise<void>;

/** Connections whose errors are heard already. */
const heard = new WeakSet<Socket>();

/** Spoils a reply in one way. Settles when the server is done with it or the client has left; never rejects. */
export async function misbehave(kind: Misbehaviour, good: GoodReply, patience: Patience, clock: Clock): Promise<void> {
  good.response.on('error', () => undefined);
  const { socket } = good.response;
  // A connection that is kept alive misbehaves more than once.
  if (socket !== null && !heard.has(socket)) {
    heard.add(socket);
    socket.on('error', () => undefined);
  }
  await ways[kind](good, patience, clock);
}

const tooManyRequests = '{"error":{"message":"Rate limit reached for requests","type":"requests","param":null,"code":"rate_limit_exceeded"}}';

const page = (title: string): string => `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1><p>Please try again.</p></body></html>\n`;

const ways: Readonly<Record<Misbehaviour, Spoil>> = {
  'html-page': instead(200, 'text/html; charset=utf-8', page('Sign in to the network')),
  'error-in-200': instead(200, 'application/json', '{"error":{"message":"The engine is overloaded, please try again later","type":"server_error","param":null,"code":null}}'),
  'foreign-json': instead(200, 'application/json', '{"status":"ok","uptime":86400}'),
  'empty-200': instead(200, 'application/json', ''),
  'rate-limit-timed': (good, patience) => reply(good, 429, { 'content-type': 'application/json', 'retry-after': String(patience.silence / 1000) }, Buffer.from(tooManyRequests)),
  'rate-limit-bare': instead(429, 'application/json', tooManyRequests),
  'server-error-500': instead(500, 'application/json', '{"error":{"message":"The server had an error while processing your request","type":"server_error","param":null,"code":null}}'),
  'bad-gateway-502': instead(502, 'text/html', page('502 Bad Gateway')),
  'unavailable-503': instead(503, 'text/plain', 'upstream connect error or disconnect/reset before headers'),
  redirect: (good) => reply(good, 302, { location: '/elsewhere' }, Buffer.alloc(0)),
  'reset-before': ({ response }) => void response.socket?.resetAndDestroy(),
  'close-before': ({ response }) => void response.socket?.end(),
  'reset-mid-body': async (good) => {
    await sendHalf(good);
    good.response.socket?.resetAndDestroy();
  },
  'cut-chunks': async (good) => {
    await sendHalf(good);
    good.response.socket?.end();
  },
  'cut-stream': (good) => reply(good, good.status, good.headers, good.body.subarray(0, middleOf(good.body))),
  'hang-before': async ({ response }, patience, clock) => {
    await pause(response, patience.silence, clock);
    response.socket?.destroy();
  },
  'hang-inside': async (good, patience, clock) => {
    await sendHalf(good);
    await pause(good.response, patience.silence, clock);
    good.response.socket?.destroy();
  },
  'slow-drip': slowDrip,
  'endless-drip': endlessDrip,
  'body-over-limit': bodyOverLimit,
  'gzip-bomb': (good) => reply(good, 200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }, packedBomb()),
  'unasked-gzip': (good) => reply(good, good.status, { ...good.headers, 'content-encoding': 'gzip' }, gzipSync(good.body, { level: 1 })),
  'invalid-utf8': (good) => {
    const middle = middleOf(good.body);
    reply(good, good.status, good.headers, Buffer.concat([good.body.subarray(0, middle), Buffer.from([0xc3, 0x28]), good.body.subarray(middle)]));
  },
  'content-length-over': async ({ response, status, headers, body }) => {
    response.writeHead(status, { ...withoutLength(headers), 'content-length': String(body.length + 1000) });
    await written(response, body);
    response.socket?.end();
  },
  'content-length-under': async ({ response, status, headers, body }) => {
    response.writeHead(status, { ...withoutLength(headers), 'content-length': String(middleOf(body)), connection: 'close' });
    await written(response, body);
    response.socket?.end();
  },
  'not-http': ({ response }) => void response.socket?.end('SSH-2.0-OpenSSH_9.6\r\nInvalid protocol identification string.\r\n'),
};

function instead(status: number, type: string, text: string): Spoil {
  const body = Buffer.from(text);
  return (good) => reply(good, status, { 'content-type': type }, body);
}

function reply({ response }: GoodReply, status: number, headers: Readonly<Record<string, string>>, body: Buffer): void {
  response.writeHead(status, { ...withoutLength(headers), 'content-length': String(body.length) });
  response.end(body);
}

function withoutLength(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !/^(content-length|transfer-encoding)$/i.test(name)));
}

/** Inside the last tool call of a body, where it holds one; else half-way. */
function middleOf(body: Buffer): number {
  const markers = ['"arguments":', '"partial_json":', '"args":', '"input":'].map((marker) => body.lastIndexOf(marker) + marker.length + 4);
  const inside = Math.max(...markers.filter((at) => at > 20 && at < body.length));
  return inside > 0 ? inside : Math.floor(body.length / 2);
}

/** The status, the headers and the first part of the body, chunked and handed to the socket. */
async function sendHalf({ response, status, headers, body }: GoodReply): Promise<void> {
  response.writeHead(status, withoutLength(headers));
  await written(response, body.subarray(0, middleOf(body)));
}

/** Settles when the bytes have left for the socket, or cannot any more. */
async function written(response: ServerResponse, bytes: Buffer): Promise<void> {
  if (isGone(response)) return;
  await new Promise<void>((resolve) => {
    response.once('close', resolve);
    response.write(bytes, () => {
      response.removeListener('close', resolve);
      resolve();
    });
  });
}

/** Silence, until it is over or the client has left. */
async function pause(response: ServerResponse, milliseconds: number, clock: Clock): Promise<void> {
  if (isGone(response)) return;
  const left = new AbortController();
  const leave = (): void => left.abort();
  response.once('close', leave);
  await clock.sleep(milliseconds, left.signal);
  response.removeListener('close', leave);
}

function isGone(response: ServerResponse): boolean {
  return response.destroyed || response.socket === null || response.socket.destroyed;
}

async function slowDrip({ response, status, headers, body }: GoodReply, { silence }: Patience, clock: Clock): Promise<void> {
  response.writeHead(status, { ...withoutLength(headers), 'content-length': String(body.length) });
  const step = Math.max(1, Math.ceil(body.length / 20));
  for (let at = 0; at < body.length; at += step) {
    await written(response, body.subarray(at, at + step));
    await pause(response, silence / 20, clock);
  }
  response.end();
}

async function endlessDrip({ response, status, headers }: GoodReply, { silence }: Patience, clock: Clock): Promise<void> {
  response.writeHead(status, withoutLength(headers));
  const space = Buffer.from('\n');
  const giveUp = clock.elapsed() + 10 * silence;
  while (!isGone(response) && clock.elapsed() < giveUp) {
    await written(response, space);
    await pause(response, silence / 20, clock);
  }
  response.socket?.destroy();
}

async function bodyOverLimit({ response, status, headers }: GoodReply): Promise<void> {
  response.writeHead(status, withoutLength(headers));
  const piece = Buffer.alloc(256 * 1024, ' ');
  for (let sent = 0; sent < tooMany && !isGone(response); sent += piece.length) await written(response, piece);
  response.end();
}

let bomb: Buffer | null = null;

/** Many small members one after the other, which a reader takes for one (RFC 1952 § 2.2), so that it is made at once. */
function packedBomb(): Buffer {
  if (bomb !== null) return bomb;
  const member = gzipSync(Buffer.alloc(1024 * 1024, ' '), { level: 1 });
  bomb = Buffer.concat(Array.from({ length: Math.ceil(tooMany / (1024 * 1024)) }, () => member));
  return bomb;
}
