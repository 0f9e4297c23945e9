import fc from 'fast-check';
import { expect, test } from 'vitest';
import { madeCase } from '../../../test/live/madeCases.ts';
import type { Case } from '../../core/Case.ts';
import type { Step } from '../../core/Item.ts';
import { renamed } from './renamed.ts';
import { changeWords, requestSegments } from './requestSegments.ts';

const step = (...said: readonly string[]): Step => ({ tool: 't', effect: 'reads', result: null, goal: true, arguments: said.map((text, at) => ({ path: `p${String(at)}`, value: text, accepted: [], mayBeAbsent: false, from: { kind: 'said', said: text } })) });

test('segments give the request again, whatever it is, and values stand in kept ones', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.string({ minLength: 1, maxLength: 8 }), fc.string({ maxLength: 30 }), (before, said, after) => {
      const item = { request: `${before}${said}${after}`, steps: [step(said)] };
      const segments = requestSegments({ request: item.request, said: [said] });
      expect(segments.map(({ text }) => text).join('')).toBe(item.request);
      expect(segments.some(({ text, kept }) => kept && text.includes(said))).toBe(true);
      expect(changeWords(item, (words) => words.toUpperCase())).toContain(said);
    }),
  );
});

test.each([
  ['Please move “Annual report” to FLD-9.', [], 'PLEASE MOVE “Annual report” TO FLD-9.'],
  ['Ask Ana Petrov at ana@b.example about it.', [], 'ASK Ana Petrov AT ana@b.example ABOUT IT.'],
  ['Book the blue one. Then tell me.', ['the blue one'], 'BOOK the blue one. THEN TELL ME.'],
  ['1. list the files', [], '1. LIST THE FILES'],
])('%s keeps its values', (request, said, wanted) => {
  expect(changeWords({ request, steps: [step(...said)] }, (words) => words.toUpperCase())).toBe(wanted);
});

const property = (description: string): { readonly type: string; readonly description: string } => ({ type: 'string', description });
const base: Case = {
  ...madeCase('c'),
  prompt: {
    messages: [
      { role: 'user', content: 'get_order please' },
      { role: 'assistant', answer: { text: null, toolCalls: [{ name: 'get_order', arguments: '{"order_id":"O-1","note":{"order_id":2}}', encoding: 'string' }] } },
      { role: 'tool', name: 'get_order', content: '{"get_order":1}', failed: false },
    ],
    tools: [
      { name: 'get_order', description: 'Gives an order.', parameters: { type: 'object', properties: { order_id: property('As list_orders gives it.'), note: { type: 'object' } }, required: ['order_id'] } },
      { name: 'list_orders', description: 'Lists orders; see get_order.', parameters: { type: 'object', properties: {} } },
    ],
    rules: [],
    interface: null,
  },
  key: { kind: 'calls', order: 'any', calls: [{ tool: 'get_order', arguments: [{ name: 'order_id', accepted: [{ is: 'value', value: 'O-1' }], mayBeAbsent: false }] }] },
};

test('names change in offer, descriptions, history and key, and nowhere else', () => {
  const changed = renamed(base, { tools: new Map([['get_order', 'a1'], ['list_orders', 'a2']]), parameters: new Map([['get_order', new Map([['order_id', 'p1']])]]) });
  expect(changed?.prompt).toEqual({
    ...base.prompt,
    messages: [
      base.prompt.messages[0],
      { role: 'assistant', answer: { text: null, toolCalls: [{ name: 'a1', arguments: '{"p1":"O-1","note":{"order_id":2}}', encoding: 'string' }] } },
      { role: 'tool', name: 'a1', content: '{"get_order":1}', failed: false },
    ],
    tools: [
      { name: 'a1', description: 'Gives an order.', parameters: { type: 'object', properties: { p1: property('As a2 gives it.'), note: { type: 'object' } }, required: ['p1'] } },
      { name: 'a2', description: 'Lists orders; see a1.', parameters: { type: 'object', properties: {} } },
    ],
  });
  expect(changed?.key).toEqual({ kind: 'calls', order: 'any', calls: [{ tool: 'a1', arguments: [{ name: 'p1', accepted: [{ is: 'value', value: 'O-1' }], mayBeAbsent: false }] }] });
});

test('there and back again is where one was, and a state is not renamed', () => {
  const there = { tools: new Map([['get_order', 'a_1'], ['list_orders', 'a_2']]), parameters: new Map([['get_order', new Map([['order_id', 'p1']])]]) };
  const back = { tools: new Map([['a_1', 'get_order'], ['a_2', 'list_orders']]), parameters: new Map([['a_1', new Map([['p1', 'order_id']])]]) };
  const changed = renamed(base, there);
  expect(changed === null ? null : renamed(changed, back)).toEqual(base);
  expect(renamed({ ...base, key: { kind: 'state', path: [], goals: [], edges: [], changing: [], state: {} } }, there)).toBeNull();
});
