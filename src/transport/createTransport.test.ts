import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listenHttp, listenRaw } from '../../test/servers/listen.ts';
import { testKey, testTransport } from '../../test/servers/testTransport.ts';
import type { Authorise } from '../core/ModelProvider.ts';
import { UserError } from '../core/UserError.ts';
import type { WireFailureCode, WireReply } from '../core/WireReply.ts';
import type { WireRequest } from '../core/WireRequest.ts';
import type { TransportOptions } from './TransportOptions.ts';

const bearer: Authorise = (key) => ({ Authorization: `Bearer ${key.replace(/[^\w-]/g, '')}` });

function post(origin: string, body: readonly string[] = ['{}']): WireRequest {
  return { method: 'POST', url: `${origin}/v1/chat?x=1`, headers: { 'content-type': 'application/json' }, body };
}

function textOf({ body }: WireReply): string {
  return Buffer.from(body).toString();
}

async function receive(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
  return text;
}

/** What a transport makes of a server that answers with these bytes and then does something to the socket. */
async function askRaw(bytes: string | Buffer, then: (socket: Socket) => void, options: Partial<TransportOptions> = {}): Promise<WireReply> {
  await using server = await listenRaw((socket) => void socket.write(bytes, () => then(socket)));
  await using transport = testTransport(options);
  return await transport.send(post(server.origin), bearer, null);
}

const stay = (): void => undefined;
const close = (socket: Socket): void => void socket.end();
/** Late enough for what was written to have been read: at least one look at the sockets lies between. */
const reset = (socket: Socket): void => void setTimeout(() => setImmediate(() => socket.resetAndDestroy()), 20);

test('sends pieces as one body with its headers and keeps the reply as it came', async () => {
  await using server = await listenHttp(async (request, response) => {
    const { method, url, headers } = request;
    const { authorization, 'x-organisation': organisation, 'content-length': length, 'accept-encoding': coding, 'user-agent': agent } = headers;
    response.setHeader('X-Seen', 'One');
    response.setHeader('X-Twice', ['a', 'b']);
    response.setHeader('Set-Cookie', ['session=1', 'other=2']);
    response.end(JSON.stringify({ method, url, authorization, organisation, length, coding, agent, body: await receive(request) }));
  });
  await using transport = testTransport({ key: 'key', secretHeaders: { 'X-Organisation': 'org' } });
  const reply = await transport.send(post(server.origin, ['{"a":', '"é"', '}']), bearer, null);
  expect(JSON.parse(textOf(reply))).toEqual({
    method: 'POST',
    url: '/v1/chat?x=1',
    authorization: 'Bearer key',
    organisation: 'org',
    length: '10',
    coding: 'identity',
    agent: 'faultline',
    body: '{"a":"é"}',
  });
  expect(reply.status).toBe(200);
  expect(reply.failure).toBeNull();
  expect(reply.headers.map(([name]) => name)).toEqual(['x-seen', 'x-twice', 'x-twice', 'date', 'connection', 'keep-alive', 'content-length']);
  expect(reply.headers.slice(0, 3)).toEqual([['x-seen', 'One'], ['x-twice', 'a'], ['x-twice', 'b']]);
  expect(reply.timing.firstByte).toBeGreaterThan(0);
  expect(reply.timing.total).toBeGreaterThanOrEqual(reply.timing.firstByte ?? Infinity);
  expect(reply.timing.startedAt).toBeGreaterThan(1.7e12);
});

test('without a key no header is made; secret headers win over the request, the request over what is standing', async () => {
  await using server = await listenHttp((request, response) => void response.end(JSON.stringify(request.headers)));
  await using transport = testTransport({ key: null, secretHeaders: { 'Api-Key': 'short' } });
  const request: WireRequest = { method: 'GET', url: server.origin, headers: { 'api-key': 'mine', 'user-agent': 'me' }, body: [] };
  const reply = await transport.send(request, () => ({ authorization: 'never' }), null);
  expect(JSON.parse(textOf(reply))).toEqual({ host: server.origin.slice(7), connection: 'keep-alive', 'user-agent': 'me', 'accept-encoding': 'identity', 'api-key': 'short' });
});

test('a redirect is a reply', async () => {
  let asked = 0;
  await using server = await listenHttp((_request, response) => {
    asked++;
    response.writeHead(307, { location: '/elsewhere' }).end('moved');
  });
  await using transport = testTransport();
  const reply = await transport.send(post(server.origin), bearer, null);
  expect([reply.status, textOf(reply), asked]).toEqual([307, 'moved', 1]);
});

