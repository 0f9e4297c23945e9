import type { RawToolCall } from '../../core/Answer.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';
import { jsonSliceAt } from '../../files/jsonSlices.ts';

/** Where something stands in a body; asked for only where its exact text is wanted. */
type Path = () => readonly (string | number)[];

/** One entry of `tool_calls`, or `function_call`, with the exact text of what stands at `path` in `source`. */
export function readCall(entry: Json | undefined, source: string, path: Path): RawToolCall | null {
  if (!isJsonObject(entry)) return null;
  const { function: named, custom } = entry;
  if (isJsonObject(named)) return readNamed(named, source, () => [...path(), 'function']);
  if (isJsonObject(custom)) return readNamed(custom, source, () => [...path(), 'custom']);
  return typeof entry['name'] === 'string' ? readNamed(entry, source, path) : null;
}

export function readCalls(list: Json | undefined, source: string, path: Path): readonly (RawToolCall | null)[] {
  return isJsonArray(list) ? list.map((entry, index) => readCall(entry, source, () => [...path(), index])) : [];
}

function readNamed(named: JsonObject, source: string, path: Path): RawToolCall {
  const { name } = named;
  const field = named['arguments'] === undefined && named['input'] !== undefined ? 'input' : 'arguments';
  return { name: typeof name === 'string' ? name : '', ...readArguments(named[field], source, () => [...path(), field]) };
}

/** A string is taken as it is; of anything else the very characters of the body are kept. */
export function readArguments(value: Json | undefined, source: string, path: Path): Pick<RawToolCall, 'arguments' | 'encoding'> {
  if (value === undefined || value === null) return { arguments: null, encoding: 'string' };
  if (typeof value === 'string') return { arguments: value, encoding: 'string' };
  return { arguments: jsonSliceAt(source, path()), encoding: 'object' };
}

/** Stands for an entry that holds no call that can be named: an attempt, and unreadable. */
export const namelessCall: RawToolCall = { name: '', arguments: null, encoding: 'string' };
