import { hexValue } from '../characters.ts';

/** `broken`: CPython refuses it; `value` then keeps the escape as written. `unknown`: `\N{…}`, which needs the table of names. */
export type DecodedEscapes =
  | { readonly state: 'decoded'; readonly value: string }
  | { readonly state: 'broken'; readonly value: string }
  | { readonly state: 'unknown' };

const single: ReadonlyMap<number, string> = new Map([
  [10, ''],
  [34, '"'],
  [39, "'"],
  [92, '\\'],
  [97, '\x07'],
  [98, '\b'],
  [102, '\f'],
  [110, '\n'],
  [114, '\r'],
  [116, '\t'],
  [118, '\v'],
]);

const widths: ReadonlyMap<number, number> = new Map([
  [120, 2],
  [117, 4],
  [85, 8],
]);

/** The escapes of a Python string literal as CPython decodes them; `underscores`: `\_` is `_`. */
export function decodePythonEscapes(text: string, bytes: boolean, underscores: boolean): DecodedEscapes {
  let value = '';
  let from = 0;
  let broken = false;
  for (let at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', from)) {
    value += text.slice(from, at);
    const code = text.charCodeAt(at + 1);
    const simple = single.get(code);
    if (simple !== undefined) {
      value += simple;
      from = at + 2;
    } else if (code >= 48 && code <= 55) {
      const digits = octalLength(text, at + 1);
      value += String.fromCharCode(Number.parseInt(text.slice(at + 1, at + 1 + digits), 8));
      from = at + 1 + digits;
    } else if (widths.has(code) && (code === 120 || !bytes)) {
      const width = widths.get(code) ?? 0;
      const point = hexNumber(text, at + 2, width);
      broken ||= point < 0;
      value += point < 0 ? text.slice(at, at + 2) : String.fromCodePoint(point);
      from = at + 2 + (point < 0 ? 0 : width);
    } else if (code === 78 && !bytes) {
      if (/^\{[^{}]+\}/.test(text.slice(at + 2, at + 128))) return { state: 'unknown' };
      broken = true;
      value += '\\N';
      from = at + 2;
    } else if (code === 95 && underscores) {
      value += '_';
      from = at + 2;
    } else {
      value += '\\';
      from = at + 1;
    }
  }
  return { state: broken ? 'broken' : 'decoded', value: value + text.slice(from) };
}

function octalLength(text: string, at: number): number {
  let length = 1;
  while (length < 3 && text.charCodeAt(at + length) >= 48 && text.charCodeAt(at + length) <= 55) length++;
  return length;
}

/** -1 where fewer than `width` digits follow or the number is no code point. */
function hexNumber(text: string, at: number, width: number): number {
  let value = 0;
  for (let index = 0; index < width; index++) {
    const digit = hexValue(text.charCodeAt(at + index));
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value <= 0x10ffff ? value : -1;
}
