import type { Argument } from '../../core/Call.ts';
import type { LeniencyCode } from '../../core/Leniency.ts';
import type { Span } from '../../core/Span.ts';
import { readTextValue } from './readTextValue.ts';

const pair = /\s*<arg_key>([^<>]*)<\/arg_key>\s*<arg_value>/y;
const opening =
  /\s*<(?:antml:)?(parameter|param|arg)(?:=\s*["']?([^<>\s"'/]+)["']?|((?:\s+[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'))+))\s*(\/?)>/y;
const wrapper = /\s*<\/?(?:params|parameters|arguments)>/y;

/**
 * Reads `<parameter=x>1</parameter>`, `<parameter name="x">1</parameter>`, `<param name="x" value="1" type="int"/>` and
 * `<arg_key>x</arg_key><arg_value>1</arg_value>` one after another. `null`: none where elements were due, and text instead.
 */
export function readParameters(
  text: string,
  start: number,
  forgive: (code: LeniencyCode, span: Span | null) => void,
): { readonly values: readonly Argument[]; readonly end: number } | null {
  const values: Argument[] = [];
  let at = start;
  for (;;) {
    at = skip(wrapper, text, at);
    const element = readOpening(text, at);
    if (element === null) break;
    at = element.end;
    let span = element.value;
    if (span === null) {
      const value = valueSpan(text, at, element.word);
      if (value.next === at || !value.closed) forgive('missing-tag', { start: value.end, end: value.end });
      span = { start: at, end: value.end };
      at = value.next;
    }
    values.push({ name: element.name, nameSpan: element.nameSpan, value: readTextValue(text, span, element.type, forgive) });
  }
  return values.length === 0 && /\S/.test(text.charAt(skipBlank(text, start))) && !text.startsWith('</', skipBlank(text, start)) ? null : { values, end: at };
}

interface Opening {
  readonly word: string;
  readonly name: string;
  readonly nameSpan: Span;
  readonly type: string | null;
  /** Where the value stands, when it is an attribute. */
  readonly value: Span | null;
  readonly end: number;
}

function readOpening(text: string, at: number): Opening | null {
  pair.lastIndex = at;
  const key = pair.exec(text);
  if (key !== null) {
    const written = key[1] ?? '';
    const start = at + key[0].indexOf('>') + 1;
    const nameSpan = { start, end: start + written.length };
    return { word: 'arg_value', name: written.trim(), nameSpan, type: null, value: null, end: at + key[0].length };
  }
  opening.lastIndex = at;
  const match = opening.exec(text);
  if (match === null) return null;
  const [whole, word = '', assigned, attributes = '', selfClosing] = match;
  const end = at + whole.length;
  const base = at + whole.indexOf(word);
  if (assigned !== undefined) {
    const start = text.indexOf(assigned, base + word.length);
    return { word, name: assigned, nameSpan: { start, end: start + assigned.length }, type: null, value: null, end };
  }
  const name = attribute(text, base, attributes, 'name');
  if (name === null) return null;
  const value = attribute(text, base, attributes, 'value') ?? (selfClosing === '/' ? { start: end, end } : null);
  const type = attribute(text, base, attributes, 'type');
  return {
    word,
    name: text.slice(name.start, name.end),
    nameSpan: name,
    type: type === null ? null : text.slice(type.start, type.end),
    value,
    end,
  };
}

/** Where the value of an attribute stands, without its quotes. */
function attribute(text: string, base: number, attributes: string, name: string): Span | null {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  if (match === null) return null;
  const from = text.indexOf(attributes, base) + match.index + match[0].length - 1;
  return { start: from - (match[1] ?? match[2] ?? '').length, end: from };
}

/** The end of a value and of its closing tag; without one the value ends before the next tag of this family. */
function valueSpan(text: string, at: number, word: string): { readonly end: number; readonly next: number; readonly closed: boolean } {
  const boundary = /<(\/?)(?:antml:)?(parameter|param|arg_value|arg_key|arg|function|invoke|tool_call|function_calls)\b[^<>]{0,300}>/g;
  boundary.lastIndex = at;
  const match = boundary.exec(text);
  if (match === null) return { end: text.length, next: text.length, closed: false };
  const closed = match[1] === '/' && match[2] === word;
  return { end: match.index, next: closed ? match.index + match[0].length : match.index, closed };
}

function skip(pattern: RegExp, text: string, from: number): number {
  let at = from;
  for (;;) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) return at;
    at += match[0].length;
  }
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return at;
}
