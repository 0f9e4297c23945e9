import { expect, test } from 'vitest';
import type { Decoded } from '../../core/Decoded.ts';
import type { WireReply } from '../../core/WireReply.ts';
import type { WireRequest } from '../../core/WireRequest.ts';
import { acknowledging, acknowledgingEnvironment, isSatisfied } from '../acknowledging.ts';
import { createCacheKey } from './cacheKey.ts';
import { isOverload } from './isOverload.ts';
import { isWorthKeeping } from './ResponseCache.ts';

const request: WireRequest = { method: 'POST', url: 'http://a/', headers: { b: '1', a: '2' }, body: ['one', 'x'.repeat(5000)] };

test('a key names the whole request and the repetition', () => {
  const key = createCacheKey();
  const one = key(request, 0);
  expect(one).toMatch(/^[0-9a-f]{64}$/);
  expect(createCacheKey()({ ...request, headers: { a: '2', b: '1' }, body: ['one', `${'x'.repeat(4999)}x`] }, 0)).toBe(one);
  const others = [
    key(request, 1),
    key({ ...request, method: 'GET' }, 0),
    key({ ...request, url: 'http://b/' }, 0),
    key({ ...request, headers: { a: '2' } }, 0),
    key({ ...request, headers: { a: '1', b: '2' } }, 0),
    key({ ...request, body: ['two', 'x'.repeat(5000)] }, 0),
    key({ ...request, body: ['one', `${'x'.repeat(4999)}y`] }, 0),
    key({ ...request, body: ['one', 'x'.repeat(100)] }, 0),
  ];
  expect(new Set([one, ...others]).size).toBe(others.length + 1);
});

test('a key stays the same however many long pieces came between', () => {
  const key = createCacheKey();
  const one = key(request, 0);
  for (let index = 0; index < 100; index++) key({ ...request, body: [`${index}`.padEnd(5000)] }, 0);
  expect(key(request, 0)).toBe(one);
});

const reply: WireReply = { status: 200, headers: [], body: new Uint8Array(), failure: null, timing: { startedAt: 0, firstByte: null, total: 0 } };
const decoded: Decoded = {
  outcome: { kind: 'answered' },
  answer: { text: '', toolCalls: null },
  reasoning: null,
  usage: { input: null, cachedInput: null, output: null, reasoning: null },
  finish: null,
  tokens: null,
  servedBy: null,
  warnings: [],
  remedy: { kind: 'none' },
};

test.each([
  [reply, decoded, true],
  [{ ...reply, status: 299 }, { ...decoded, outcome: { kind: 'capped' } as const }, true],
  [{ ...reply, status: 300 }, decoded, false],
  [{ ...reply, status: 199 }, decoded, false],
  [{ ...reply, status: null }, decoded, false],
  [{ ...reply, failure: { code: 'body-cut', detail: '' } as const }, decoded, false],
  [reply, { ...decoded, outcome: { kind: 'not-observed', reason: 'error-inside' } as const }, false],
])('only what is whole and the model’s own is kept (%#)', (one, made, kept) => {
  expect(isWorthKeeping(one, made)).toBe(kept);
});

test.each([
  [429, null, true],
  [503, null, true],
  [529, null, true],
  [500, null, false],
  [200, null, false],
  [null, 'timeout-waiting', true],
  [null, 'timeout-connecting', true],
  [200, 'timeout-body', true],
  [null, 'unreachable', true],
  [null, 'reset', false],
  [null, 'aborted', false],
] as const)('status %s with %s is overload: %s', (status, code, expected) => {
  expect(isOverload({ ...reply, status, failure: code === null ? null : { code, detail: '' } })).toBe(expected);
});

test('every offered tool is confirmed, under any name it may have been given; others are not there', () => {
  const session = acknowledging.open(acknowledgingEnvironment(2), ['a.b']);
  const confirmed = { content: '{"status":"ok","message":"a.b was carried out."}', failed: false };
  expect(session.call('a.b', '{}')).toEqual(confirmed);
  expect(session.call('a_b', 'not json')).toEqual(confirmed);
  expect(session.call('c"', '')).toEqual({ content: '{"error":"There is no tool named \\"c\\\\\\"\\"."}', failed: true });
  expect(session.state()).toEqual({
    calls: [
      { name: 'a.b', arguments: '{}', known: true },
      { name: 'a.b', arguments: 'not json', known: true },
      { name: 'c"', arguments: '', known: false },
    ],
  });
});

test('an exchange is satisfied by the expected number of calls, in its own world only', () => {
  const environment = acknowledgingEnvironment(3);
  expect(environment).toEqual({ world: 'acknowledging', version: '1', state: { expectedCalls: 3 }, turnLimit: 5 });
  expect([2, 3, 4].map((made) => isSatisfied(environment, made))).toEqual([false, true, true]);
  expect(isSatisfied({ ...environment, world: 'travel' }, 9)).toBe(false);
  expect(isSatisfied({ ...environment, state: null }, 9)).toBe(false);
  expect(isSatisfied({ ...environment, state: {} }, 9)).toBe(false);
});
