import { isJsonObject, type Json, type JsonObject } from '../core/Json.ts';
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

const parse: (text: string) => Json = JSON.parse;

/** The value of JSON text; `undefined` where it is not valid. */
export function parseJson(text: string): Json | undefined {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
