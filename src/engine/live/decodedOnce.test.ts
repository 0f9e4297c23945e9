import { expect, test } from 'vitest';
import { calls, scriptedModel } from '../../../test/live/scriptedModel.ts';
import { VirtualClock } from '../../../test/live/VirtualClock.ts';
import type { Model } from '../../core/Model.ts';
import type { WireReply } from '../../core/WireReply.ts';
import { decodedOnce } from './decodedOnce.ts';

const replyOf = (bytes: number): WireReply => ({ status: 200, headers: [], body: new Uint8Array(bytes), failure: null, timing: { startedAt: 0, firstByte: null, total: 0 } });

function counted(): { readonly decode: Model['decode']; readonly count: () => number } {
  const model = scriptedModel('test:one', new VirtualClock(), () => ({ do: 'answer', answer: calls('a') }));
  let count = 0;
  const decode: Model['decode'] = (_, { timing }) => {
    count++;
    return { outcome: { kind: 'answered' }, answer: calls('a'), reasoning: null, usage: { input: null, cachedInput: null, output: null, reasoning: null }, finish: String(timing.total), tokens: null, servedBy: null, warnings: [], remedy: { kind: 'none' } };
  };
  const once = decodedOnce(new Map([['test:one', { ...model, decode }]])).get('test:one');
  return { decode: once?.decode ?? decode, count: () => count };
}

const request = { method: 'POST', url: 'http://model.test/', headers: {}, body: [] } as const;

test('a reply is read when it comes, and what was made of it is there when it is graded', () => {
  const { decode, count } = counted();
  const replies = [1, 2, 3].map((total) => ({ ...replyOf(10), timing: { startedAt: 0, firstByte: null, total } }));
  const read = replies.map((reply) => decode(request, reply));
  expect(replies.map((reply) => decode(request, reply))).toEqual(read);
  expect(read.map(({ finish }) => finish)).toEqual(['1', '2', '3']);
  expect(count()).toBe(3);
});

test.each([
  ['many', 10_000, 10],
  ['long', 10, 9_000_000],
])('replies that nobody comes back for are forgotten where they are %s, and read again', (_, replies, bytes) => {
  const { decode, count } = counted();
  const first = replyOf(10);
  decode(request, first);
  for (let each = 0; each < replies; each++) decode(request, replyOf(bytes));
  decode(request, first);
  expect(count()).toBe(replies + 2);
});
