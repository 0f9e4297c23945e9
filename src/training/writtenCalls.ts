import type { Answer, RawToolCall } from '../core/Answer.ts';
import type { Literal } from '../core/Literal.ts';
import { parseJson } from '../grammars/json/parseJson.ts';
import { writeJson } from '../grammars/json/writeJson.ts';

/** A call as records hold it. */
export interface WrittenCall {
  readonly name: string;
  /** One JSON object on one line, every digit as it was written. */
  readonly argumentText: string;
  /** Whether it holds a whole number beyond 64 bits. */
  readonly isBeyondRange: boolean;
}

/** The calls of the tool-call field; `null`: the arguments of one are no strict JSON object, so that they stand as text or not at all. */
export function writtenCalls({ toolCalls }: Answer): readonly WrittenCall[] | null {
  const calls: WrittenCall[] = [];
  for (const call of toolCalls ?? []) {
    const value = argumentsOf(call);
    if (value === null) return null;
    calls.push({ name: call.name, argumentText: writeJson(value), isBeyondRange: isBeyondRange(value) });
  }
  return calls;
}

/** Calls that cannot be read, as near to how they came as text can be. */
export function brokenCallText({ name, arguments: text }: RawToolCall): string {
  return `{"name": ${JSON.stringify(name)}, "arguments": ${text ?? ''}}`;
}

function argumentsOf({ arguments: text }: RawToolCall): Literal | null {
  if (text === null) return null;
  const { value, end, forgiven } = parseJson(text);
  return value?.kind === 'object' && forgiven.length === 0 && text.slice(end).trim() === '' ? value : null;
}

const least = -(2n ** 63n);
const most = 2n ** 63n - 1n;

function isBeyondRange(value: Literal): boolean {
  switch (value.kind) {
    case 'number': {
      if (!value.integer || Number.isSafeInteger(value.value)) return false;
      const whole = /^-?\d+$/.test(value.text) ? BigInt(value.text) : null;
      return whole === null || whole < least || whole > most;
    }
    case 'list':
      return value.items.some(isBeyondRange);
    case 'object':
      return value.entries.some((entry) => isBeyondRange(entry.value));
    default:
      return false;
  }
}
