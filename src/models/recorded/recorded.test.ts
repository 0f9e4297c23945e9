import { expect, test } from 'vitest';
import { checkModel } from '../../conformance/checkModel.ts';
import type { GoodReply } from '../../conformance/GoodReply.ts';
import type { Conversation } from '../../core/Conversation.ts';
import type { Outcome } from '../../core/Outcome.ts';
import type { Settings } from '../../core/Settings.ts';
import type { WireReply } from '../../core/WireReply.ts';
import { conversationFingerprint, createRecordedModel } from './createRecordedModel.ts';
import type { RecordedReply } from './createRecordedModel.ts';
import { decodeRecorded } from './decodeRecorded.ts';
import { providers } from './index.ts';

const conversation: Conversation = { messages: [{ role: 'user', content: 'Add 1 and 2.' }], tools: [{ name: 'add', description: '', parameters: { type: 'object', properties: {} } }], strict: false };
const settings: Settings = { temperature: null, topP: null, maximumTokens: null, seed: null, toolChoice: 'auto', parallelToolCalls: true, logProbabilities: false, reasoning: null, stream: false };
const answered: Outcome = { kind: 'answered' };
const reply: RecordedReply = {
  answer: { text: 'Adding.', toolCalls: [{ name: 'add', arguments: '{"a": 1}', encoding: 'string' }, { name: 'add', arguments: null, encoding: 'object' }] },
  outcome: answered,
  usage: { inputTokens: 12, outputTokens: 0, seconds: 3 },
};

async function replayed(kept: RecordedReply, asked: Conversation = conversation): Promise<unknown> {
  const model = createRecordedModel({ name: 'x', replies: new Map([[conversationFingerprint(conversation), kept]]) });
  const request = model.encode(asked, settings);
  const { outcome, answer, usage, remedy } = model.decode(request, await model.send(request, new AbortController().signal));
  return { outcome, answer, usage, remedy };
}

test('what was said is said again, whatever the settings', async () => {
  expect(await replayed(reply)).toEqual({ outcome: answered, answer: reply.answer, usage: { input: 12, cachedInput: null, output: 0, reasoning: null }, remedy: { kind: 'none' } });
  const { encode } = createRecordedModel({ name: 'x', replies: new Map() });
  expect(encode(conversation, { ...settings, temperature: 1, stream: true })).toEqual(encode(conversation, settings));
});

test.each<Outcome>([{ kind: 'refused' }, { kind: 'capped' }, { kind: 'too-long' }, { kind: 'blocked' }])('an answer that was $kind stays so', async (outcome) => {
  expect(await replayed({ ...reply, outcome })).toMatchObject({ outcome, answer: reply.answer });
});

test('a reply without usage, text or calls is kept so', async () => {
  const bare: RecordedReply = { answer: { text: null, toolCalls: null }, outcome: answered, usage: { inputTokens: null, outputTokens: null, seconds: null } };
  expect(await replayed(bare)).toEqual({ outcome: answered, answer: bare.answer, usage: { input: null, cachedInput: null, output: null, reasoning: null }, remedy: { kind: 'none' } });
});

test('what was not observed then is not observed now, and asking again would give the same', async () => {
  expect(await replayed({ ...reply, outcome: { kind: 'not-observed', reason: 'rate limit' } })).toEqual({
    outcome: { kind: 'not-observed', reason: 'rate limit' },
    answer: { text: null, toolCalls: null },
    usage: { input: null, cachedInput: null, output: null, reasoning: null },
    remedy: { kind: 'give-up' },
  });
});

test.each<readonly [string, Conversation]>([
  ['another question', { ...conversation, messages: [{ role: 'user', content: 'Add 1 and 3.' }] }],
  ['other tools', { ...conversation, tools: [] }],
  ['strict schemas', { ...conversation, strict: true }],
])('%s has no recorded reply', async (_, asked) => {
  expect(await replayed(reply, asked)).toMatchObject({ outcome: { kind: 'not-observed', reason: 'not-recorded' }, remedy: { kind: 'give-up' } });
});

const request = { method: 'POST', url: 'recorded://replay', headers: {}, body: [''] } as const;
const sent = (body: unknown, more: Partial<WireReply> = {}): WireReply => ({ status: 200, headers: [], body: typeof body === 'string' ? Buffer.from(body) : Buffer.from(JSON.stringify(body)), failure: null, timing: { startedAt: 0, firstByte: 0, total: 0 }, ...more });
const good = { answer: { text: 'x', toolCalls: [] }, outcome: answered, usage: {} };

