import type { RawToolCall } from '../../core/Answer.ts';
import type { Json, JsonObject } from '../../core/Json.ts';
import { isJsonArray, isJsonObject } from '../../core/Json.ts';
import type { Message } from '../../core/Message.ts';
import { refusal } from './Refusal.ts';
import type { Refusal } from './Refusal.ts';

/** Messages of the protocol; as there, a result must belong to a call, and every call must have its result. */
export function readChatMessages(value: Json | undefined): readonly Message[] | Refusal {
  if (!isJsonArray(value) || value.length === 0) return refusal(400, "Invalid 'messages': expected an array with at least 1 element.", 'messages', null);
  const messages: Message[] = [];
  const open = new Map<string, string>();
  for (const [index, entry] of value.entries()) {
    const at = `messages[${index}]`;
    if (!isJsonObject(entry)) return refusal(400, `Invalid type for '${at}': expected an object.`, at, 'invalid_type');
    const { role } = entry;
    if (role !== 'tool' && open.size > 0) return unanswered(at);
    const content = textOf(entry['content']);
    if (content === null && role !== 'assistant') return refusal(400, `Invalid value for 'content': expected a string, got null.`, `${at}.content`, null);
    if (role === 'system' || role === 'developer') messages.push({ role: 'system', content: content ?? '' });
    else if (role === 'user') messages.push({ role, content: content ?? '' });
    else if (role === 'assistant') {
      const calls = callsOf(entry['tool_calls'], open);
      if (calls === undefined) return refusal(400, `Invalid type for '${at}.tool_calls'.`, `${at}.tool_calls`, 'invalid_type');
      messages.push({ role, answer: { text: content, toolCalls: calls } });
    } else if (role === 'tool') {
      const name = open.get(idOf(entry));
      if (name === undefined) return refusal(400, "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.", `${at}.role`, null);
      open.delete(idOf(entry));
      messages.push({ role, name, content: content ?? '', failed: false });
    } else return refusal(400, `Invalid value: '${typeof role === 'string' ? role : JSON.stringify(role)}'. Supported values are: 'system', 'assistant', 'user', 'developer', and 'tool'.`, `${at}.role`, 'invalid_value');
  }
  return open.size > 0 ? unanswered('messages') : messages;
}

function unanswered(param: string): Refusal {
  return refusal(400, "An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'.", param, null);
}

function idOf(entry: JsonObject): string {
  return typeof entry['tool_call_id'] === 'string' ? entry['tool_call_id'] : '';
}

/** A text, or the texts of its parts. */
function textOf(content: Json | undefined): string | null {
  if (typeof content === 'string') return content;
  if (!isJsonArray(content)) return null;
  return content.map((part) => (isJsonObject(part) && typeof part['text'] === 'string' ? part['text'] : '')).join('');
}

/** `undefined`: not calls. `open`: takes the name of each call by its id. */
function callsOf(value: Json | undefined, open: Map<string, string>): readonly RawToolCall[] | null | undefined {
  if (value === undefined || value === null) return null;
  if (!isJsonArray(value)) return undefined;
  const calls: RawToolCall[] = [];
  for (const entry of value) {
    const own = isJsonObject(entry) ? entry['function'] : undefined;
    if (!isJsonObject(entry) || !isJsonObject(own)) return undefined;
    const { name, arguments: given } = own;
    const { id } = entry;
    if (typeof name !== 'string' || typeof given !== 'string' || typeof id !== 'string') return undefined;
    calls.push({ name, arguments: given, encoding: 'string' });
    open.set(id, name);
  }
  return calls;
}
