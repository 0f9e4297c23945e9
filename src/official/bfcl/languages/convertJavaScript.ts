import { dictKey, PythonFloat, type DictKey, type PythonValue } from '../python/PythonValue.ts';
import { pythonInteger } from '../python/readPythonJson.ts';
import { stripCharacters, stripSpace } from '../python/pythonText.ts';
import { matchNestedArray } from './matchNestedArray.ts';
import { pythonNumber } from './pythonNumbers.ts';

export type ObjectRule = 'split' | 'pattern';

const integer = /^-?[0-9]+\n?$/;
const bigint = /^-?[0-9]+n\n?$/;
const float = /^-?[0-9]+(?:\.[0-9]+)?\n?$/;
const flatArray = /^(?:\[([^\n]*?)\]|new\s+Array\(([^\n]*?)\))/;
const innerArray = /\[([^\n]*?)\]/g;
const object = /^\{([^\n]*?)\}/;
const pair = /([^:]+):\s*([^\n]*?)(?:,\s*(?=[^,]+:)|$)/g;
/** Beyond this the official patterns may take time that grows with the square and more. */
const longest = 8000;

/** The official reading of a JavaScript literal; what does not fit its type stays text. */
export function convertJavaScript(text: string, declared: string, nested: string | null, objects: ObjectRule): PythonValue | undefined {
  switch (declared) {
    case 'String':
      return quoted(text) ? text.slice(1, -1) : text;
    case 'integer':
      return integer.test(text) ? pythonInteger(text.trim()) : text;
    case 'Bigint':
      return bigint.test(text) ? pythonInteger(text.trim().slice(0, -1)) : text;
    case 'float':
      return float.test(text) ? new PythonFloat(Number.parseFloat(text)) : text;
    case 'Boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'dict':
      return convertObject(stripSpace(text), objects);
    case 'array':
      return convertArray(stripSpace(text), nested, objects);
    case 'any':
      return text;
    default:
      return undefined;
  }
}

function quoted(text: string): boolean {
  return (text.startsWith('"') && text.endsWith('"')) || (text.startsWith("'") && text.endsWith("'"));
}

function convertArray(text: string, nested: string | null, objects: ObjectRule): PythonValue {
  if (text.length > longest) return text;
  const rows = matchNestedArray(text);
  if (rows !== null) return [...rows.matchAll(innerArray)].map((match, index) => convertRow(match[1] ?? '', index));
  const match = flatArray.exec(text);
  if (match === null) return text;
  const inside = stripSpace(match[1] ?? match[2] ?? '');
  if (inside === '') return [];
  const items: PythonValue[] = [];
  for (const element of inside.split(',')) {
    const item = convertElement(stripSpace(element), nested, objects);
    if (item === undefined) return text;
    items.push(item);
  }
  return items;
}

function convertRow(row: string, index: number): PythonValue {
  const bare = stripSpace(row);
  const inside = index === 0 && bare.startsWith('[') ? bare.slice(1) : bare;
  return inside.split(',').map((item) => untyped(stripSpace(item)));
}

function convertElement(text: string, nested: string | null, objects: ObjectRule): PythonValue | undefined {
  if (nested === null) return untyped(text);
  const startsQuoted = text.startsWith("'") || text.startsWith('"');
  return convertJavaScript(text, nested, startsQuoted ? 'String' : null, objects);
}

function convertObject(text: string, objects: ObjectRule): PythonValue {
  if (text === '{}') return new Map();
  const match = text.length > longest ? null : object.exec(text);
  if (match === null) return text;
  return objects === 'split' ? splitObject(match[1] ?? '', text) : matchObject(match[1] ?? '');
}

/** August 2024: cut at commas and colons; anything with more of them stays text. */
function splitObject(content: string, text: string): PythonValue {
  const entries = new Map<DictKey, PythonValue>();
  for (const part of content.split(',')) {
    const [key, value, ...more] = part.split(':');
    if (key === undefined || value === undefined || more.length > 0) return text;
    const hashed = dictKey(untyped(stripCharacters(stripSpace(key), "'")));
    if (hashed !== undefined) entries.set(hashed, untyped(stripCharacters(stripSpace(value), "'")));
  }
  return entries;
}

function matchObject(content: string): PythonValue {
  const entries = new Map<DictKey, PythonValue>();
  for (const match of content.matchAll(pair)) {
    const key = stripCharacters(stripSpace(match[1] ?? ''), '\'"');
    const value = stripSpace(match[2] ?? '');
    if (value.startsWith('[') && value.endsWith(']')) entries.set(key, convertArray(value, null, 'pattern'));
    else if (value.startsWith('{') && value.endsWith('}')) entries.set(key, convertObject(value, 'pattern'));
    else entries.set(key, untyped(stripCharacters(value, '\'"')));
  }
  return entries;
}

/** A value of which no type is known. */
function untyped(text: string): PythonValue {
  const bare = stripSpace(text);
  if (bare === 'true') return true;
  if (bare === 'false') return false;
  if (quoted(bare)) return bare.slice(1, -1);
  return pythonNumber(bare) ?? bare;
}
