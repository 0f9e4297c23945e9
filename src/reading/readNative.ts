import type { Answer, RawToolCall } from '../core/Answer.ts';
import type { Argument, Call } from '../core/Call.ts';
import type { Leniency, LeniencyCode } from '../core/Leniency.ts';
import type { Literal, ObjectEntry, ObjectLiteral } from '../core/Literal.ts';
import type { Span } from '../core/Span.ts';
import type { SyntaxReading } from '../core/Syntax.ts';
import { nothingForgiven } from '../grammars/json/JsonCursor.ts';
import { parseJson } from '../grammars/json/parseJson.ts';
import { argumentsOf, fromEntries } from './argumentsOf.ts';
import { noCall, noCallListed, unreadable } from './noCall.ts';

/**
 * Reads the tool-call field. With nothing forgiven, each call's arguments are one RFC 8259 object with unique
 * keys. One entry that cannot be read makes the answer unreadable: which calls were meant is not known.
 */
export function readNative(answer: Answer): SyntaxReading {
  const { toolCalls, text } = answer;
  if (toolCalls === null || toolCalls.length === 0) {
    return toolCalls !== null && (text === null || text.trim() === '') ? noCallListed() : noCall(text);
  }
  const calls: Call[] = [];
  let forgiven: Leniency[] | null = null;
  for (let index = 0; index < toolCalls.length; index++) {
    const raw = toolCalls[index];
    if (raw === undefined) continue;
    if (raw.name.trim() === '') return unreadable('no-name', null);
    const read = readArguments(raw);
    if (typeof read === 'string') return unreadable(read, null);
    const length = raw.arguments === null ? 0 : raw.arguments.length;
    calls.push({
      name: raw.name,
      nameSpan: { start: 0, end: raw.name.length },
      arguments: read.values,
      source: index,
      span: { start: 0, end: length },
    });
    if (read.forgiven.length > 0) {
      forgiven ??= [];
      for (const { code, span } of read.forgiven) forgiven.push({ code, call: index, span });
    }
  }
  return { found: { state: 'calls', calls }, forgiven: forgiven ?? nothingForgiven };
}

interface ArgumentsRead {
  readonly values: readonly Argument[];
  readonly forgiven: readonly Leniency[];
}

/** The arguments of one entry, or the code of why they cannot be read. */
function readArguments(raw: RawToolCall): ArgumentsRead | string {
  const text = raw.arguments;
  if (text === null || text.trim() === '') return { values: [], forgiven: [{ code: 'empty-arguments', call: null, span: null }] };
  const parsed = parseJson(text);
  if (parsed.value === null) return parsed.failure === 'nested-too-deep' ? 'nested-too-deep' : 'arguments-not-json';
  if (parsed.value.kind === 'object' && isBlank(text, parsed.end) && unwrap(parsed.value, raw.name) === null) {
    return { values: fromEntries(parsed.value), forgiven: parsed.forgiven };
  }
  return repairArguments(raw.name, parsed.value, text, parsed.end, parsed.forgiven);
}

function isBlank(text: string, from: number): boolean {
  return from === text.length || /^[ \t\r\n]*$/.test(text.slice(from));
}

function repairArguments(name: string, value: Literal, text: string, end: number, before: readonly Leniency[]): ArgumentsRead | string {
  const forgiven = [...before];
  const forgive = (code: LeniencyCode, span: Span | null): void => {
    forgiven.push({ code, call: null, span });
  };
  const rest = text.slice(end).trim();
  if (/^[{[]/.test(rest)) return 'several-values';
  if (rest !== '') forgive('prose-after', { start: end, end: text.length });
  else if (!isBlank(text, end)) forgive('surrounding-whitespace', { start: end, end: text.length });
  const wrapped = value.kind === 'object' ? unwrap(value, name) : null;
  if (wrapped !== null) forgive('extra-wrapper', value.span);
  const values = argumentsOf(wrapped ?? value, forgive);
  return values === null ? 'arguments-not-object' : { values, forgiven };
}

/** The arguments inside `{"name": <this tool>, "arguments": {…}}`, where the whole call was repeated. */
function unwrap({ entries }: ObjectLiteral, name: string): Literal | null {
  if (entries.length !== 2) return null;
  const inner = valueOf(entries, 'arguments') ?? valueOf(entries, 'parameters');
  if (inner?.kind !== 'object') return null;
  const named = valueOf(entries, 'name');
  return named?.kind === 'string' && named.value === name ? inner : null;
}

function valueOf(entries: readonly ObjectEntry[], key: string): Literal | undefined {
  for (const entry of entries) if (entry.key === key) return entry.value;
  return undefined;
}
