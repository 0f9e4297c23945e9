import type { PythonValue } from './python/PythonValue.ts';
import { readPythonJson } from './python/readPythonJson.ts';
import { TextCallReader } from './TextCallReader.ts';

/**
 * A recorded result as Python reads it. Texts JavaScript reads as Python does, and faster, and calls whose arguments are texts have a
 * reader of their own; of numbers Python makes more, and so everything else is left to the exact reader.
 */
export function readResult(result: string): PythonValue | undefined {
  if (last.result !== result) last = { result, value: read(result) };
  return last.value;
}

/** One profile after another looks at the same result. */
let last: { readonly result: string; readonly value: PythonValue | undefined } = { result: '', value: undefined };

function read(result: string): PythonValue | undefined {
  const first = result.charCodeAt(0);
  const plain = first === quote ? textOf(result) : first === bracket ? new TextCallReader(result).read() : null;
  return plain ?? readPythonJson(result);
}

const quote = 0x22;
const bracket = 0x5b;

/** `null`: what `JSON.parse` refuses, of which Python may still make something. */
function textOf(result: string): string | null {
  try {
    const value: unknown = JSON.parse(result);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
