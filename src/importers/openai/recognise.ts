import { readToolList } from '../../catalog/readToolList.ts';
import { isJsonArray, isJsonObject, type Json } from '../../core/Json.ts';
import type { ToolSource } from '../../core/Importer.ts';
import { parseDocument } from '../../files/parseDocument.ts';

/** JSON that holds tools, unless it is what an MCP server answered. */
export function recognise(source: ToolSource): boolean {
  if (source.kind !== 'text') return false;
  const parsed = parseDocument(source.text);
  return parsed.state === 'value' && readToolList(parsed.value) !== null && !isListing(parsed.value);
}

/** `{tools: [{name, inputSchema}]}`, bare or in its envelope. */
function isListing(document: Json): boolean {
  if (!isJsonObject(document)) return false;
  const result = document['result'];
  if (isJsonObject(result)) return isJsonArray(result['tools']);
  const { tools } = document;
  if ('nextCursor' in document) return true;
  return isJsonArray(tools) && tools.length > 0 && tools.every((tool) => isJsonObject(tool) && isJsonObject(tool['inputSchema']) && tool['function'] === undefined);
}
