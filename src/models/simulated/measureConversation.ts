import { hash } from 'node:crypto';
import type { Conversation } from '../../core/Conversation.ts';
import type { Message } from '../../core/Message.ts';
import type { FoundAnswer, RightAnswer } from './AnswerBook.ts';
import { safeName } from './conversationKeys.ts';
import { callIdentity, earlierCalls } from './earlierCalls.ts';
import type { EarlierCall } from './earlierCalls.ts';
import type { Measure } from './Profile.ts';
import { remainingCalls } from './remainingCalls.ts';

/** What a conversation and its right answer show, in numbers. */
export type Measured = Readonly<Record<Measure, number>>;

/** `since`: calls made after the beginning that stands in the book. */
export function measureConversation(conversation: Conversation, { right, baseLength }: FoundAnswer, since: readonly EarlierCall[]): Measured {
  const { messages, tools } = conversation;
  const before = earlierCalls(conversation, 0, baseLength, right);
  return {
    tools: tools.length > 0 ? tools.length : right.tools.length,
    calls: right.calls.length,
    'tools-called': new Set(right.calls.map(({ name }) => name)).size,
    'system-length': lengthOf(messages.filter(({ role }) => role === 'system')),
    'conversation-length': lengthOf(messages),
    'wrong-calls': wrongCalls(before, right.earlier, right) + wrongCalls(since, right.calls, right),
    'results-given': before.filter(({ result }) => result !== null).length,
    'calls-due': remainingCalls(right, since).length,
    'fed-arguments': right.edges.length,
    ordered: right.ordered ? 1 : 0,
    place: 1 + (tools.length > 0 ? tools : right.tools).findIndex(({ name }) => safeName(name) === safeName(right.calls[0]?.name ?? '')),
    'tool-number': toolNumber(right.calls[0]?.name),
    lines: linesOf(messages),
    turn: messages.slice(baseLength).filter(({ role }) => role === 'assistant').length,
  };
}

function toolNumber(name: string | undefined): number {
  return name === undefined ? 0 : parseInt(hash('sha256', name).slice(0, 8), 16) % 100;
}

function linesOf(messages: readonly Message[]): number {
  const last = messages.findLast(({ role }) => role === 'user');
  return last === undefined || last.role !== 'user' ? 0 : last.content.split('\n').length;
}

function wrongCalls(made: readonly EarlierCall[], expected: RightAnswer['earlier'], { tools }: RightAnswer): number {
  if (made.length === 0) return 0;
  const offered = new Set(tools.map(({ name }) => name));
  const known = expected === null ? null : new Set(expected.map((call) => callIdentity(call)));
  return made.filter(({ failed, identity, name }) => failed || !offered.has(name) || known?.has(identity) === false).length;
}

function lengthOf(messages: readonly Message[]): number {
  return messages.reduce((sum, message) => sum + lengthOfMessage(message), 0);
}

function lengthOfMessage(message: Message): number {
  if (message.role !== 'assistant') return message.content.length;
  const { text, toolCalls } = message.answer;
  return (toolCalls ?? []).reduce((sum, call) => sum + call.name.length + (call.arguments ?? '').length, (text ?? '').length);
}
