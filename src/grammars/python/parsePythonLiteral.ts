import type { Literal } from '../../core/Literal.ts';
import { PythonReader } from './PythonReader.ts';

/** The value that a text written in Python holds, blanks around it allowed; `null` if it is none. */
export function parsePythonLiteral(text: string): Literal | null {
  const cursor = new PythonReader(text, 0, text.length, false);
  cursor.skipBlank();
  const value = cursor.value(true);
  return cursor.position === text.length ? value : null;
}