test('word that comes before the reply is passed over', async () => {
  const reply = await askRaw('HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok', stay);
  expect([reply.status, reply.headers, textOf(reply), reply.failure]).toEqual([200, [['content-length', '2']], 'ok', null]);
});

const head = 'HTTP/1.1 200 OK\r\n';

test.each<readonly [string, string | Buffer, (socket: Socket) => void, number | null, string, WireFailureCode | null]>([
  ['all is well', `${head}content-length: 4\r\n\r\ngood`, stay, 200, 'good', null],
  ['ended by closing', `${head}connection: close\r\n\r\ngood`, close, 200, 'good', null],
  ['no body', 'HTTP/1.1 204 No Content\r\n\r\n', stay, 204, '', null],
  ['closed before a word', '', close, null, '', 'reset'],
  ['reset before a word', '', reset, null, '', 'reset'],
  ['closed inside the headers', 'HTTP/1.1 200 OK\r\ncontent-le', close, null, '', 'reset'],
  ['reset inside the body', `${head}content-length: 9\r\n\r\nhalf`, reset, 200, 'half', 'reset'],
  ['reset inside a chunked body', `${head}transfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n`, reset, 200, 'half', 'reset'],
  ['shorter than announced', `${head}content-length: 9\r\n\r\nhalf`, close, 200, 'half', 'body-cut'],
  ['shorter than announced, closing', `${head}connection: close\r\ncontent-length: 9\r\n\r\nhalf`, close, 200, 'half', 'body-cut'],
  ['closed before the last chunk', `${head}transfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n`, close, 200, 'half', 'body-cut'],
  ['closed before the last chunk, closing', `${head}connection: close\r\ntransfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n`, close, 200, 'half', 'body-cut'],
  ['closed inside a chunk', `${head}transfer-encoding: chunked\r\n\r\n9\r\nhalf`, close, 200, 'half', 'body-cut'],
  ['chunk of no size', `${head}transfer-encoding: chunked\r\n\r\n4\r\nhalf\r\nzz\r\n`, stay, 200, 'half', 'not-http'],
  ['another protocol', 'SSH-2.0-OpenSSH_9.6\r\n', stay, null, '', 'not-http'],
  ['binary', Buffer.from([0x16, 3, 1, 0, 0xff, 0, 0]), stay, null, '', 'not-http'],
  ['an upgrade that nobody asked', 'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n', stay, null, '', 'not-http'],
  ['too long a header', `${head}x: ${'y'.repeat(20_000)}\r\n\r\n`, stay, null, '', 'not-http'],
])('%s', async (_name, bytes, then, status, body, code) => {
  const reply = await askRaw(bytes, then);
  expect([reply.status, textOf(reply), reply.failure?.code ?? null]).toEqual([status, body, code]);
});

test.each<readonly [string, string, Partial<TransportOptions>, WireFailureCode, string]>([
  ['silent before the status', '', { firstByteTimeout: 30 }, 'timeout-waiting', 'no byte of the body within 30 ms'],
  ['silent before the body', `${head}content-length: 9\r\n\r\n`, { firstByteTimeout: 30 }, 'timeout-waiting', 'no byte of the body within 30 ms'],
  ['silent inside the body', `${head}content-length: 9\r\n\r\nhalf`, { bodySilenceTimeout: 60 }, 'timeout-body', 'silent inside the body for 60 ms'],
  ['too long in all', `${head}content-length: 9\r\n\r\nhalf`, { totalTimeout: 250 }, 'timeout-total', 'not done after 250 ms'],
])('%s', async (_name, bytes, options, code, detail) => {
  const reply = await askRaw(bytes, stay, options);
  expect(reply.failure).toEqual({ code, detail });
  expect(textOf(reply)).toBe(bytes.endsWith('half') ? 'half' : '');
  expect(reply.timing.total).toBeGreaterThanOrEqual(28);
  expect(reply.timing.total).toBeLessThan(4000);
});

test('a drip is not silence, but it ends', async () => {
  await using server = await listenHttp((_request, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write('.'), 10);
    response.on('close', () => clearInterval(timer));
  });
  await using transport = testTransport({ bodySilenceTimeout: 300, totalTimeout: 500 });
  const reply = await transport.send(post(server.origin), bearer, null);
  expect(reply.failure?.code).toBe('timeout-total');
  expect(textOf(reply)).toMatch(/^\.{5,}$/);
});

