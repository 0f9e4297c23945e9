import { hash } from 'node:crypto';
import type { Call } from '../core/Call.ts';
import type { Literal } from '../core/Literal.ts';

const deepest = 50;

/** Hash of calls in a normal form: order of calls and of arguments, case and spacing of text do not matter. */
export function answerHash(calls: readonly Call[]): string {
  const texts = calls.map((call) => callText(call, 0));
  return hashOf(sorted(texts).join('\n'));
}

/** Answers to one question are often alike. */
const mostKnown = 512;
const longest = 512;
const known = new Map<string, string>();

function hashOf(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const made = hash('sha256', text, 'base64').slice(0, 12);
  if (text.length > longest) return made;
  if (known.size >= mostKnown) known.clear();
  known.set(text, made);
  return made;
}

function callText(call: Call, depth: number): string {
  const filled = call.arguments.map(({ name, value }) => `${name ?? ''}=${valueText(value, depth + 1)}`);
  return `${odd.test(call.name) ? call.name.replace(/[^A-Za-z0-9]/g, '_') : call.name}(${sorted(filled).join(',')})`;
}

/** Up to this many texts are put in their order one by one, which is faster than sorting them. */
const few = 8;

/** The same list, in its order by code units. */
function sorted(texts: string[]): readonly string[] {
  if (texts.length > few) return texts.sort();
  for (let at = 1; at < texts.length; at++) {
    const text = texts[at] ?? '';
    let to = at;
    for (let before = texts[to - 1]; before !== undefined && before > text; before = texts[to - 1]) texts[to--] = before;
    texts[to] = text;
  }
  return texts;
}

/** In a name: written as `_`. */
const odd = /[^A-Za-z0-9_]/;

const uneven = /^\s|\s$|\s\s|[^\S ]/;

function evenlySpaced(text: string): string {
  return uneven.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}

function valueText(value: Literal, depth: number): string {
  if (depth > deepest) return '…';
  switch (value.kind) {
    case 'null':
      return 'null';
    case 'boolean':
      return String(value.value);
    case 'number':
      return Number.isSafeInteger(value.value) || !value.integer ? String(value.value) : value.text;
    case 'string':
      return JSON.stringify(evenlySpaced(value.value.toLowerCase()));
    case 'list':
      return `[${value.items.map((item) => valueText(item, depth + 1)).join(',')}]`;
    case 'object':
      return `{${sorted(value.entries.map((entry) => `${entry.key}:${valueText(entry.value, depth + 1)}`)).join(',')}}`;
    case 'call':
      return callText(value.call, depth + 1);
    default:
      return value.text;
  }
}
