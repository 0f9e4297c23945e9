import type { Literal } from '../../core/Literal.ts';
import { JavascriptReader } from './JavascriptReader.ts';

/** The value that a text written in JavaScript holds, blanks around it allowed; `null` if it is none. */
export function parseJavascriptLiteral(text: string): Literal | null {
  const cursor = new JavascriptReader(text, 0, text.length, false);
  cursor.skipBlank();
  const value = cursor.value(true);
  return cursor.position === text.length ? value : null;
}
