import type { DictKey, PythonValue } from './python/PythonValue.ts';
import { readPythonJson } from './python/readPythonJson.ts';

/**
 * A recorded result as Python reads it. Texts, and lists of calls whose arguments are texts, JavaScript reads as Python does, and
 * faster; only of numbers does Python make more, and so everything else is left to the exact reader.
 */
export function readResult(result: string): PythonValue | undefined {
  const first = result.charCodeAt(0);
  if (first !== quote && first !== bracket) return readPythonJson(result);
  const plain = parsed(result);
  if (typeof plain === 'string') return plain;
  const calls = textCalls(plain);
  return calls === null ? readPythonJson(result) : resultOf(calls);
}

/** A call as native interfaces are recorded: the arguments are a text of their own. */
export interface TextCall {
  readonly name: string;
  readonly arguments: string;
}

/** The calls of a result that is a list of such; `null`: it is something else. */
export function readTextCalls(result: string): readonly TextCall[] | null {
  return result.charCodeAt(0) === bracket ? textCalls(parsed(result)) : null;
}

/** The result that the calls were read from. */
export function resultOf(calls: readonly TextCall[]): PythonValue {
  return calls.map(({ name, arguments: text }) => new Map<DictKey, PythonValue>().set(name, text));
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
function textCalls(value: unknown): readonly TextCall[] | null {
  if (!Array.isArray(value)) return null;
  const calls: TextCall[] = [];
  for (const call of value as readonly unknown[]) {
    const only = call !== null && typeof call === 'object' && !Array.isArray(call) ? onlyText(call) : null;
    if (only === null) return null;
    calls.push(only);
  }
  return calls;
}

function onlyText(call: object): TextCall | null {
  const [name, ...others] = Object.keys(call);
  if (name === undefined || others.length > 0) return null;
  const text: unknown = Reflect.get(call, name);
  return typeof text === 'string' ? { name, arguments: text } : null;
}