test('waiting in line for a connection counts toward the whole only', async () => {
  await using server = await listenHttp((_request, response) => void setTimeout(() => response.end('ok'), 200));
  await using transport = testTransport({ connections: 1, firstByteTimeout: 500 });
  const replies = await Promise.all([1, 2, 3].map(() => transport.send(post(server.origin), bearer, null)));
  expect(replies.map(({ failure }) => failure)).toEqual([null, null, null]);
  await using hurried = testTransport({ connections: 1, totalTimeout: 350 });
  const late = await Promise.all([1, 2, 3].map(() => hurried.send(post(server.origin), bearer, null)));
  expect(late.map(({ failure }) => failure?.code ?? null)).toEqual([null, 'timeout-total', 'timeout-total']);
});

test('nobody there', async () => {
  await using transport = testTransport();
  const free = await listenHttp(stay);
  await free[Symbol.asyncDispose]();
  const refused = await transport.send(post(free.origin), bearer, null);
  expect(refused).toMatchObject({ status: null, headers: [], failure: { code: 'unreachable', detail: `connect ECONNREFUSED 127.0.0.1:${free.port} (ECONNREFUSED)` } });
  expect(refused.timing.firstByte).toBeNull();
  const unknown = await transport.send(post('http://no-such-host.invalid'), bearer, null);
  expect(unknown).toMatchObject({ status: null, failure: { code: 'unreachable' } });
});

test('stops reading a body that is too large, and keeps what fits', async () => {
  let sent = 0;
  await using server = await listenHttp((_request, response) => {
    const more = (): void => {
      while (!response.destroyed && sent < 1e8) {
        sent += 10_000;
        if (!response.write('x'.repeat(10_000))) return void response.once('drain', more);
      }
    };
    more();
  });
  await using transport = testTransport({ maximumBody: 25_000 });
  const reply = await transport.send(post(server.origin), bearer, null);
  expect(reply.failure).toEqual({ code: 'body-too-large', detail: 'the body is longer than 25000 bytes' });
  expect(textOf(reply)).toBe('x'.repeat(25_000));
  expect(sent).toBeLessThan(2e7);
  const whole = await askRaw(`${head}content-length: 5\r\n\r\n12345`, stay, { maximumBody: 5 });
  expect([textOf(whole), whole.failure]).toEqual(['12345', null]);
});

const answer = '{"answer":42}'.repeat(50);

test.each([
  ['gzip', gzipSync(answer)],
  ['x-gzip', gzipSync(answer)],
  ['deflate', deflateSync(answer)],
  ['deflate', deflateRawSync(answer)],
  ['br', brotliCompressSync(answer)],
  ['zstd', zstdCompressSync(answer)],
  ['identity', Buffer.from(answer)],
  ['gzip, br', brotliCompressSync(gzipSync(answer))],
])('undoes %s although it asked for none', async (coding, packed) => {
  const reply = await askRaw(Buffer.concat([Buffer.from(`${head}content-encoding: ${coding.toUpperCase()}\r\ncontent-length: ${packed.length}\r\n\r\n`), packed]), stay);
  expect([textOf(reply), reply.failure]).toEqual([answer, null]);
});

test('what is packed in no known way stays as it came', async () => {
  const reply = await askRaw(`${head}content-encoding: toString\r\ncontent-length: 3\r\n\r\nabc`, stay);
  expect([textOf(reply), reply.failure]).toEqual(['abc', null]);
});

test('a packed body that is cut or damaged is cut, and what could be read is kept', async () => {
  const packed = gzipSync('0123456789'.repeat(1000));
  const send = (bytes: Buffer): Promise<WireReply> => askRaw(Buffer.concat([Buffer.from(`${head}content-encoding: gzip\r\ncontent-length: ${bytes.length}\r\n\r\n`), bytes]), stay);
  const cut = await send(packed.subarray(0, packed.length - 9));
  expect(cut.failure).toEqual({ code: 'body-cut', detail: 'the gzip coding of the body is cut short or damaged' });
  expect(textOf(cut)).toMatch(/^0123456789/);
  const damaged = await send(Buffer.from('this is not gzip'));
  expect(damaged.failure?.code).toBe('body-cut');
  expect(textOf(damaged)).toBe('');
});

