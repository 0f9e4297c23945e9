import { expect, test } from 'vitest';
import type { RawToolCall } from '../core/Answer.ts';
import type { Message } from '../core/Message.ts';
import { historyTurns } from './historyTurns.ts';

const call = (name: string, written: string | null): RawToolCall => ({ name, arguments: written, encoding: 'string' });
const says = (text: string | null, ...toolCalls: RawToolCall[]): Message => ({ role: 'assistant', answer: { text, toolCalls } });
const result = (name: string, content: string, failed = false): Message => ({ role: 'tool', name, content, failed });
const user = (content: string): Message => ({ role: 'user', content });
const system = (content: string): Message => ({ role: 'system', content });

test('system messages stand apart, neighbours of one role become one turn, empty texts go', () => {
  expect(historyTurns([system('A'), user('B'), user(' '), user('C'), system('D'), says('E'), says(null), says('F')], true)).toEqual({
    system: 'A\n\nD',
    turns: [
      { role: 'user', parts: [{ kind: 'text', text: 'B' }, { kind: 'text', text: 'C' }] },
      { role: 'assistant', parts: [{ kind: 'text', text: 'E' }, { kind: 'text', text: 'F' }] },
    ],
    notes: ['system-message-moved'],
  });
  expect(historyTurns([system('A'), system('B'), user('C')], true).notes).toEqual([]);
  expect(historyTurns([], true)).toEqual({ system: null, turns: [], notes: [] });
});

test('calls keep their text, and each result belongs to the call in its place', () => {
  const messages = [user('A'), says('B', call('f', '{"a":1,"a":12345678901234567890}'), call('g', ' {} ')), result('f', 'r1'), result('g', 'r2', true), user('C'), says(null, call('h', '{}')), result('h', '')];
  expect(historyTurns(messages, true)).toEqual({
    system: null,
    turns: [
      { role: 'user', parts: [{ kind: 'text', text: 'A' }] },
      {
        role: 'assistant',
        parts: [
          { kind: 'text', text: 'B' },
          { kind: 'call', id: 0, name: 'f', arguments: '{"a":1,"a":12345678901234567890}' },
          { kind: 'call', id: 1, name: 'g', arguments: ' {} ' },
        ],
      },
      {
        role: 'user',
        parts: [
          { kind: 'result', id: 0, name: 'f', content: 'r1', failed: false },
          { kind: 'result', id: 1, name: 'g', content: 'r2', failed: true },
          { kind: 'text', text: 'C' },
        ],
      },
      { role: 'assistant', parts: [{ kind: 'call', id: 2, name: 'h', arguments: '{}' }] },
      { role: 'user', parts: [{ kind: 'result', id: 2, name: 'h', content: '', failed: false }] },
    ],
    notes: [],
  });
});

test.each([
  ['the endpoint has no calls', [says(null, call('f', '{}')), result('f', 'r')], false, ['Call of f: {}'], ['Result of f: r']],
  ['a call has no result', [says(null, call('f', '{}'), call('g', '{}')), result('f', 'r')], true, ['Call of f: {}', 'Call of g: {}'], ['Result of f: r']],
  ['the last answer calls', [says('Hm.', call('f', '{}'))], true, ['Hm.', 'Call of f: {}'], null],
  ['arguments are not JSON', [says(null, call('f', '{"a":')), result('f', 'r', true)], true, ['Call of f: {"a":'], ['Result of f (failed): r']],
  ['arguments are no object', [says(null, call('f', '[1]')), result('f', 'r')], true, ['Call of f: [1]'], ['Result of f: r']],
  ['arguments are missing', [says(null, call('f', null)), result('f', 'r')], true, ['Call of f: no arguments'], ['Result of f: r']],
] as const)('where %s, calls are told in words', (_, messages, native, said, heard) => {
  const texts = (list: readonly string[]): object[] => list.map((text) => ({ kind: 'text', text }));
  expect(historyTurns(messages, native)).toEqual({
    system: null,
    turns: [{ role: 'assistant', parts: texts(said) }, ...(heard === null ? [] : [{ role: 'user', parts: texts(heard) }])],
    notes: ['history-flattened'],
  });
});

test('a result beyond the calls is told in words', () => {
  const { turns, notes } = historyTurns([says(null, call('f', '{}')), result('f', 'r'), result('g', 's')], true);
  expect(notes).toEqual(['history-flattened']);
  expect(turns[1]).toEqual({
    role: 'user',
    parts: [
      { kind: 'result', id: 0, name: 'f', content: 'r', failed: false },
      { kind: 'text', text: 'Result of g: s' },
    ],
  });
});

test('what an answer wants handed back goes before it, and not where its calls are told in words', () => {
  const answer = { text: 'A', toolCalls: [call('f', '{}')], continuation: 'C' };
  const messages: readonly Message[] = [{ role: 'assistant', answer }, result('f', 'r')];
  expect(historyTurns(messages, true).turns[0]?.parts.map(({ kind }) => kind)).toEqual(['continuation', 'text', 'call']);
  expect(historyTurns(messages, false).turns[0]?.parts.map(({ kind }) => kind)).toEqual(['text', 'text']);
});
