import { expect, test } from 'vitest';
import type { GoodReply } from '../../conformance/GoodReply.ts';
import { checkModel } from '../../conformance/checkModel.ts';
import type { ModelProvider } from '../../core/ModelProvider.ts';
import { providers } from './index.ts';

const called: GoodReply = {
  name: 'called',
  stream: false,
  body: JSON.stringify({
    answer: { text: null, toolCalls: [{ name: 'get_weather', arguments: '{"city": "Paris"}', encoding: 'string' }, { name: 'math.factorial', arguments: '{"n":5}', encoding: 'string' }] },
    finish: 'tool_calls',
    tokens: [{ bytes: [60], logProbability: -0.1, alternatives: [{ text: '<', logProbability: -0.1 }] }],
    outputTokens: 12,
    inputTokens: 80,
  }),
  callNames: ['get_weather', 'math.factorial'],
  argumentTexts: ['{"city": "Paris"}', '{"n":5}'],
};

test('simulated models keep the contract', () => {
  for (const provider of providers) {
    const named: ModelProvider = { ...provider, open: (options) => provider.open({ ...options, name: 'sound' }) };
    expect(checkModel(named, [called], 150)).toEqual([]);
  }
});

test('what cannot be read is no answer, and what is said is kept', () => {
  const [provider] = providers;
  const model = provider?.open({ name: 'sound', baseUrl: null, headers: {}, transport: { send: () => Promise.reject(new Error('nothing is sent')) } });
  if (model === undefined) throw new Error('no provider');
  const request = { method: 'POST', url: 'x', headers: {}, body: [] } as const;
  const decode = (status: number, body: unknown): unknown => {
    const { outcome, remedy, answer, tokens } = model.decode(request, {
      status,
      headers: [],
      body: Buffer.from(JSON.stringify(body)),
      failure: null,
      timing: { startedAt: 0, firstByte: 0, total: 0 },
    });
    return outcome.kind === 'not-observed' ? [outcome.reason, remedy.kind] : [outcome.kind, answer, tokens];
  };
  const call = { name: 'f', arguments: '{}', encoding: 'string' };
  expect(decode(200, { answer: { text: 'a', toolCalls: null }, finish: 'stop' })).toEqual(['answered', { text: 'a', toolCalls: null }, null]);
  expect(decode(200, { answer: { text: 'a', toolCalls: null }, finish: 'length' })).toEqual(['capped', { text: 'a', toolCalls: null }, null]);
  expect(decode(200, { answer: { text: null, toolCalls: [call] }, finish: 'tool_calls', tokens: [] })).toEqual(['answered', { text: null, toolCalls: [call] }, []]);
  for (const answer of [null, {}, { text: 5, toolCalls: null }, { text: null }, { text: null, toolCalls: [5] }, { text: null, toolCalls: [{ ...call, name: 1 }] }, { text: null, toolCalls: [{ ...call, arguments: 1 }] }, { text: null, toolCalls: [{ ...call, encoding: 'x' }] }]) {
    expect(decode(200, { answer, finish: 'stop' })).toEqual(['not-a-reply', 'ask-again']);
  }
  expect(decode(200, { answer: { text: 'a', toolCalls: null } })).toEqual(['not-a-reply', 'ask-again']);
  expect(decode(404, {})).toEqual(['not-in-answer-book', 'give-up']);
  expect(decode(500, {})).toEqual(['status-500', 'ask-again']);
});
