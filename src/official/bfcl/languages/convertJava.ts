import { PythonFloat, type DictKey, type PythonValue } from '../python/PythonValue.ts';
import { pythonInteger } from '../python/readPythonJson.ts';
import { stripSpace } from '../python/pythonText.ts';
import { pythonNumber } from './pythonNumbers.ts';

// Python's `$` also matches before a last line break.
const integer = /^-?[0-9]+\n?$/;
const long = /^-?[0-9]+[lL]\n?$/;
const float = /^-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?[fF]\n?$/;
const double = /^-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?\n?$/;
const listOf = /new\s+ArrayList<[\p{L}\p{N}_]*>\(Arrays\.asList\(([^\n]+?)\)\)/u;
const listWith = /new\s+ArrayList<[\p{L}\p{N}_]*>\(\)\s*\{\{\s*([^]+?)\s*\}\}/u;
const added = /add\(([^\n]+?)\)/g;
const emptyList = /new\s+ArrayList<[\p{L}\p{N}_]*>\(\)/u;
const array = /new\s+[\p{L}\p{N}_]+\[\]\s*\{([^\n]*?)\}/u;
const put = /put\("([^\n]*?)",\s*([^\n]*?)\)/g;
/** Beyond this the official patterns may take time that grows with the square and more. */
const longest = 20_000;

/** The official reading of a Java literal; what does not fit its type stays text. `undefined`: it raises. */
export function convertJava(text: string, declared: string, nested: string | null): PythonValue | undefined {
  switch (declared) {
    case 'byte':
    case 'short':
    case 'integer':
      return integer.test(text) ? pythonInteger(text.trim()) : text;
    case 'long':
      return long.test(text) ? pythonInteger(text.trim().slice(0, -1)) : text;
    case 'float':
      return float.test(text) ? new PythonFloat(Number.parseFloat(text)) : text;
    case 'double':
      return double.test(text) ? new PythonFloat(Number.parseFloat(text)) : text;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'ArrayList':
      return text.length > longest ? text : convertArrayList(text, nested);
    case 'Array':
      return text.length > longest ? text : convertArray(text, nested);
    case 'HashMap':
      return text.length > longest ? text : convertHashMap(text);
    case 'char':
    case 'String':
    case 'any':
      return text;
    default:
      return undefined;
  }
}

function convertArrayList(text: string, nested: string | null): PythonValue | undefined {
  const listed = listOf.exec(text);
  if (listed !== null) return convertElements((listed[1] ?? '').split(','), nested);
  const adding = listWith.exec(text);
  if (adding !== null) return convertElements([...(adding[1] ?? '').matchAll(added)].map((match) => match[1] ?? ''), nested);
  return emptyList.test(text) ? [] : text;
}

function convertElements(texts: readonly string[], nested: string | null): PythonValue | undefined {
  const items: PythonValue[] = [];
  for (const text of texts) {
    const bare = stripSpace(text);
    const unquoted = nested === 'char' || nested === 'String';
    const item = unquoted ? bare.slice(1, -1) : convertElement(bare, nested);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

function convertElement(text: string, nested: string | null): PythonValue | undefined {
  return nested === null ? untyped(text) : convertJava(text, nested, null);
}

function convertArray(text: string, nested: string | null): PythonValue | undefined {
  const match = array.exec(text);
  if (match === null) return text;
  const items: PythonValue[] = [];
  for (const element of (match[1] ?? '').split(',')) {
    const bare = stripSpace(element);
    if (bare === '') continue;
    const item = convertElement(bare, nested);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

function convertHashMap(text: string): PythonValue {
  const match = /new\s+HashMap<[^\n]*?>\s*\(\)\s*\{\s*\{?\s*([^]*?)\s*\}?\s*\}/.exec(text);
  if (match === null) return /new\s+HashMap<[^\n]*?>\s*\(\)/.test(text) ? new Map() : text;
  const entries = new Map<DictKey, PythonValue>();
  for (const entry of (match[1] ?? '').matchAll(put)) entries.set(entry[1] ?? '', untyped(stripSpace(entry[2] ?? '')));
  return entries;
}

/** A value of which no type is known. */
function untyped(text: string): PythonValue {
  if (text === 'true') return true;
  if (text === 'false') return false;
  if (text.startsWith('"') && text.endsWith('"')) return text.slice(1, -1);
  if (long.test(text)) return pythonInteger(text.slice(0, -1)) ?? text;
  if (float.test(text)) return new PythonFloat(Number.parseFloat(text));
  return pythonNumber(text) ?? text;
}
