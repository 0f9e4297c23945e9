import { isUtf8 } from 'node:buffer';
import { expect, test } from 'vitest';
import { listenHttp } from '../../../test/servers/listen.ts';
import { realClock } from '../../../test/servers/realClock.ts';
import { testTransport } from '../../../test/servers/testTransport.ts';
import { uniform } from '../../../test/uniform.ts';
import type { WireFailureCode, WireReply } from '../../core/WireReply.ts';
import type { WireRequest } from '../../core/WireRequest.ts';
import { harmlessMisbehaviours, misbehave, misbehaviours } from './misbehave.ts';
import type { Misbehaviour } from './misbehave.ts';

const good = JSON.stringify({ choices: [{ message: { tool_calls: [{ function: { name: 'get_weather', arguments: '{"city":"Paris","days":3}' } }] }, finish_reason: 'tool_calls' }] });
const inside = '"arguments":"{\\"';
const half = good.slice(0, good.indexOf(inside) + inside.length);

const costly: readonly Misbehaviour[] = ['body-over-limit', 'gzip-bomb'];
const mild = misbehaviours.filter((kind) => !costly.includes(kind));

interface Asked {
  readonly reply: WireReply;
  readonly text: string;
}

/** Asks a server that misbehaves in one way, and once more a well one over the same transport. */
async function ask(kind: Misbehaviour, body: string = good, silence = 400): Promise<Asked> {
  const done: Promise<void>[] = [];
  await using server = await listenHttp((request, response) => {
    const headers = { 'content-type': 'application/json', 'x-request-id': '1', 'Content-Length': '3' };
    if (request.url === '/well') response.end('well');
    else done.push(misbehave(kind, { response, status: 200, headers, body: Buffer.from(body) }, { silence }, realClock));
  });
  const patience = kind.startsWith('hang') ? 80 : 10_000;
  await using transport = testTransport({ connections: 1, firstByteTimeout: patience, bodySilenceTimeout: patience, totalTimeout: kind === 'endless-drip' ? 300 : 20_000 });
  const request: WireRequest = { method: 'POST', url: `${server.origin}/spoilt`, headers: {}, body: ['{}'] };
  const reply = await transport.send(request, () => ({}), null);
  const next = await transport.send({ ...request, url: `${server.origin}/well` }, () => ({}), null);
  expect([next.failure, Buffer.from(next.body).toString()]).toEqual([null, 'well']);
  await Promise.all(done);
  return { reply, text: reply.body.length > 1e6 ? `${reply.body.length} bytes` : Buffer.from(reply.body).toString() };
}

