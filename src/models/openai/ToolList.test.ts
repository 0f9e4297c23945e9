import { expect, test } from 'vitest';
import type { Tool } from '../../core/Tool.ts';
import type { WireReply } from '../../core/WireReply.ts';
import { providers } from './index.ts';
import { plainSettings } from '../../core/plainSettings.ts';

const settings = plainSettings;
const model = providers[0]!.open({ name: 'm', baseUrl: null, headers: {}, transport: { send: () => Promise.reject(new Error('nothing is sent')) } });
const tool = (name: string): Tool => ({ name, description: `"name":"${name}"`, parameters: { type: 'object', properties: { name: { type: 'string', default: { name: 'x' } } } } });

function request(tools: readonly Tool[], content = 'U') {
  return model.encode({ messages: [{ role: 'user', content }], tools, strict: false }, settings);
}

function calling(names: readonly string[]): WireReply {
  const calls = names.map((name) => ({ id: name, type: 'function', function: { name, arguments: '{}' } }));
  const body = Buffer.from(JSON.stringify({ choices: [{ message: { tool_calls: calls }, finish_reason: 'tool_calls' }] }));
  return { status: 200, headers: [], body, failure: null, timing: { startedAt: 0, firstByte: 0, total: 0 } };
}

/** Names on the wire, as a server reads them. */
function wire(tools: readonly Tool[]): readonly string[] {
  const body = JSON.parse(request(tools).body.join('')) as { tools: { function: { name: string } }[] };
  return body.tools.map((entry) => entry.function.name);
}

test('names that are forbidden are renamed, and every one finds its way back', () => {
  const names = ['a.b', 'a_b', 'a b', 'a/b', 'ä', '🎉', 'x'.repeat(64), 'x'.repeat(65), `${'x'.repeat(65)}y`, '__proto__', 'constructor', 'get-it', 'a"b', 'a\\b', 'a\nb'];
  const tools = names.map(tool);
  const sent = wire(tools);
  expect(sent.filter((name) => !/^[a-zA-Z0-9_-]{1,64}$/.test(name))).toEqual([]);
  expect(new Set(sent).size).toBe(names.length);
  expect([sent[1], sent[6], sent[11]]).toEqual(['a_b', 'x'.repeat(64), 'get-it']);
  const { answer } = model.decode(request(tools), calling(sent));
  expect(answer.toolCalls?.map(({ name }) => name)).toEqual(names);
});

test('the way back needs nothing but the request as it was stored', () => {
  const stored: unknown = JSON.parse(JSON.stringify(request([tool('a.b')])));
  const { answer } = model.decode(stored as ReturnType<typeof request>, calling(['a_b', 'a.b', 'other']));
  expect(answer.toolCalls?.map(({ name }) => name)).toEqual(['a.b', 'a.b', 'other']);
  const other = model.decode(request([tool('a b')]), calling(['a_b']));
  expect(other.answer.toolCalls?.map(({ name }) => name)).toEqual(['a b']);
});

test('ten thousand tools are written once and are one piece of every request', () => {
  const tools = Array.from({ length: 10_000 }, (_, index) => tool(`tool.${index}`));
  const requests = Array.from({ length: 1000 }, (_, index) => request(tools, `question ${index}`));
  const pieces = new Set(requests.flatMap(({ body }) => body.filter((piece) => piece.length > 1000)));
  expect(pieces.size).toBe(1);
  const { answer } = model.decode(requests[999]!, calling(['tool_9999', 'tool_0']));
  expect(answer.toolCalls?.map(({ name }) => name)).toEqual(['tool.9999', 'tool.0']);
});
