import { isJsonArray, type Json } from '../../core/Json.ts';
import type { Accepted, CallsKey, ExpectedArgument } from '../../core/Key.ts';
import type { Message } from '../../core/Message.ts';
import type { Tool } from '../../core/Tool.ts';

/**
 * A key may write as an identifier what the request calls by plain words (`engine_size` for "engine size") or in
 * another case (`breakNode` for "breaknode"). Where neither the request nor the tools contain the key's spelling,
 * nobody could have known it, and the request's own words are accepted beside it. On what the request says alone;
 * no answer enters.
 */
export function asWorded(key: CallsKey, messages: readonly Message[], tools: readonly Tool[]): CallsKey {
  const request = messages.map((message) => (message.role === 'assistant' ? (message.answer.text ?? '') : message.content)).join('\n');
  let offered: string | null = null;
  const wording = (text: string): string | null => {
    if (!identifier.test(text) || request.includes(text)) return null;
    const worded = spelledLike(text).exec(request)?.[0] ?? null;
    if (worded === null) return null;
    offered ??= JSON.stringify(tools);
    return offered.includes(text) ? null : worded;
  };
  return { ...key, calls: key.calls.map((call) => ({ ...call, arguments: call.arguments.map((one) => widened(one, wording)) })) };
}

type Wording = (text: string) => string | null;

/** Words of ASCII letters joined by underscores or by case, so that nothing with a digit or a sign is touched. */
const identifier = /^[A-Za-z]+(?:_[A-Za-z]+)+$|^[A-Za-z]*[a-z][A-Z][A-Za-z]*$/;

/** The same letters in any case with underscores between them, or blanks in place of underscores, as words of their own. */
function spelledLike(text: string): RegExp {
  const letters = Array.from(text.replaceAll('_', '')).join(text.includes('_') ? '[ _]?' : '_?');
  return new RegExp(`(?<![A-Za-z0-9_])${letters}(?![A-Za-z0-9_])`, 'i');
}

function widened(argument: ExpectedArgument, wording: Wording): ExpectedArgument {
  const known = new Set(argument.accepted.map((one) => JSON.stringify(one)));
  const worded = argument.accepted.flatMap((one) => wordedValue(one, wording)).filter((one) => !known.has(JSON.stringify(one)));
  return worded.length === 0 ? argument : { ...argument, accepted: [...argument.accepted, ...worded] };
}

function wordedValue(accepted: Accepted, wording: Wording): readonly Accepted[] {
  if (accepted.is !== 'value') return [];
  const value = reworded(accepted.value, wording);
  return value === accepted.value ? [] : [{ is: 'value', value }];
}

/** A text, or a list with every text in it, in the words of the request; the same value where nothing changes. */
function reworded(value: Json, wording: Wording): Json {
  if (typeof value === 'string') return wording(value) ?? value;
  if (!isJsonArray(value)) return value;
  const before: readonly Json[] = value;
  const items = before.map((item) => (typeof item === 'string' ? (wording(item) ?? item) : item));
  return items.some((item, index) => item !== before[index]) ? items : value;
}
