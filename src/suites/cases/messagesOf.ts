import type { RawToolCall } from '../../core/Answer.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';
import type { Message } from '../../core/Message.ts';

/** What is put to the model: `question`, or `messages` as in a request, behind `system`; a text says what is wrong. */
export function messagesOf({ question, messages, system }: JsonObject): readonly Message[] | string {
  if (system !== undefined && typeof system !== 'string') return 'the system message is not text';
  const before: readonly Message[] = system === undefined ? [] : [{ role: 'system', content: system }];
  if (messages === undefined) return typeof question === 'string' && question !== '' ? [...before, { role: 'user', content: question }] : 'there is neither a question nor messages';
  if (question !== undefined) return 'there are both a question and messages';
  if (!isJsonArray(messages) || messages.length === 0) return 'the messages are not a list of messages';
  const read: Message[] = [];
  const names = new Map<string, string>();
  for (const [index, entry] of messages.entries()) {
    const message = isJsonObject(entry) ? readMessage(entry, names) : 'not a JSON object';
    if (typeof message === 'string') return `messages[${String(index)}]: ${message}`;
    read.push(message);
  }
  const last = read.at(-1)?.role;
  return last === 'user' || last === 'tool' ? [...before, ...read] : 'the last message is neither the user’s nor a tool’s, so that nothing is left to answer';
}

/** `names`: of the tools called so far by the id of the call. */
function readMessage(entry: JsonObject, names: Map<string, string>): Message | string {
  const { role, name, tool_calls: calls, tool_call_id: id } = entry;
  const content = textOf(entry['content']);
  switch (role) {
    case 'system':
    case 'developer':
    case 'user':
      return content === null ? 'its content is not text' : { role: role === 'user' ? 'user' : 'system', content };
    case 'assistant': {
      if (calls === undefined || calls === null) return content === null ? 'it says nothing' : { role, answer: { text: content, toolCalls: null } };
      const made = isJsonArray(calls) ? calls.map((call) => readCall(call, names)) : [];
      if (made.length === 0 || made.includes(null)) return 'its calls are no calls';
      return { role, answer: { text: content, toolCalls: made.filter((call) => call !== null) } };
    }
    case 'tool': {
      const of = typeof name === 'string' ? name : typeof id === 'string' ? names.get(id) : undefined;
      if (of === undefined) return 'it does not say which tool’s result it is';
      return content === null ? 'its content is not text' : { role, name: of, content, failed: false };
    }
    default:
      return 'its role is none of system, user, assistant, tool';
  }
}

function readCall(call: Json, names: Map<string, string>): RawToolCall | null {
  if (!isJsonObject(call)) return null;
  const inner = isJsonObject(call['function']) ? call['function'] : call;
  const { name, arguments: given } = inner;
  if (typeof name !== 'string') return null;
  if (typeof call['id'] === 'string') names.set(call['id'], name);
  if (typeof given === 'string') return { name, arguments: given, encoding: 'string' };
  return isJsonObject(given) ? { name, arguments: JSON.stringify(given), encoding: 'object' } : null;
}

/** Text, or the texts of a list of parts; `null`: something else. */
function textOf(content: Json | undefined): string | null {
  if (typeof content === 'string') return content;
  if (!isJsonArray(content)) return null;
  const texts = content.map((part) => (isJsonObject(part) && typeof part['text'] === 'string' ? part['text'] : null));
  return texts.includes(null) ? null : texts.join('');
}
