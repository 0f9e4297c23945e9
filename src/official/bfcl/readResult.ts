import type { PythonValue } from './python/PythonValue.ts';
import { readPythonJson } from './python/readPythonJson.ts';

/**
 * A recorded result as Python reads it. Texts JavaScript reads as Python does, and faster; of numbers Python makes more, and so
 * everything else is left to the exact reader.
 */
export function readResult(result: string): PythonValue | undefined {
  if (last.result !== result) last = { result, value: read(result) };
  return last.value;
}

/** One profile after another looks at the same result. */
let last: { readonly result: string; readonly value: PythonValue | undefined } = { result: '', value: undefined };

function read(result: string): PythonValue | undefined {
  return (result.charCodeAt(0) === quote ? textOf(result) : null) ?? readPythonJson(result);
}

const quote = 0x22;

/** `null`: what `JSON.parse` refuses, of which Python may still make something. */
function textOf(result: string): string | null {
  try {
    const value: unknown = JSON.parse(result);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
