import { isDict, isList, type DictKey, type PythonDict, type PythonValue } from '../python/PythonValue.ts';
import { pythonString, stripCharacters, stripSpace } from '../python/pythonText.ts';
import { readPythonJson } from '../python/readPythonJson.ts';
import type { Language } from '../Edition.ts';
import { namedCall } from './nativeDecoders.ts';

/** `{"tool_calls": [{"name", "arguments"}]}` or the list alone; text that is no JSON stays text. */
export function decodeToolCallsObject(result: PythonValue): PythonValue | undefined {
  if (typeof result !== 'string') return undefined;
  const data = readPythonJson(result);
  if (data === undefined) return result;
  if (!isList(data) && !isDict(data)) return undefined;
  const calls = isList(data) ? data : (data.get('tool_calls') ?? []);
  if (isDict(calls) || typeof calls === 'string') return [];
  if (!isList(calls)) return undefined;
  return calls.filter((call) => isDict(call)).map((call) => new Map([[nameOf(call), call.get('arguments') ?? new Map()]]));
}

function nameOf(call: PythonDict): DictKey {
  const name = call.get('name') ?? '';
  return typeof name === 'string' ? name : null;
}

/** Lines of JSON, each between a line that is exactly `<tool_call>` and the next. */
export function decodeTaggedLines(result: PythonValue, language: Language): PythonValue | undefined {
  if (typeof result !== 'string') return undefined;
  const calls: PythonValue[] = [];
  let inside = false;
  for (const line of result.split('\n')) {
    if (line === '<tool_call>') {
      inside = true;
      continue;
    }
    if (inside && line !== '</tool_call>') {
      const call = decodeTaggedLine(line, language);
      if (call === undefined) return undefined;
      calls.push(call);
    }
    inside = false;
  }
  return calls;
}

function decodeTaggedLine(line: string, language: Language): PythonValue | undefined {
  const data = readPythonJson(line.replaceAll("'", '"'));
  const call = data !== undefined && isDict(data) ? data : undefined;
  const name = call?.get('name');
  const values = call?.get('arguments');
  if (typeof name !== 'string' || values === undefined) return undefined;
  if (language === 'python') return new Map([[name, values]]);
  return isDict(values) ? new Map([[name, inWords(values)]]) : undefined;
}

/** Every value as `str(value)`. */
function inWords(values: PythonDict): PythonDict {
  return new Map([...values].map(([key, value]) => [key, pythonString(value)]));
}

/** `<function_call> {"name", "arguments"}`, any number of times; what is no JSON stays text. */
export function decodeFunctionCallTags(result: PythonValue): PythonValue | undefined {
  if (typeof result !== 'string') return undefined;
  const calls: PythonValue[] = [];
  for (const part of result.split('<function_call>')) {
    const text = stripSpace(part);
    if (text === '') continue;
    const data = readPythonJson(text);
    const call = data === undefined ? text : decodeFunctionCall(data);
    if (call === undefined) return undefined;
    calls.push(call);
  }
  return calls;
}

function decodeFunctionCall(data: PythonValue): PythonValue | undefined {
  const written = isDict(data) ? (data.get('name') ?? '') : undefined;
  if (!isDict(data) || typeof written !== 'string') return undefined;
  const name = stripSpace(written);
  return name === 'no_function' ? 'No function is called' : new Map([[name, data.get('arguments') ?? new Map()]]);
}

/** A name on the first line and JSON on the second; the rest is not looked at. */
export function decodeNameThenJson(result: PythonValue): PythonValue | undefined {
  if (typeof result !== 'string') return undefined;
  const [name = '', json] = result.split('\n');
  if (json === undefined) return [name];
  const values = readPythonJson(json);
  return values === undefined ? undefined : [new Map([[name, values]])];
}

/** What follows the last `<functioncall>`, without any `'`. */
export function decodeLastFunctionCall(result: PythonValue, language: Language): PythonValue | undefined {
  if (typeof result !== 'string') return undefined;
  const data = readPythonJson((result.split('<functioncall>').at(-1) ?? '').replaceAll("'", ''));
  const name = data !== undefined && isDict(data) ? data.get('name') : undefined;
  const values = data !== undefined && isDict(data) ? data.get('arguments') : undefined;
  if (typeof name !== 'string' || values === undefined || !isDict(values)) return undefined;
  return [new Map([[name, language === 'python' ? values : inWords(values)]])];
}

