import { expect, test } from 'vitest';
import type { Message } from '../../core/Message.ts';
import type { Prompt } from '../../core/Prompt.ts';
import { flattened } from './flattened.ts';

const prompt = (messages: readonly Message[]): Prompt => ({ messages, tools: [], rules: ['a rule'], interface: null });
const call = (given: string | null): Message => ({ role: 'assistant', answer: { text: null, toolCalls: [{ name: 'add', arguments: given, encoding: 'string' }] } });

test('everything said and done stands in one message, in its order, and the last request by itself', () => {
  const told = flattened(prompt([
    { role: 'system', content: 'Keep the book.' },
    { role: 'user', content: 'Opening: 10.' },
    call('{"amount": 5}'),
    { role: 'tool', name: 'add', content: '{"state": 15}', failed: false },
    { role: 'user', content: 'Add 2.' },
    call(null),
    { role: 'tool', name: 'add', content: 'no such value', failed: true },
    { role: 'assistant', answer: { text: 'I try again.', toolCalls: null } },
    { role: 'user', content: 'Add 3.' },
  ]));
  expect(told).toEqual(prompt([
    { role: 'system', content: 'Keep the book.' },
    { role: 'user', content: 'What was said and done so far in this task, in its order:\n\nRequest: Opening: 10.\nCall: add {"amount": 5}\nResult: {"state": 15}\nRequest: Add 2.\nCall: add (no arguments)\nFailed: no such value\nAnswer: I try again.\n\nNow:\n\nAdd 3.' },
  ]));
});

test('what has no history stands as it is, and what ends in a result is to be gone on from', () => {
  const plain = prompt([{ role: 'system', content: 's' }, { role: 'user', content: 'u' }]);
  expect(flattened(plain)).toBe(plain);
  expect(flattened(prompt([]))).toEqual(prompt([]));
  const open = flattened(prompt([{ role: 'user', content: 'u' }, call('{}'), { role: 'tool', name: 'add', content: '1', failed: false }]));
  expect(open.messages).toHaveLength(1);
  expect(open.messages[0]).toMatchObject({ role: 'user', content: expect.stringMatching(/Result: 1\n\nNow:\n\nGo on from here\.$/) });
});
