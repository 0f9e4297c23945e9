import { expect, test } from 'vitest';
import { checkModel } from '../../src/conformance/checkModel.ts';
import type { Decoded } from '../../src/core/Decoded.ts';
import type { Model } from '../../src/core/Model.ts';
import type { ModelProvider } from '../../src/core/ModelProvider.ts';
import { providers } from '../../src/models/openai/index.ts';
import { goodChats } from '../models/openaiBodies.ts';

const [openai] = providers;
const [whole] = goodChats;
const stream = goodChats.find(({ name }) => name === 'stream');

/** The adapter with one thing broken. */
function broken(change: (model: Model) => Partial<Model>): ModelProvider {
  const open: ModelProvider['open'] = (options) => {
    const model = openai!.open(options);
    return { ...model, ...change(model) };
  };
  return { ...openai!, id: 'broken', open };
}

const decoding = (change: (decoded: Decoded) => Decoded): ModelProvider => broken((model) => ({ decode: (request, reply) => change(model.decode(request, reply)) }));
const encoding = (change: (body: readonly string[]) => readonly string[], headers: Readonly<Record<string, string>> = {}): ModelProvider =>
  broken((model) => ({
    encode: (conversation, settings) => {
      const request = model.encode(conversation, settings);
      return { ...request, headers: { ...request.headers, ...headers }, body: change(request.body) };
    },
  }));

let count = 0;
const answered = { kind: 'answered' } as const;

test('an adapter that keeps the contract has no breach', () => {
  expect(checkModel(openai!, goodChats.slice(0, 1), 20)).toEqual([]);
});

test.each<readonly [string, ModelProvider, RegExp]>([
  ['other bytes each time', encoding((body) => [...body, ' '.repeat(count++)]), /^broken: encoding no tools: other bytes the second time$/],
  ['a key in the body', encoding((body) => [...body, ' '], { note: 'conformance-key-0123456789' }), /^broken: encoding no tools: holds the key$/],
  ['no JSON', encoding((body) => [...body, '}']), /^broken: encoding a history, streaming: its body is not JSON$/],
  ['a header in capitals', encoding((body) => body, { Accept: 'x' }), /^broken: encoding tools: a header is not in lower case$/],
  ['one piece for all', encoding((body) => [body.join('')]), /^broken: encoding 500 tools: they are not one piece that two requests share$/],
  [
    'changes what it is given',
    broken((model) => ({
      encode: (conversation, settings) => {
        const request = model.encode({ ...conversation, messages: [...conversation.messages] }, settings);
        Object.assign(conversation, { strict: !conversation.strict });
        return request;
      },
    })),
    /^broken: encoding no tools: (?:changes what it is given|other bytes the second time)$/,
  ],
  ['arguments parsed and written anew', decoding(rewritten), /^broken: chat completion: the arguments became /],
  ['names as on the wire', decoding(renamed), /^broken: chat completion: calls \["get_weather","math_factorial"\]$/],
  ['a good reply unobserved', decoding((decoded) => ({ ...decoded, outcome: { kind: 'not-observed', reason: 'x' } })), /^broken: chat completion: a good reply is not-observed$/],
  ['a fault as an answer', decoding((decoded) => ({ ...decoded, outcome: answered, remedy: { kind: 'none' } })), /: a fault of the world is answered$/],
  ['no remedy', decoding((decoded) => ({ ...decoded, remedy: { kind: 'none' } })), /: not observed without a remedy$/],
  ['a remedy for an answer', decoding((decoded) => (decoded.remedy.kind === 'none' ? { ...decoded, remedy: { kind: 'give-up' } } : decoded)), /: an answer with a remedy$/],
  ['an answer of what was not observed', decoding((decoded) => ({ ...decoded, answer: { text: 'x', toolCalls: null } })), /: an answer of what was not observed$/],
  ['no reason', decoding((decoded) => (decoded.outcome.kind === 'not-observed' ? { ...decoded, outcome: { kind: 'not-observed', reason: ' ' } } : decoded)), /: not observed for no reason$/],
  ['another thing each time', decoding((decoded) => ({ ...decoded, warnings: [String(count++)] })), /: says another thing the second time$/],
  ['a usage below zero', decoding((decoded) => ({ ...decoded, usage: { ...decoded.usage, input: -1 } })), /: a usage that is no count$/],
  ['a log-probability that is none', decoding((decoded) => ({ ...decoded, tokens: [{ bytes: [], logProbability: Number.NaN, alternatives: [] }] })), /: a log-probability that is no number$/],
  ['throws', broken((model) => ({ decode: (request, reply) => (reply.status === 200 && reply.body.length > 0 ? model.decode(request, reply) : fail()) })), /: throws as planned$/],
])('found: %s', (_, provider, breach) => {
  expect(checkModel(provider, [whole!], 20).find((found) => breach.test(found))).toBeDefined();
});

test('found: a cut stream taken for a whole one', () => {
  const provider = broken((model) => ({
    decode: (request, reply) => model.decode(request, reply.status === 200 && reply.body.length > 1000 ? { ...reply, failure: null, body: Buffer.concat([reply.body, Buffer.from('\n\ndata: {"choices":[{"delta":{},"finish_reason":"stop"}]}\n\n')]) } : reply),
  }));
  expect(checkModel(provider, [stream!], 1).some((breach) => breach.includes('what is cut says'))).toBe(true);
});

function rewritten(decoded: Decoded): Decoded {
  const toolCalls = decoded.answer.toolCalls?.map((call) => ({ ...call, arguments: anew(call.arguments ?? '') })) ?? null;
  return { ...decoded, answer: { ...decoded.answer, toolCalls } };
}

function anew(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
}

function renamed(decoded: Decoded): Decoded {
  const toolCalls = decoded.answer.toolCalls?.map((call) => ({ ...call, name: call.name.replace('.', '_') })) ?? null;
  return { ...decoded, answer: { ...decoded.answer, toolCalls } };
}

function fail(): never {
  throw new Error('as planned');
}