/** Every `<tool_call>\n…\n</tool_call>` that is JSON. */
export function decodeTaggedJson(result: PythonValue): PythonValue | undefined {
  if (typeof result !== 'string') return undefined;
  const calls: PythonValue[] = [];
  for (const text of betweenTags(result)) {
    const data = readPythonJson(text);
    if (data === undefined) continue;
    const call = isDict(data) && isDict(data.get('arguments') ?? null) ? namedCall(data, 'name', 'arguments') : undefined;
    if (call === undefined) return undefined;
    calls.push(call);
  }
  return calls;
}

function betweenTags(text: string): readonly string[] {
  const open = '<tool_call>\n';
  const close = '\n</tool_call>';
  const found: string[] = [];
  for (let at = text.indexOf(open); at >= 0; ) {
    const end = text.indexOf(close, at + open.length);
    if (end < 0) break;
    found.push(text.slice(at + open.length, end));
    at = text.indexOf(open, end + close.length);
  }
  return found;
}

/** JSON in the first `<tool_call>`, a fence around it taken off. */
export function decodeFirstTag(result: PythonValue): PythonValue | undefined {
  if (typeof result !== 'string' || !result.includes('<tool_call>')) return undefined;
  let text = stripSpace(result.split('<tool_call>')[1]?.split('</tool_call>')[0] ?? '');
  if (text.startsWith('```') && text.endsWith('```')) {
    text = stripSpace(stripCharacters(text, '`'));
    if (text.startsWith('json')) text = stripSpace(text.slice(4));
  }
  return decodeNamedList(readPythonJson(text), 'arguments');
}

/** One call or a list of them. */
function decodeNamedList(data: PythonValue | undefined, values: string): PythonValue | undefined {
  if (data === undefined) return undefined;
  const calls: PythonValue[] = [];
  for (const item of isList(data) ? data : [data]) {
    const call = isDict(item) ? namedCall(item, 'name', values) : undefined;
    if (call === undefined) return undefined;
    calls.push(call);
  }
  return calls;
}

/** A JSON call or list of calls. */
export function decodeJsonCalls(result: PythonValue): PythonValue | undefined {
  return typeof result === 'string' ? decodeNamedList(readPythonJson(result), 'arguments') : undefined;
}

/** The same, or JSON calls with `;` between them. */
export function decodeJsonCallsOrSemicolons(result: PythonValue): PythonValue | undefined {
  if (typeof result !== 'string') return undefined;
  const whole = readPythonJson(result);
  if (whole !== undefined) return decodeNamedList(whole, 'arguments');
  const parts = result.split(';').map((part) => readPythonJson(stripSpace(part)));
  return parts.some((part) => part === undefined) ? undefined : decodeNamedList(parts.filter((part) => part !== undefined), 'arguments');
}

/** JSON calls in a fence; what is no JSON is no call. */
export function decodeFencedJson(result: PythonValue): PythonValue | undefined {
  if (typeof result !== 'string') return undefined;
  const data = readPythonJson(result.replaceAll('```', ''));
  if (data === undefined || (isDict(data) && data.size === 0) || data === '') return [];
  return isList(data) ? decodeNamedList(data, 'arguments') : undefined;
}

/** JSON calls after `</think>`, every `'` a `"`; without that tag no call. */
export function decodeAfterThinking(result: PythonValue): PythonValue | undefined {
  if (typeof result !== 'string') return undefined;
  const text = stripSpace(result).replaceAll("'", '"');
  const cut = text.indexOf('</think>');
  if (cut < 0) return [];
  const data = readPythonJson(stripSpace(text.slice(cut + '</think>'.length)));
  if (data === undefined || !(isList(data) || (isDict(data) && data.size === 0) || data === '')) return undefined;
  return decodeNamedList(isList(data) ? data : [], 'arguments');
}
