import type { Json } from '../core/Json.ts';
import { jsonDepth } from './jsonSlices.ts';
import { parseJson } from './parseRecord.ts';

export type ParsedDocument = { readonly state: 'value'; readonly value: Json } | { readonly state: 'fault'; readonly detail: string };

const deepest = 200;

/** A whole text as JSON nested at most 200 levels deep. */
export function parseDocument(text: string): ParsedDocument {
  const value = parseJson(text);
  if (value === undefined) return { state: 'fault', detail: text.trim() === '' ? 'it is empty' : 'it is not valid JSON' };
  if (text.length > 2 * deepest && jsonDepth(text) > deepest) return { state: 'fault', detail: `it is nested more than ${String(deepest)} levels deep` };
  return { state: 'value', value };
}
