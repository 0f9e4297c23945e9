import type { Answer, RawToolCall } from '../../core/Answer.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';
import { jsonElements, jsonMembers } from '../../files/jsonSlices.ts';
import { parseJson } from '../../files/parseRecord.ts';

/**
 * A recorded result as an answer; `null` where it has another shape than one turn can have. A list is
 * what a native interface gave: objects are calls, strings what was said beside or instead of them. The
 * argument texts are cut from `raw`, so that big integers and duplicate keys survive.
 */
export function answerOf(result: Json, raw: string): Answer | null {
  if (result === null) return { text: null, toolCalls: null };
  if (typeof result === 'string') return { text: result, toolCalls: null };
  if (!isJsonArray(result)) return { text: raw, toolCalls: null };
  const said: string[] = [];
  const toolCalls: RawToolCall[] = [];
  const places = jsonElements(raw);
  for (const [index, element] of result.entries()) {
    const start = places[index]?.start ?? 0;
    if (typeof element === 'string') said.push(element);
    else if (isJsonObject(element)) toolCalls.push(...callsOf(element, raw, start));
    else return null;
  }
  return { text: said.length === 0 ? null : said.join('\n'), toolCalls };
}

/** `{name: arguments}`, or the wire's own `{name, arguments}`. */
function callsOf(element: JsonObject, raw: string, start: number): readonly RawToolCall[] {
  const members = jsonMembers(raw, start);
  const wire = members.find(({ key }) => key === 'arguments');
  const name = element['name'];
  if (wire !== undefined && typeof name === 'string') return [rawCall(name, raw.slice(wire.start, wire.end))];
  if (members.length === 0) return [rawCall('', 'null')];
  return members.map(({ key, start: from, end }) => rawCall(key, raw.slice(from, end)));
}

function rawCall(name: string, slice: string): RawToolCall {
  if (slice === 'null') return { name, arguments: null, encoding: 'string' };
  if (!slice.startsWith('"')) return { name, arguments: slice, encoding: 'object' };
  const text = slice.includes('\\') ? parseJson(slice) : slice.slice(1, -1);
  return { name, arguments: typeof text === 'string' ? text : slice, encoding: 'string' };
}