test.each<readonly [string, WireReply, string]>([
  ['a failure', sent(good, { failure: { code: 'reset', detail: '' } }), 'not-a-replay'],
  ['another status', sent(good, { status: 500 }), 'not-a-replay'],
  ['not recorded', sent(null, { status: 404 }), 'not-recorded'],
  ['no JSON', sent('{'), 'not-a-replay'],
  ['no UTF-8', sent('', { body: new Uint8Array([0x22, 0xff, 0x22]) }), 'not-a-replay'],
  ['no object', sent([good]), 'not-a-replay'],
  ['no answer', sent({ ...good, answer: 'x' }), 'not-a-replay'],
  ['no outcome', sent({ ...good, outcome: 'answered' }), 'not-a-replay'],
  ['an unknown outcome', sent({ ...good, outcome: { kind: 'lost' } }), 'not-a-replay'],
  ['an outcome without a kind', sent({ ...good, outcome: {} }), 'not-a-replay'],
  ['not observed for no reason', sent({ ...good, outcome: { kind: 'not-observed' } }), 'not-observed'],
  ['a text that is none', sent({ ...good, answer: { text: 1, toolCalls: [] } }), 'not-a-replay'],
  ['no calls', sent({ ...good, answer: { text: 'x' } }), 'not-a-replay'],
  ['calls that are no list', sent({ ...good, answer: { text: 'x', toolCalls: {} } }), 'not-a-replay'],
  ['a call that is no object', sent({ ...good, answer: { text: 'x', toolCalls: ['f'] } }), 'not-a-replay'],
  ['a call without a name', sent({ ...good, answer: { text: 'x', toolCalls: [{ arguments: null, encoding: 'string' }] } }), 'not-a-replay'],
  ['arguments that are no text', sent({ ...good, answer: { text: 'x', toolCalls: [{ name: 'f', arguments: {}, encoding: 'object' }] } }), 'not-a-replay'],
  ['an unknown encoding', sent({ ...good, answer: { text: 'x', toolCalls: [{ name: 'f', arguments: '', encoding: 'xml' }] } }), 'not-a-replay'],
])('%s is no answer', (_, wire, reason) => {
  expect(decodeRecorded(request, wire)).toMatchObject({ outcome: { kind: 'not-observed', reason }, answer: { text: null, toolCalls: null }, remedy: { kind: 'give-up' } });
});

test('a usage that cannot be read is unknown', () => {
  const unknown = { input: null, cachedInput: null, output: null, reasoning: null };
  expect(decodeRecorded(request, sent(good)).usage).toEqual(unknown);
  expect(decodeRecorded(request, sent({ ...good, usage: null })).usage).toEqual(unknown);
  expect(decodeRecorded(request, sent({ ...good, usage: { inputTokens: '1', outputTokens: 2 } })).usage).toEqual({ ...unknown, output: 2 });
});

test('replayed recordings keep the contract of models', () => {
  const [provider] = providers;
  const called: GoodReply = {
    name: 'replayed',
    stream: false,
    body: JSON.stringify({
      answer: { text: null, toolCalls: [{ name: 'get_weather', arguments: '{"city": "Paris"}', encoding: 'string' }, { name: 'math.factorial', arguments: '{"n":5}', encoding: 'string' }] },
      outcome: answered,
      usage: { inputTokens: 80, outputTokens: 12, seconds: null },
    }),
    callNames: ['get_weather', 'math.factorial'],
    argumentTexts: ['{"city": "Paris"}', '{"n":5}'],
  };
  expect(checkModel(provider!, [called], 150)).toEqual([]);
});

test('opened by name alone it has nothing to say', async () => {
  const [provider] = providers;
  const model = provider!.open({ name: 'folder#m', baseUrl: null, headers: {}, transport: { send: () => Promise.reject(new Error('nothing is sent')) } });
  const asked = model.encode(conversation, settings);
  expect([model.id, model.endpoint, provider!.listRequest({ name: '', baseUrl: null, headers: {}, transport: { send: () => Promise.reject(new Error('nothing is sent')) } })]).toEqual(['recorded:folder#m', 'a recording', null]);
  expect(model.decode(asked, await model.send(asked, new AbortController().signal)).outcome).toEqual({ kind: 'not-observed', reason: 'not-recorded' });
});