test('a packed body whose connection breaks keeps what could be read, and the first reason', async () => {
  const packed = gzipSync('0123456789'.repeat(1000));
  const bytes = Buffer.concat([Buffer.from(`${head}content-encoding: gzip\r\ncontent-length: ${packed.length}\r\n\r\n`), packed.subarray(0, packed.length - 9)]);
  const reply = await askRaw(bytes, reset);
  expect(reply.failure?.code).toBe('reset');
  expect(textOf(reply)).toMatch(/^0123456789/);
});

test('a small body that unpacks to a large one is stopped', async () => {
  const bomb = gzipSync(Buffer.alloc(3_000_000, 'a'));
  const reply = await askRaw(Buffer.concat([Buffer.from(`${head}content-encoding: gzip\r\ncontent-length: ${bomb.length}\r\n\r\n`), bomb]), stay, { maximumBody: 100_000 });
  expect(reply.failure).toEqual({ code: 'body-too-large', detail: 'the body unpacks to more than 100000 bytes' });
  expect(textOf(reply)).toBe('a'.repeat(100_000));
});

test('stops at once when the caller does, and asks no more', async () => {
  let asked = 0;
  const all = Promise.withResolvers<true>();
  await using server = await listenHttp((_request, response) => {
    response.write('half', () => {
      asked++;
      if (asked === 3) all.resolve(true);
    });
  });
  await using transport = testTransport();
  const stop = new AbortController();
  const under = [1, 2].map(() => transport.send(post(server.origin), bearer, stop.signal));
  const apart = transport.send(post(server.origin), bearer, new AbortController().signal);
  await all.promise;
  setTimeout(() => setImmediate(() => stop.abort()), 20);
  const replies = await Promise.all(under);
  expect(replies.map(({ failure, body }) => [failure, body.length])).toEqual([1, 2].map(() => [{ code: 'aborted', detail: 'stopped by the caller' }, 4]));
  expect((await transport.send(post(server.origin), bearer, stop.signal)).failure?.code).toBe('aborted');
  expect(asked).toBe(3);
  await transport.close();
  expect((await apart).failure).toEqual({ code: 'aborted', detail: 'the transport is closed' });
  expect((await transport.send(post(server.origin), bearer, null)).failure).toEqual({ code: 'aborted', detail: 'the transport is closed' });
});

test('an aborted exchange leaves nothing behind that spoils the next', async () => {
  await using server = await listenHttp((request, response) => {
    if (request.url === '/hang') response.write('x');
    else response.end('ok');
  });
  await using transport = testTransport({ connections: 1, bodySilenceTimeout: 30 });
  for (let round = 0; round < 3; round++) {
    const hung = transport.send({ ...post(server.origin), url: `${server.origin}/hang` }, bearer, null);
    const next = transport.send(post(server.origin), bearer, null);
    expect((await hung).failure?.code).toBe('timeout-body');
    expect(textOf(await next)).toBe('ok');
  }
});

test('a reply that nobody asked for answers nobody', async () => {
  const ok = (body: string): string => `${head}content-length: ${body.length}\r\n\r\n${body}`;
  await using server = await listenRaw((socket, asked) => void socket.write(asked.includes('/first') ? ok('good') + ok('evil') : ok('well')));
  await using transport = testTransport({ connections: 1 });
  const first = transport.send({ ...post(server.origin), url: `${server.origin}/first` }, bearer, null);
  const second = transport.send(post(server.origin), bearer, null);
  expect([textOf(await first), textOf(await second)]).toEqual(['good', 'well']);
});

test('no reply shows a secret, in whatever dress it comes back', async () => {
  const echoes = (key: string): readonly string[] => [key, JSON.stringify(key), encodeURIComponent(key), JSON.stringify(JSON.stringify({ key }))];
  await using server = await listenHttp((request, response) => {
    response.setHeader('x-echo', 'key=org-secret-header; rest');
    response.setHeader('location', `/next?key=${encodeURIComponent(testKey)}`);
    response.end(`{"error":"no such key: ${echoes(testKey).join(' | ')} ${String(request.headers['x-org'])} further-secret"}`);
  });
  await using transport = testTransport({ secretHeaders: { 'x-org': 'org-secret-header' }, secrets: ['further-secret'] });
  const reply = await transport.send(post(server.origin), bearer, null);
  const shown = textOf(reply) + JSON.stringify(reply.headers);
  for (const secret of [...echoes(testKey), '7Qm2', 'Zp9', 'org-secret-header', 'further-secret']) expect(shown).not.toContain(secret);
  expect(textOf(reply)).toMatch(/^\{"error":"no such key: \*+ \| "\*+" \| \*+ \| "\{\\"key\\":\\"\*+\\"\}" \*{17} \*{14}"\}$/);
  expect(reply.headers.slice(0, 2)).toEqual([['x-echo', `key=${'*'.repeat(17)}; rest`], ['location', `/next?key=${'*'.repeat(encodeURIComponent(testKey).length)}`]]);
});

