import type { DictKey, PythonValue } from '../python/PythonValue.ts';
import type { Expression } from './JavaScriptValueParser.ts';
import { parseJavaScript } from './parseJavaScript.ts';

/** The official reading of the first JavaScript call that is a statement. `undefined`: it raises; None: no call. */
export function decodeJavaScriptCall(text: string): PythonValue | undefined {
  const statements = parseJavaScript(text);
  if (statements === undefined) return undefined;
  const call = statements.find((statement) => statement.type === 'call');
  if (call === undefined) return null;
  const values = decodeArguments(call.arguments ?? [], text);
  return values === undefined ? undefined : [new Map([[text.slice(call.start, call.calleeEnd), values]])];
}

/** Assignments by name, bare identifiers and `true` under None; of any name only one may be given. */
function decodeArguments(given: readonly Expression[], text: string): PythonValue | undefined {
  const values = new Map<DictKey, PythonValue>();
  for (const argument of given) {
    const key = argument.type === 'assignment' ? text.slice(argument.start, argument.calleeEnd) : null;
    if (argument.type !== 'assignment' && argument.type !== 'identifier' && argument.type !== 'true') continue;
    if (values.has(key)) return undefined;
    values.set(key, argument.type === 'assignment' ? unquote(text.slice(argument.right, argument.end)) : text.slice(argument.start, argument.end));
  }
  return values;
}

/** Quotes at both ends go, whether or not they belong together. */
function unquote(value: string): string {
  const quoted = (value.startsWith('"') && value.endsWith('"')) || (value.startsWith("'") && value.endsWith("'"));
  return quoted ? value.slice(1, -1) : value;
}
