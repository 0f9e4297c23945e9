import type { Json, JsonObject } from '../core/Json.ts';
import type { Problem } from '../core/Problem.ts';
import { jsonDepth } from './jsonSlices.ts';
import type { TextLine } from './LineBatch.ts';

export type ParsedRecord =
  | { readonly state: 'record'; readonly value: JsonObject }
  | { readonly state: 'problem'; readonly problem: Problem };

const deepest = 200;

/** One line as a JSON object nested at most 200 levels; anything else is a problem that names file and line. */
export function parseRecord(line: TextLine, file: string, model: string | null): ParsedRecord {
  const problem = (code: Problem['code'], detail: string): ParsedRecord => ({
    state: 'problem',
    problem: { code, file, line: line.number, detail, model },
  });
  const value = parseJson(line.text);
  if (value === undefined) return problem('broken-line', 'not valid JSON');
  if (line.text.length > 2 * deepest && jsonDepth(line.text) > deepest) {
    return problem('nested-too-deep', `nested more than ${deepest} levels deep`);
  }
  if (!isJsonObject(value)) return problem('malformed-record', 'not a JSON object');
  return { state: 'record', value };
}

/** The value of JSON text; `undefined` where it is not valid. */
export function parseJson(text: string): Json | undefined {
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
