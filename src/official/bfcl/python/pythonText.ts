import { isDict, isList, PythonFloat, PythonOther, PythonTuple, type DictKey, type PythonValue } from './PythonValue.ts';

/** White space as `str.isspace` has it; differs from JavaScript's by the separators 0x1c–0x1f, 0x85 and U+FEFF. */
const space = '[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
const leading = new RegExp(`^${space}+`);
const spaceCharacter = new RegExp(`^${space}$`);

/** `str.strip()` */
export function stripSpace(text: string): string {
  let end = text.length;
  while (end > 0 && spaceCharacter.test(text.charAt(end - 1))) end--;
  return text.slice(0, end).replace(leading, '');
}

/** `str.strip(characters)` */
export function stripCharacters(text: string, characters: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && characters.includes(text.charAt(start))) start++;
  while (end > start && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** `str(value)` */
export function pythonString(value: PythonValue): string {
  return typeof value === 'string' ? value : pythonRepr(value);
}

/** `repr(value)` */
export function pythonRepr(value: PythonValue): string {
  switch (typeof value) {
    case 'string':
      return reprString(value);
    case 'number':
    case 'bigint':
      return String(value);
    case 'boolean':
      return value ? 'True' : 'False';
    default:
      return reprObject(value);
  }
}

function reprObject(value: Exclude<PythonValue, string | number | bigint | boolean>): string {
  if (value === null) return 'None';
  if (value instanceof PythonFloat) return reprFloat(value.value);
  if (value instanceof PythonOther) return value.text;
  if (value instanceof PythonTuple) {
    const items = value.items.map(pythonRepr);
    return items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`;
  }
  if (isDict(value)) return `{${[...value].map(([key, item]) => `${reprKey(key)}: ${pythonRepr(item)}`).join(', ')}}`;
  return isList(value) ? `[${value.map(pythonRepr).join(', ')}]` : '';
}

function reprKey(key: DictKey): string {
  return typeof key === 'symbol' ? (key.description ?? '') : pythonRepr(key);
}

/** Shortest digits that read back, in exponent form from 1e16 on and below 1e-4. */
export function reprFloat(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const size = Math.abs(value);
  if (size >= 1e16 || size < 1e-4) {
    const [digits = '', exponent = ''] = value.toExponential().split('e');
    const sign = exponent.startsWith('-') ? '-' : '+';
    return `${digits}e${sign}${exponent.slice(1).padStart(2, '0')}`;
  }
  const text = String(value);
  return text.includes('.') ? text : `${text}.0`;
}

const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Zs}]/u;

function reprString(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  let out = quote;
  for (const character of text) {
    if (character === quote || character === '\\') out += `\\${character}`;
    else if (character === '\n') out += '\\n';
    else if (character === '\r') out += '\\r';
    else if (character === '\t') out += '\\t';
    else if (character !== ' ' && unprintable.test(character)) out += hexEscape(character.codePointAt(0) ?? 0);
    else out += character;
  }
  return out + quote;
}

function hexEscape(code: number): string {
  const digits = code.toString(16);
  if (code <= 0xff) return `\\x${digits.padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${digits.padStart(4, '0')}` : `\\U${digits.padStart(8, '0')}`;
}
