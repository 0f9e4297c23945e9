import { isJsonArray, isJsonObject, type Json } from '../../core/Json.ts';
import type { ToolSource } from '../../core/Importer.ts';
import { parseDocument } from '../../files/parseDocument.ts';
import { serversIn } from './readServers.ts';

/** Programs and addresses that serve tools, configurations that name them, and what they answered. */
export function recognise(source: ToolSource): boolean {
  if (source.kind !== 'text') return true;
  const parsed = parseDocument(source.text);
  return parsed.state === 'value' && (serversIn(parsed.value) !== null || listingIn(parsed.value) !== null);
}

/** A saved result of `tools/list`, bare or in its envelope; `null`: it is none. */
export function listingIn(document: Json): { readonly tools: readonly Json[]; readonly more: boolean } | null {
  if (!isJsonObject(document)) return null;
  const inner = document['result'];
  const enveloped = isJsonObject(inner) && isJsonArray(inner['tools']);
  const result = enveloped ? inner : document;
  const { tools, nextCursor } = result;
  if (!isJsonArray(tools)) return null;
  const isOwn = tools.length > 0 && tools.every((tool) => isJsonObject(tool) && isJsonObject(tool['inputSchema']) && tool['function'] === undefined);
  return enveloped || 'nextCursor' in result || isOwn ? { tools, more: nextCursor !== undefined && nextCursor !== null } : null;
}
