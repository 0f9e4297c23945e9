import type { Conversation } from '../core/Conversation.ts';
import type { Message } from '../core/Message.ts';
import type { Model } from '../core/Model.ts';
import type { WireRequest } from '../core/WireRequest.ts';
import { askedTools, manyTools, settingsOf } from './modelRequests.ts';

const history: readonly Message[] = [
  { role: 'system', content: 'Be brief.' },
  { role: 'user', content: 'Weather in Paris and 5!' },
  {
    role: 'assistant',
    answer: {
      text: 'Let me look.',
      toolCalls: [
        { name: 'get_weather', arguments: '{"city": "Paris", "days": 1}', encoding: 'string' },
        { name: 'math.factorial', arguments: '{"n": 5}', encoding: 'string' },
      ],
    },
  },
  { role: 'tool', name: 'get_weather', content: '{"sky":"clear"}', failed: false },
  { role: 'tool', name: 'math.factorial', content: 'overflow', failed: true },
];

const conversations: readonly (readonly [string, Conversation])[] = [
  ['no tools', { messages: [{ role: 'user', content: 'Hello' }], tools: [], strict: false }],
  ['tools', { messages: [{ role: 'user', content: 'Hello' }], tools: askedTools, strict: false }],
  ['strict tools', { messages: [{ role: 'user', content: 'Hello' }], tools: askedTools, strict: true }],
  ['a history', { messages: history, tools: askedTools, strict: false }],
];

/** What `encode` owes: the same bytes each time, valid JSON, nothing changed, no key, a long list of tools in one piece. */
export function encodeBreaches(model: Model, key: string): readonly string[] {
  const breaches: string[] = [];
  for (const [name, conversation] of conversations) {
    for (const stream of [false, true]) {
      const breach = encodeBreach(model, conversation, stream, key);
      if (breach !== null) breaches.push(`encoding ${name}${stream ? ', streaming' : ''}: ${breach}`);
    }
  }
  return [...breaches, ...pieceBreaches(model)];
}

function encodeBreach(model: Model, conversation: Conversation, stream: boolean, key: string): string | null {
  const settings = settingsOf(stream);
  const before = JSON.stringify([conversation, settings]);
  const request = model.encode(conversation, settings);
  const text = JSON.stringify(request);
  if (JSON.stringify(model.encode(structuredClone(conversation), structuredClone(settings))) !== text) return 'other bytes the second time';
  if (JSON.stringify([conversation, settings]) !== before) return 'changes what it is given';
  if (text.includes(key)) return 'holds the key';
  if (Object.keys(request.headers).some((header) => header !== header.toLowerCase())) return 'a header is not in lower case';
  return isJson(request) ? null : 'its body is not JSON';
}

function pieceBreaches(model: Model): readonly string[] {
  const tools = manyTools(500);
  const [first = '', second = ''] = ['One', 'Two'].map((content) => {
    const { body } = model.encode({ messages: [{ role: 'user', content }], tools, strict: false }, settingsOf(false));
    return body.toSorted((a, b) => b.length - a.length)[0] ?? '';
  });
  const whole = tools.every(({ name }) => first.includes(name.replace('tool.', '')));
  return first === second && whole ? [] : ['encoding 500 tools: they are not one piece that two requests share'];
}

function isJson(request: WireRequest): boolean {
  try {
    JSON.parse(request.body.join(''));
    return true;
  } catch {
    return false;
  }
}
