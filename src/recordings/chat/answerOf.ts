import type { Answer, RawToolCall } from '../../core/Answer.ts';
import { jsonSliceAt } from '../../files/jsonSlices.ts';
import { elements, inside, isThere, textOf, type Place } from './Place.ts';

/** One message of an assistant as an answer. `line`: the record's exact text, from which argument objects are cut. */
export function messageAnswer(message: Place, line: string): Answer {
  const listed = inside(message, 'tool_calls');
  const older = inside(message, 'function_call');
  const calls = isThere(older) ? [older] : elements(listed).map((call) => (isThere(inside(call, 'function')) ? inside(call, 'function') : call));
  const text = contentText(inside(message, 'content')) ?? textOf(inside(message, 'refusal'));
  return { text, toolCalls: calls.map((call) => rawCall(call, line)) };
}

/** The items of a Responses answer. */
export function itemsAnswer(output: Place, line: string): Answer {
  const texts: string[] = [];
  const toolCalls: RawToolCall[] = [];
  for (const item of elements(output)) {
    const type = textOf(inside(item, 'type'));
    if (type === 'function_call') toolCalls.push(rawCall(item, line));
    const text = type === 'message' ? contentText(inside(item, 'content')) : null;
    if (text !== null) texts.push(text);
  }
  return { text: texts.length === 0 ? null : texts.join('\n'), toolCalls };
}

/** Content as text: a string, or the text of its parts; `null` where there is none. */
export function contentText(content: Place): string | null {
  const text = textOf(content);
  if (text !== null) return text;
  const parts = elements(content).flatMap((part) => textOf(inside(part, 'text')) ?? textOf(inside(part, 'refusal')) ?? []);
  return parts.length === 0 ? null : parts.join('');
}

function rawCall(call: Place, line: string): RawToolCall {
  const name = textOf(inside(call, 'name')) ?? '';
  const written = inside(call, 'arguments');
  const text = textOf(written);
  if (text !== null) return { name, arguments: text, encoding: 'string' };
  if (!isThere(written)) return { name, arguments: null, encoding: 'string' };
  return { name, arguments: jsonSliceAt(line, written.path), encoding: 'object' };
}
