import type { Literal } from '../core/Literal.ts';
import { parseJavaLiteral } from '../grammars/java/parseJavaLiteral.ts';
import { parseJavascriptLiteral } from '../grammars/javascript/parseJavascriptLiteral.ts';
import type { Language } from './TypeNode.ts';

/** A text as a literal or expression of a language; `null`: neither. */
export function parseLanguage(language: Language, text: string): Literal | null {
  return language === 'java' ? parseJavaLiteral(text) : parseJavascriptLiteral(text);
}
