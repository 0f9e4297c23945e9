import { expect, test } from 'vitest';
import type { Model } from '../../core/Model.ts';
import type { TokenUsage } from '../../core/Decoded.ts';
import { VirtualClock } from '../../../test/live/VirtualClock.ts';
import { openAuthor } from './openAuthor.ts';
import { plainSettings } from '../../core/plainSettings.ts';

const priced: TokenUsage = { input: 1000, cachedInput: 0, output: 1000, reasoning: null };
const unpriced: TokenUsage = { input: null, cachedInput: null, output: null, reasoning: null };

/** Answers with these usages, one after the other. */
function modelUsing(usages: readonly TokenUsage[]): Model {
  let answered = 0;
  return {
    id: 'author',
    adapter: 'made',
    endpoint: 'made',
    limits: { tools: null, contextTokens: null, outputTokens: null },
    encode: (conversation: unknown) => ({ method: 'POST', url: 'made', headers: {}, body: [JSON.stringify(conversation)] }),
    send: () => Promise.resolve({ status: 200, headers: [], body: new Uint8Array(), failure: null, timing: { startedAt: 0, firstByte: 0, total: 1 } }),
    decode: () => ({ outcome: { kind: 'answered' }, answer: { text: 'written', toolCalls: null }, usage: usages[answered++] ?? unpriced, remedy: { kind: 'none' }, servedBy: null, warnings: [] }),
  } as unknown as Model;
}

test('a reply without usage makes the cost unknown, and a ceiling goes on counting', async () => {
  const author = openAuthor({ id: 'author', model: modelUsing([priced, priced, unpriced]), settings: plainSettings, clock: new VirtualClock(), signal: new AbortController().signal, mostInFlight: 1, limits: { calls: null, tokens: null, money: 100 }, price: { input: 1000, cachedInput: null, output: 1000 } });
  const counted: number[] = [];
  for (const content of ['a', 'b', 'c']) {
    await author.write({ messages: [{ role: 'user', content }], tools: [], strict: false });
    counted.push(author.spent().counted);
  }
  expect(counted.slice(0, 2)).toEqual([2, 4]);
  expect(counted[2]).toBeGreaterThan(4);
  expect(author.spent().money).toBeNull();
});
