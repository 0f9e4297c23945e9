import type { Literal, ObjectEntry, ObjectLiteral } from '../core/Literal.ts';
import type { Span } from '../core/Span.ts';
import { argumentsOf, fromEntries } from './argumentsOf.ts';
import type { FoundCalls } from './FoundCalls.ts';
import { isOffered } from './isOffered.ts';

/** What a JSON value says about calls. */
export type CallValue =
  | 'calls'
  /** A list of calls, and it is empty. */
  | 'none-listed'
  /** Data, not an attempt to call. */
  | 'no-call'
  /** A call whose arguments cannot be read. */
  | 'unreadable';

const nameKeys = ['name', 'function_name', 'tool_name', 'function', 'tool', 'action', 'recipient_name', 'func', 'api_name'];
const argumentKeys = ['arguments', 'parameters', 'args', 'params', 'kwargs', 'input', 'inputs', 'tool_input', 'action_input'];
const wrapperKeys = ['tool_calls', 'function_calls', 'tool_call', 'function_call', 'tool_uses', 'functions', 'calls', 'actions', 'tools'];

/**
 * Reads the calls that a JSON value stands for, in any of the common dialects; a call that is not exactly
 * `{"name": …, "arguments": {…}}`, with a text as `label` or none, is forgiven as `other-dialect`. `text`: what the spans count in.
 */
export function readCallValue(value: Literal, found: FoundCalls, toolNames: ReadonlySet<string>, text: string): CallValue {
  switch (value.kind) {
    case 'list':
      return readList(value.items, found, toolNames, text);
    case 'object':
      return readObject(value, found, toolNames, text);
    default:
      return 'no-call';
  }
}

function readList(items: readonly Literal[], found: FoundCalls, toolNames: ReadonlySet<string>, text: string): CallValue {
  if (items.length === 0) return 'none-listed';
  let calls = 0;
  for (const item of items) {
    const read = item.kind === 'object' ? readObject(item, found, toolNames, text) : 'no-call';
    if (read === 'unreadable') return 'unreadable';
    if (read === 'calls') calls++;
  }
  if (calls === 0) return 'no-call';
  if (calls < items.length) found.forgiveOnce('other-dialect', null);
  return 'calls';
}

function readObject(object: ObjectLiteral, found: FoundCalls, toolNames: ReadonlySet<string>, text: string): CallValue {
  const { entries } = object;
  if (entries.length === 0) return 'no-call';
  const wrapper = entries.find(({ key, value }) => wrapperKeys.includes(key) && (value.kind === 'list' || value.kind === 'object'));
  if (wrapper !== undefined) return readWrapper(entries, wrapper, found, toolNames, text);
  const inner = entries.find(({ key, value }) => key === 'function' && value.kind === 'object')?.value;
  if (inner?.kind === 'object') {
    found.forgiveOnce('other-dialect', object.span);
    return readObject(inner, found, toolNames, text);
  }
  const nameEntry = findEntry(entries, nameKeys, 'string');
  if (nameEntry !== undefined) return readNamed(object, nameEntry, found, toolNames, text);
  return readKeyed(object, found, toolNames, text);
}

function readWrapper(
  entries: readonly ObjectEntry[],
  wrapper: ObjectEntry,
  found: FoundCalls,
  toolNames: ReadonlySet<string>,
  text: string,
): CallValue {
  if (wrapper.key !== 'tool_calls' || wrapper.value.kind !== 'list' || entries.length > 1) found.forgiveOnce('other-dialect', wrapper.keySpan);
  return readCallValue(wrapper.value, found, toolNames, text);
}

/** `{"name": f, "arguments": {…}}` and its kin, or `{"name": f, …arguments}` where `f` is offered. */
function readNamed(
  object: ObjectLiteral,
  nameEntry: ObjectEntry,
  found: FoundCalls,
  toolNames: ReadonlySet<string>,
  text: string,
): CallValue {
  const { entries } = object;
  const name = nameEntry.value.kind === 'string' ? nameEntry.value.value : '';
  const given = findEntry(entries, argumentKeys, null);
  if (name === '' || describesTool(entries, given)) return 'no-call';
  if (given === undefined && !isOffered(name, toolNames)) return 'no-call';
  const label = given === undefined ? undefined : labelOf(entries);
  const canonical = entries.length === (label === undefined ? 2 : 3) && nameEntry.key === 'name' && given?.key === 'arguments';
  if (!canonical) found.forgiveOnce('other-dialect', object.span);
  const values =
    given === undefined
      ? fromEntries({ ...object, entries: entries.filter((entry) => entry !== nameEntry && !marks(entry)) })
      : argumentsOf(given.value, (code, span) => { found.forgive(code, span); });
  if (values === null) return 'unreadable';
  found.add(name, withoutQuotes(nameEntry.value.span, text), values, object.span, label);
  return 'calls';
}

/** What the call names its result by, for references in calls that come later. */
function labelOf(entries: readonly ObjectEntry[]): string | undefined {
  const value = entries.find(({ key }) => key === 'label')?.value;
  return value?.kind === 'string' && value.value !== '' ? value.value : undefined;
}

/** `{"f": {…}}`, `{"f": [{…}, {…}]}`, `{"f": {…}, "g": {…}}`: every key an offered tool. */
function readKeyed({ entries, span }: ObjectLiteral, found: FoundCalls, toolNames: ReadonlySet<string>, text: string): CallValue {
  for (const { key, value } of entries) if (!isOffered(key, toolNames) || !holdsArguments(value)) return 'no-call';
  found.forgiveOnce('other-dialect', span);
  for (const { key, keySpan, value } of entries) {
    const each = value.kind === 'list' && value.items.length > 0 ? value.items : [value];
    for (const one of each) {
      const values = argumentsOf(one, (code, where) => { found.forgive(code, where); });
      if (values === null) return 'unreadable';
      found.add(key, withoutQuotes(keySpan, text), values, { start: keySpan.start, end: one.span.end });
    }
  }
  return 'calls';
}

function holdsArguments(value: Literal): boolean {
  if (value.kind === 'list') return value.items.every((item) => item.kind === 'object');
  return value.kind === 'object' || value.kind === 'null' || (value.kind === 'string' && /^\s*(?:\{|$)/.test(value.value));
}

/** The text repeats what a tool is, not a call of it. */
function describesTool(entries: readonly ObjectEntry[], given: ObjectEntry | undefined): boolean {
  if (given === undefined) return false;
  if (given.key === 'parameters' && entries.some(({ key }) => key === 'description')) return true;
  return given.value.kind === 'object' && given.value.entries.some(({ key, value }) => key === 'properties' && value.kind === 'object');
}

/** `"type": "function"` and `"id": …` beside a call say nothing of its arguments. */
function marks({ key, value }: ObjectEntry): boolean {
  return key === 'id' || (key === 'type' && value.kind === 'string' && /^(?:function|tool)/.test(value.value));
}

function findEntry(entries: readonly ObjectEntry[], keys: readonly string[], kind: Literal['kind'] | null): ObjectEntry | undefined {
  for (const key of keys) {
    for (const entry of entries) if (entry.key === key && (kind === null || entry.value.kind === kind)) return entry;
  }
  return undefined;
}

/** A quoted name's span without its quotes. */
export function withoutQuotes({ start, end }: Span, text: string): Span {
  const quoted = end - start >= 2 && /["'`\u2018-\u201f]/.test(text.charAt(start));
  return quoted ? { start: start + 1, end: end - 1 } : { start, end };
}
