import type { DictKey, PythonValue } from './python/PythonValue.ts';
import { readPythonJson } from './python/readPythonJson.ts';

/**
 * A recorded result as Python reads it. Texts, and lists of calls whose arguments are texts, JavaScript reads as Python does, and
 * faster; only of numbers does Python make more, and so everything else is left to the exact reader.
 */
export function readResult(result: string): PythonValue | undefined {
  if (last.result !== result) last = { result, value: read(result) };
  return last.value;
}

/** One profile after another looks at the same result. */
let last: { readonly result: string; readonly value: PythonValue | undefined } = { result: '', value: undefined };

function read(result: string): PythonValue | undefined {
  const first = result.charCodeAt(0);
  if (first !== quote && first !== bracket) return readPythonJson(result);
  const plain = parsed(result);
  if (typeof plain === 'string') return plain;
  return textCalls(plain) ?? readPythonJson(result);
}

const quote = 0x22;
const bracket = 0x5b;

/** `undefined`: what `JSON.parse` refuses, of which Python may still make something. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** `[{name: text}, …]`, one key each; `null`: something else. */
function textCalls(value: unknown): PythonValue | null {
  if (!Array.isArray(value)) return null;
  const calls: PythonValue[] = [];
  for (const call of value as readonly unknown[]) {
    const entry = call !== null && typeof call === 'object' && !Array.isArray(call) ? onlyText(call) : null;
    if (entry === null) return null;
    calls.push(entry);
  }
  return calls;
}

function onlyText(call: object): PythonValue | null {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(call);
  const [entry] = entries;
  if (entry === undefined || entries.length > 1) return null;
  const [key, text] = entry;
  return typeof text === 'string' ? new Map<DictKey, PythonValue>().set(key, text) : null;
}
