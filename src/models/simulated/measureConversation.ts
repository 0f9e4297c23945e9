import { hash } from 'node:crypto';
import type { Conversation } from '../../core/Conversation.ts';
import type { Message } from '../../core/Message.ts';
import type { Tool } from '../../core/Tool.ts';
import type { FoundAnswer, RightAnswer } from './AnswerBook.ts';
import { safeName } from './conversationKeys.ts';
import { callIdentity, earlierCalls } from './earlierCalls.ts';
import type { EarlierCall } from './earlierCalls.ts';
import type { Measure } from './Profile.ts';
import { remainingCalls } from './remainingCalls.ts';

/** What a conversation, how it is asked, and its right answer show, in numbers. */
export type Measured = Readonly<Record<Measure, number>>;

/** `since`: calls made after the beginning that stands in the book. `reasons`: whether an effort of reasoning is asked for. */
export function measureConversation(conversation: Conversation, { right, baseLength }: FoundAnswer, since: readonly EarlierCall[], reasons: boolean): Measured {
  const { messages, tools } = conversation;
  const before = callsBefore(conversation, baseLength, right);
  return {
    tools: tools.length > 0 ? tools.length : right.tools.length,
    calls: right.calls.length,
    rules: right.rules.length,
    arguments: right.calls.reduce((sum, call) => sum + call.arguments.length, 0),
    'tools-called': new Set(right.calls.map(({ name }) => name)).size,
    'system-length': lengthOf(messages.filter(({ role }) => role === 'system')),
    'conversation-length': lengthOf(messages),
    'prompt-length': lengthOf(messages) + lengthOfTools(tools),
    'wrong-calls': before.wrong + wrongCalls(since, right.calls, right),
    'results-given': before.results,
    'calls-due': remainingCalls(right, since).length,
    'fed-arguments': right.edges.length + right.references.length,
    ordered: right.ordered ? 1 : 0,
    place: 1 + (tools.length > 0 ? tools : right.tools).findIndex(({ name }) => safeName(name) === safeName(right.calls[0]?.name ?? '')),
    'tool-number': toolNumber(right.calls[0]?.name),
    'opaque-name': /^[A-Za-z]{1,8}[_-]?\d+$/.test(right.calls[0]?.name ?? '') ? 1 : 0,
    'camel-name': /^[a-z][a-z0-9]*[A-Z]/.test(right.calls[0]?.name ?? '') ? 1 : 0,
    'tool-length': toolLength(conversation),
    lines: linesOf(lastOfUser(messages)),
    question: lastOfUser(messages)?.includes('?') === true ? 1 : 0,
    german: (lastOfUser(messages)?.match(germanWords) ?? []).length > 1 ? 1 : 0,
    turn: messages.slice(baseLength).filter(({ role }) => role === 'assistant').length,
    reasoning: reasons ? 1 : 0,
  };
}

/** Long histories take long to read, and are asked about again and again. */
const known = new WeakMap<Conversation, CallsBefore & { readonly baseLength: number; readonly right: RightAnswer }>();

/** What stands in the history of a conversation as it is in the book. */
interface CallsBefore {
  readonly wrong: number;
  readonly results: number;
}

function callsBefore(conversation: Conversation, baseLength: number, right: RightAnswer): CallsBefore {
  const kept = known.get(conversation);
  if (kept?.right === right && kept.baseLength === baseLength) return kept;
  const calls = earlierCalls(conversation, 0, baseLength, right);
  const made = { baseLength, right, wrong: wrongCalls(calls, right.earlier, right), results: calls.filter(({ result }) => result !== null).length };
  known.set(conversation, made);
  return made;
}

const toolLengths = new WeakMap<readonly Tool[], number>();

/** Lists of tools can be long and shared by many conversations. */
function lengthOfTools(tools: readonly Tool[]): number {
  const length = toolLengths.get(tools) ?? tools.reduce((sum, { name, description, parameters }) => sum + JSON.stringify({ name, description, parameters }).length, 0);
  toolLengths.set(tools, length);
  return length;
}

function toolNumber(name: string | undefined): number {
  return name === undefined ? 0 : parseInt(hash('sha256', name).slice(0, 8), 16) % 100;
}

/** Lists of tools are shared by many conversations, and conversations are asked many times. */
const meanLengths = new WeakMap<readonly (Tool | Message)[], number>();

/** Where tools stand in the text, each has a line of its own. */
function toolLength({ messages, tools }: Conversation): number {
  const shown = tools.length > 0 ? tools : messages;
  const known = meanLengths.get(shown);
  if (known !== undefined) return known;
  const texts = tools.length > 0 ? tools.map(({ name, description, parameters }) => JSON.stringify({ name, description, parameters })) : messages.flatMap((message) => (message.role === 'system' ? message.content.split('\n').filter((line) => line.startsWith('{"name":')) : []));
  const mean = meanOf(texts.map(({ length }) => length));
  meanLengths.set(shown, mean);
  return mean;
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function linesOf(text: string | null): number {
  return text === null ? 0 : text.split('\n').length;
}

/** None but “such” is a word of English or Spanish, and one alone tells nothing. */
const germanWords = /(?<!\p{L})(?:und|von|bitte|für|mir|auf|zum|dem|der|ist|mit|wie|unter|seit|nach|lass|zeig|such|setz|sieh|buch|ein|einen|eine|wurde|gehört)(?!\p{L})/giu;

/** `null`: the user has said nothing. */
function lastOfUser(messages: readonly Message[]): string | null {
  const last = messages.findLast(({ role }) => role === 'user');
  return last === undefined || last.role !== 'user' ? null : last.content;
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
