import type { Literal } from '../../core/Literal.ts';
import { JavaReader } from './JavaReader.ts';

/** The value that a text written in Java holds, blanks around it allowed; `null` if it is none. */
export function parseJavaLiteral(text: string): Literal | null {
  const cursor = new JavaReader(text, 0, text.length, false);
  cursor.skipBlank();
  const value = cursor.value(true);
  return cursor.position === text.length ? value : null;
}
