import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';

/** One call of an answer, as the benchmark writes it. */
export interface WrittenCall {
  readonly name: string;
  readonly arguments: JsonObject;
  readonly label: string | null;
}

/**
 * The calls of an answer in their order; `null` where it is no list of calls. The last entry, `var_result`, puts the results together
 * for the reader of the data. It is no tool and no call, and nobody is asked for it, so it is left out.
 */
export function writtenCalls(output: Json | undefined): readonly WrittenCall[] | null {
  if (!isJsonArray(output)) return null;
  const calls: WrittenCall[] = [];
  for (const entry of output) {
    if (!isJsonObject(entry)) return null;
    const { name, arguments: given, label } = entry;
    if (typeof name !== 'string' || !isJsonObject(given)) return null;
    if (name !== 'var_result') calls.push({ name, arguments: given, label: typeof label === 'string' ? label : null });
  }
  return calls;
}
