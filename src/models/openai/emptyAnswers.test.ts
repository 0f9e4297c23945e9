import { expect, test } from 'vitest';
import { settings } from '../../../test/live/madeCases.ts';
import type { Decoded } from '../../core/Decoded.ts';
import type { Json } from '../../core/Json.ts';
import { providers } from './index.ts';

function decoded(body: Json): Decoded {
  const provider = providers.find(({ id }) => id === 'openai');
  const model = provider?.open({ name: 'm', baseUrl: null, headers: {}, transport: { send: () => Promise.reject(new Error('nobody is asked')) } });
  if (model === undefined) throw new Error('there is no such provider');
  const tools = [{ name: 'f', description: '', parameters: { type: 'object', properties: {} } }];
  const request = model.encode({ messages: [{ role: 'user', content: 'Hi' }], tools, strict: false }, settings);
  return model.decode(request, { status: 200, headers: [], body: new TextEncoder().encode(JSON.stringify(body)), failure: null, timing: { startedAt: 0, firstByte: 0, total: 1 } });
}

const said = (content: string | null, finish: string, more: { readonly [member: string]: Json } = {}): { readonly [member: string]: Json } => ({ index: 0, message: { role: 'assistant', content }, finish_reason: finish, ...more });
const error = { message: 'the upstream failed', code: 502 };

test.each<readonly [string, Json]>([
  ['beside an answer without a word', { model: 'm', choices: [said(null, 'stop')], error }],
  ['beside thoughts alone', { model: 'm', choices: [{ index: 0, message: { content: null, reasoning: 'Hm' }, finish_reason: 'stop' }], error }],
  ['inside one', { model: 'm', choices: [said('', 'stop', { error })] }],
])('an error %s is no answer', (_, body) => {
  expect(decoded(body)).toMatchObject({ outcome: { kind: 'not-observed', reason: 'server fault' }, remedy: { kind: 'ask-again' } });
});

test.each<readonly [string, Json]>([
  ['an error that is null', { model: 'm', choices: [said('', 'stop', { error: null })], error: null }],
  ['silence', { model: 'm', choices: [said(null, 'stop')] }],
])('%s is the model’s own', (_, body) => {
  expect(decoded(body)).toMatchObject({ outcome: { kind: 'answered' }, answer: { toolCalls: [] } });
});

test('what was said stands, whatever is beside it', () => {
  expect(decoded({ model: 'm', choices: [said('Hello', 'stop')], error })).toMatchObject({ outcome: { kind: 'answered' }, answer: { text: 'Hello' } });
});

test.each(['tool_calls', 'function_call'])('an answer that ended with a call (%s) and holds none is an attempt that cannot be read', (finish) => {
  expect(decoded({ model: 'm', choices: [said(null, finish)] })).toMatchObject({
    outcome: { kind: 'answered' },
    answer: { text: null, toolCalls: [{ name: '', arguments: null }] },
    warnings: ['tool-call-not-read'],
  });
  expect(decoded({ model: 'm', choices: [said('f()', finish)] }).answer).toEqual({ text: 'f()', toolCalls: [] });
});
