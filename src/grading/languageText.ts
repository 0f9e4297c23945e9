import type { Literal } from '../core/Literal.ts';
import { callText } from './literalText.ts';

/**
 * The text of an expression or call, in a form in which only meaning differs: white space that separates no words left
 * out, quotes of one kind. `null`: the literal is a plain value.
 */
export function expressionText(literal: Literal): string | null {
  if (literal.kind === 'expression') return codeForm(literal.text);
  return literal.kind === 'call' ? codeForm(callText(literal.call)) : null;
}

/** Code without the white space that separates no words, and with one kind of quotes. */
export function codeForm(text: string): string {
  return text
    .trim()
    .replace(/['`]/g, '"')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[^\w$])|(?<=[^\w$]) /g, '');
}