test.each<readonly [Misbehaviour, number | null, WireFailureCode | null, string | RegExp]>([
  ['html-page', 200, null, /^<!DOCTYPE html>[^]*Sign in/],
  ['error-in-200', 200, null, /^\{"error":\{"message":/],
  ['foreign-json', 200, null, '{"status":"ok","uptime":86400}'],
  ['empty-200', 200, null, ''],
  ['rate-limit-timed', 429, null, /"code":"rate_limit_exceeded"/],
  ['rate-limit-bare', 429, null, /"code":"rate_limit_exceeded"/],
  ['server-error-500', 500, null, /server_error/],
  ['bad-gateway-502', 502, null, /^<!DOCTYPE html>[^]*502 Bad Gateway/],
  ['unavailable-503', 503, null, /^upstream connect error/],
  ['redirect', 302, null, ''],
  ['reset-before', null, 'reset', ''],
  ['close-before', null, 'reset', ''],
  ['cut-chunks', 200, 'body-cut', half],
  ['cut-stream', 200, null, half],
  ['hang-before', null, 'timeout-waiting', ''],
  ['hang-inside', 200, 'timeout-body', half],
  ['slow-drip', 200, null, good],
  ['endless-drip', 200, 'timeout-total', /^\n{3,}$/],
  ['body-over-limit', 200, 'body-too-large', '67108864 bytes'],
  ['gzip-bomb', 200, 'body-too-large', '67108864 bytes'],
  ['unasked-gzip', 200, null, good],
  ['content-length-over', 200, 'body-cut', good],
  ['content-length-under', 200, null, half],
  ['not-http', null, 'not-http', ''],
])('%s', async (kind, status, failure, expected) => {
  const { reply, text } = await ask(kind);
  expect([reply.status, reply.failure?.code ?? null]).toEqual([status, failure]);
  if (typeof expected === 'string') expect(text).toBe(expected);
  else expect(text).toMatch(expected);
});

test('reset-mid-body loses what was on its way, never the fact', async () => {
  const { reply, text } = await ask('reset-mid-body');
  expect(reply.failure?.code).toBe('reset');
  expect(half.startsWith(text)).toBe(true);
});

test('invalid-utf8 keeps every byte of the good body around what is no UTF-8', async () => {
  const { reply } = await ask('invalid-utf8');
  const at = half.length;
  expect([reply.status, reply.failure]).toEqual([200, null]);
  expect(Buffer.from(reply.body)).toEqual(Buffer.concat([Buffer.from(half), Buffer.from([0xc3, 0x28]), Buffer.from(good.slice(at))]));
  expect(isUtf8(reply.body)).toBe(false);
});

test('only a timed limit says when to come back', async () => {
  const waits = await Promise.all((['rate-limit-timed', 'rate-limit-bare'] as const).map((kind) => ask(kind, good, 50)));
  expect(waits.map(({ reply }) => reply.headers.filter(([name]) => name === 'retry-after'))).toEqual([[['retry-after', '0.05']], []]);
});

test('the good reply keeps its headers, with a length that is true', async () => {
  const { reply } = await ask('unasked-gzip');
  expect(reply.headers).toContainEqual(['x-request-id', '1']);
  expect(reply.headers).toContainEqual(['content-encoding', 'gzip']);
  expect(reply.headers.filter(([name]) => name === 'content-length').length).toBe(1);
});

test('a body without a call is cut half-way, and one without anything not at all', async () => {
  expect((await ask('cut-stream', 'data: abcdef')).text).toBe('data: ');
  expect((await ask('cut-stream', '')).text).toBe('');
  expect((await ask('slow-drip', '')).text).toBe('');
});

test('of several calls the last is cut', async () => {
  const stream = 'data: {"arguments":"{\\"a"}\n\ndata: {"arguments":"{\\"b"}\n\n';
  expect((await ask('cut-stream', stream)).text).toBe('data: {"arguments":"{\\"a"}\n\ndata: {"arguments":"{\\"');
});

test('gives up when the client has left', async () => {
  const begun = realClock.elapsed();
  await ask('hang-before', good, 30_000);
  await ask('hang-inside', good, 30_000);
  await ask('endless-drip', good, 1000);
  expect(realClock.elapsed() - begun).toBeLessThan(5000);
});

test('in a storm of them all, over shared connections, only good replies look good', async () => {
  const next = uniform(7);
  const kinds = Array.from({ length: 250 }, () => (next() < 0.5 ? null : (mild[Math.floor(next() * mild.length)] ?? null)));
  await using server = await listenHttp((request, response) => {
    const kind = kinds[Number(request.url?.slice(1))] ?? null;
    const headers = { 'content-type': 'application/json' };
    if (kind === null) response.writeHead(200, headers).end(good);
    else void misbehave(kind, { response, status: 200, headers, body: Buffer.from(good) }, { silence: 100 }, realClock);
  });
  await using transport = testTransport({ connections: 24, totalTimeout: 30_000 });
  const ask = async (index: number): Promise<boolean> => {
    const reply = await transport.send({ method: 'POST', url: `${server.origin}/${index}`, headers: {}, body: ['{}'] }, () => ({}), null);
    return reply.failure === null && reply.status === 200 && Buffer.from(reply.body).toString() === good;
  };
  const looksGood = await Promise.all(kinds.map((_, index) => ask(index)));
  expect(looksGood).toEqual(kinds.map((kind) => kind === null || harmlessMisbehaviours.includes(kind)));
  expect(new Set(kinds).size).toBe(mild.length + 1);
});

test('every way is tried here, and the harmless ones are of them', () => {
  expect(new Set(misbehaviours).size).toBe(misbehaviours.length);
  expect(misbehaviours.length).toBe(26);
  expect(harmlessMisbehaviours).toEqual(['slow-drip', 'unasked-gzip']);
});
