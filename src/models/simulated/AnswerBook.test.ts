import { expect, test } from 'vitest';
import type { Conversation } from '../../core/Conversation.ts';
import type { Message } from '../../core/Message.ts';
import type { Tool } from '../../core/Tool.ts';
import { createAnswerBook } from './AnswerBook.ts';
import type { RightAnswer } from './AnswerBook.ts';
import { minimalCall } from '../../composer/exhibits/minimalCall.ts';

const tool: Tool = { name: 'find', description: '', parameters: { type: 'object', properties: {} } };
const right: RightAnswer = { calls: [minimalCall(tool)], namesOnly: false, edges: [], references: [], stepwise: false, ordered: false, reports: false, says: null, rules: [], tools: [tool], earlier: null, syntax: null, isRight: () => false };
const messages: readonly Message[] = [
  { role: 'user', content: 'find and find' },
  { role: 'assistant', answer: { text: null, toolCalls: [{ name: 'find', arguments: '{}', encoding: 'string' }] } },
  { role: 'tool', name: 'find', content: '{}', failed: false },
];
const conversation = (length: number): Conversation => ({ messages: messages.slice(0, length), tools: [tool], strict: false });

test('the longest beginning is the case', () => {
  const book = createAnswerBook();
  book.add(conversation(1), { ...right, stepwise: true });
  book.add(conversation(3), { ...right, calls: [], reports: true });
  expect(book.find(conversation(1))).toMatchObject({ baseLength: 1, right: { stepwise: true } });
  expect(book.find(conversation(2))).toMatchObject({ baseLength: 1 });
  expect(book.find(conversation(3))).toMatchObject({ baseLength: 3, right: { reports: true } });
  expect(book.find({ ...conversation(1), messages: [{ role: 'user', content: 'other' }] })).toBeNull();
});

test('of which only the names count leaves a conversation to the task over turns that it continues', () => {
  const named = { ...right, namesOnly: true };
  const alone = createAnswerBook();
  alone.add(conversation(3), named);
  expect(alone.find(conversation(3))).toMatchObject({ baseLength: 3, right: { namesOnly: true } });
  const single = createAnswerBook();
  single.add(conversation(1), right);
  single.add(conversation(3), named);
  expect(single.find(conversation(3))).toMatchObject({ baseLength: 3, right: { namesOnly: true } });
  const task = createAnswerBook();
  task.add(conversation(1), { ...right, stepwise: true });
  task.add(conversation(3), named);
  expect(task.find(conversation(3))).toMatchObject({ baseLength: 1, right: { namesOnly: false } });
});