test('no failure tells a secret', async () => {
  await using transport = testTransport({ key: 'no-such-host-name' });
  const reply = await transport.send(post('http://no-such-host-name.invalid'), bearer, null);
  expect(reply.failure?.code).toBe('unreachable');
  expect(reply.failure?.detail).toMatch(/^getaddrinfo \w+ \*{17}\.invalid \(\w+\)$/);
});

test('a body cut inside an echo shows no part of it', async () => {
  const reply = await askRaw(`${head}content-length: 99\r\n\r\nkey ${testKey.slice(0, 12)}`, close);
  expect([textOf(reply), reply.failure?.code]).toEqual([`key ${'*'.repeat(12)}`, 'body-cut']);
});

test('however a body is cut into pieces on the way, it is the same body', async () => {
  const asked = new Map<string, readonly Buffer[]>();
  await using server = await listenHttp(async (request, response) => {
    for (const piece of asked.get(request.url ?? '') ?? []) {
      await new Promise((resolve) => response.write(piece, resolve));
    }
    response.end();
  });
  await using transport = testTransport();
  let round = 0;
  const check = async (bytes: Uint8Array, cuts: readonly number[]): Promise<void> => {
    const ends = [...cuts.map((cut) => Math.floor(cut * bytes.length)).toSorted((a, b) => a - b), bytes.length];
    const pieces = ends.map((end, index) => Buffer.from(bytes.slice(ends[index - 1] ?? 0, end))).filter(({ length }) => length > 0);
    const path = `/${round++}`;
    asked.set(path, pieces);
    const reply = await transport.send({ ...post(server.origin), url: server.origin + path }, bearer, null);
    expect([reply.failure, Buffer.from(reply.body).equals(bytes)]).toEqual([null, true]);
  };
  const fraction = fc.double({ min: 0, max: 1, noNaN: true });
  await fc.assert(fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 3000 }), fc.array(fraction, { maxLength: 6 }), check), { seed: 1, numRuns: 60 });
});

test('hundreds at once, on one signal, warn nobody', async () => {
  await using server = await listenHttp((request, response) => void response.end(request.url));
  await using transport = testTransport({ connections: 32 });
  const warnings: Error[] = [];
  const hear = (warning: Error): void => void warnings.push(warning);
  process.on('warning', hear);
  const { signal } = new AbortController();
  const urls = Array.from({ length: 400 }, (_, index) => `${server.origin}/${index}`);
  const replies = await Promise.all(urls.map((url) => transport.send({ ...post(server.origin), url }, bearer, signal)));
  process.off('warning', hear);
  expect(replies.map((reply) => server.origin + textOf(reply))).toEqual(urls);
  expect(warnings).toEqual([]);
});

test.each<readonly [string, string]>([
  ['ftp://x', 'ftp://x is none'],
  ['v1/chat', 'v1/chat is none'],
  ['http://name:word@host.test/v1', 'the address of host.test holds one'],
])('the address %s is for the user to mend', async (url, came) => {
  await using transport = testTransport();
  const refused = transport.send({ ...post(''), url }, bearer, null);
  await expect(refused).rejects.toBeInstanceOf(UserError);
  await expect(refused).rejects.toMatchObject({ came });
});

test('what no header can carry is for the user to mend', async () => {
  expect(() => testTransport({ key: 'sk-12345678\n' })).toThrow(UserError);
  expect(() => testTransport({ secretHeaders: { 'x-key': 'ключ' } })).toThrow(UserError);
  expect(() => testTransport({ certificateAuthority: '-----BEGIN CERTIFICATE-----\nnone' })).toThrow(UserError);
  await using server = await listenHttp((_request, response) => void response.end());
  await using transport = testTransport();
  await expect(transport.send({ ...post(server.origin), headers: { 'x y': 'z' } }, bearer, null)).rejects.toMatchObject({ name: 'UserError', came: 'invalid header key' });
});

test('what the adapter throws is passed on', async () => {
  await using server = await listenHttp((_request, response) => void response.end());
  await using transport = testTransport();
  const bug = (): never => {
    throw new TypeError('a bug');
  };
  await expect(transport.send(post(server.origin), bug, null)).rejects.toThrow('a bug');
});
