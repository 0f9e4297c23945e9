import { parseJson } from '../../grammars/json/parseJson.ts';
import { argumentsOf } from '../../reading/argumentsOf.ts';
import type { FoundCalls } from '../../reading/FoundCalls.ts';
import { readCallValue } from '../../reading/readCallValue.ts';
import { readParameters } from './readParameters.ts';
import type { Tag } from './nextTag.ts';

export type Body =
  | { readonly state: 'calls' | 'none-listed' | 'no-call'; readonly end: number }
  | { readonly state: 'unreadable'; readonly detail: string; readonly end: number };

const blank = /(?:[ \t\r\n]|```(?:json)?)*/y;
const bareName =
  /(?:function[ \t]*<[|｜]tool▁sep[|｜]>)?([\p{L}\p{N}_.\-/]{1,128})(?::\d{1,4})?[ \t]*(?:\[CALL_ID\][\w-]{0,64})?(?:\[ARGS\]|<[|｜]tool▁sep[|｜]>|<\|tool_call_argument_begin\|>|✿ARGS✿:)?\s*(?:✿ARGS✿:)?\s*(?:```(?:json)?\s*)?(?=\{|<arg_key>)/uy;
const nothing = /["']?(?:no_function|none|null)["']?[ \t]*(?=\n|<|$)/iy;
const attempt = /[{[(]|[\p{L}\p{N}_.\-]{1,128}\s*[({[]/uy;

/** Reads what follows a tag up to its closing tag; nothing is assumed where no body can be made out. */
export function readBody(tag: Tag, found: FoundCalls, toolNames: ReadonlySet<string>, text: string): Body {
  const start = matchEnd(blank, text, tag.end);
  if (tag.tool !== null) return readNamed(tag, tag.tool.name, tag.tool.start, start, found, text);
  const first = text.charAt(start);
  if (first === '{' || first === '[') return readValues(tag, start, found, toolNames, text);
  if (text.startsWith(`</${tag.word}>`, start)) return { state: 'none-listed', end: afterClosing(tag, start, text).end };
  const none = matchEnd(nothing, text, start);
  if (none !== start) return { state: 'none-listed', end: afterClosing(tag, none, text).end };
  bareName.lastIndex = start;
  const named = bareName.exec(text);
  const name = named?.[1];
  if (named !== null && name !== undefined) {
    return readNamed(tag, name, start + named[0].indexOf(name), start + named[0].length, found, text);
  }
  if (first === '<' || !tryAt(attempt, text, start)) return { state: 'no-call', end: tag.end };
  return { state: 'unreadable', detail: 'no-call-in-tag', end: tag.end };
}

/** One or more JSON values, each a call or a list of calls. */
function readValues(tag: Tag, start: number, found: FoundCalls, toolNames: ReadonlySet<string>, text: string): Body {
  if (!tag.canonical) found.forgiveOnce('other-dialect', { start: tag.start, end: tag.end });
  let at = start;
  let state: Body['state'] = 'none-listed';
  for (let values = 0; ; values++) {
    const parsed = parseJson(text, at);
    if (parsed.value === null) return { state: 'unreadable', detail: 'not-json', end: parsed.end };
    const call = found.calls.length;
    const read = readCallValue(parsed.value, found, toolNames, text);
    if (read === 'unreadable') return { state: 'unreadable', detail: 'arguments-not-object', end: parsed.end };
    if (read === 'no-call') return { state: 'unreadable', detail: 'no-call-in-tag', end: parsed.end };
    if (read === 'calls') state = 'calls';
    if (values > 0 || parsed.value.kind === 'list' || wrapped(parsed.value, found, call)) found.forgiveOnce('other-dialect', parsed.value.span);
    for (const { code, span } of parsed.forgiven) found.forgiven.push({ code, call, span });
    at = matchEnd(/[\s,;]*/y, text, parsed.end);
    if (text.charAt(at) !== '{') {
      at = parsed.end;
      break;
    }
  }
  return { state, end: close(tag, at, found, text) };
}

/** Whether the value is not itself the call, but holds it. */
function wrapped(value: { readonly span: { readonly start: number } }, found: FoundCalls, call: number): boolean {
  return found.calls[call]?.span.start !== value.span.start;
}

/** The arguments of a tool that the tag or the text before them names: JSON or elements. */
function readNamed(tag: Tag, name: string, nameStart: number, start: number, found: FoundCalls, text: string): Body {
  found.forgiveOnce('other-dialect', { start: tag.start, end: tag.end });
  const nameSpan = { start: nameStart, end: nameStart + name.length };
  const call = found.calls.length;
  if (text.charAt(start) === '{') {
    const parsed = parseJson(text, start);
    const values = parsed.value === null ? null : argumentsOf(parsed.value, (code, span) => { found.forgive(code, span); });
    if (values === null) return { state: 'unreadable', detail: 'not-json', end: parsed.end };
    for (const { code, span } of parsed.forgiven) found.forgiven.push({ code, call, span });
    const end = close(tag, parsed.end, found, text);
    found.add(name, nameSpan, values, { start: tag.start, end: parsed.end });
    return { state: 'calls', end };
  }
  const read = readParameters(text, start, (code, span) => { found.forgive(code, span); });
  if (read === null) return { state: 'unreadable', detail: 'no-call-in-tag', end: start };
  const end = close(tag, read.end, found, text);
  found.add(name, nameSpan, read.values, { start: tag.start, end: read.end });
  return { state: 'calls', end };
}

/** The end of the closing tag behind a body; where elements need one and it is missing, that is forgiven. */
function close(tag: Tag, at: number, found: FoundCalls, text: string): number {
  const closing = afterClosing(tag, at, text);
  const needed = text.charAt(tag.start) === '<' && !/^<[|｜]/.test(text.slice(tag.start, tag.start + 2)) && tag.word !== 'function_call';
  if (!closing.closed && needed) found.forgiveOnce('missing-tag', { start: at, end: at });
  return closing.end;
}

const anyClosing = /\s*(?:```)?\s*<\/(?:antml:)?([\w]+)>/y;

function afterClosing(tag: Tag, at: number, text: string): { readonly end: number; readonly closed: boolean } {
  anyClosing.lastIndex = at;
  const match = anyClosing.exec(text);
  if (match === null || match[1] !== tag.word) return { end: at, closed: false };
  return { end: at + match[0].length, closed: true };
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

function tryAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
