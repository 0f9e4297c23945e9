import type { PythonValue } from '../python/PythonValue.ts';
import { decodePythonCalls } from '../python/decodePythonCalls.ts';
import { stripCharacters } from '../python/pythonText.ts';
import type { Walker } from '../python/resolvePython.ts';
import type { Decoder, Language } from '../Edition.ts';
import { decodeJavaCall } from '../languages/decodeJavaCall.ts';
import { decodeJavaScriptCall } from '../languages/decodeJavaScriptCall.ts';

/** Prepares a text for the parser. `undefined`: that raises. */
export type Preparation = (text: string) => string | undefined;

/** A decoder of calls written in the language of the case. */
export function textDecoder(prepare: Preparation): Decoder {
  return (result, language, walker) => {
    const text = typeof result === 'string' ? prepare(result) : undefined;
    return text === undefined ? undefined : parseCalls(text, language, walker);
  };
}

/** The official `ast_parse`; Java and JavaScript lose the first and the last character, which should be brackets. */
export function parseCalls(text: string, language: Language, walker: Walker): PythonValue | undefined {
  if (language === 'python') return decodePythonCalls(text, walker);
  const inside = withoutEnds(text);
  return language === 'java' ? decodeJavaCall(inside) : decodeJavaScriptCall(inside);
}

function withoutEnds(text: string): string {
  const characters = /[\ud800-\udfff]/.test(text) ? Array.from(text) : null;
  return characters === null ? text.slice(1, -1) : characters.slice(1, -1).join('');
}

export function addBrackets(text: string): string {
  const opened = text.startsWith('[') ? text : `[${text}`;
  return opened.endsWith(']') ? opened : `${opened}]`;
}

/** v4: blanks, line breaks and backticks off both ends. */
export function prepareDefault(text: string): string {
  return addBrackets(stripCharacters(text, '`\n '));
}

/** One blank off the start; an empty text raises. */
export function prepareLeadingBlank(text: string): string | undefined {
  if (text === '') return undefined;
  return addBrackets(text.startsWith(' ') ? text.slice(1) : text);
}
