import { isJsonObject } from '../../core/Json.ts';
import type { ToolSource } from '../../core/Importer.ts';
import { parseJson } from '../../files/parseRecord.ts';

const heading = /^["']?(?:openapi|swagger)["']?\s*:\s*["']?\d/m;

/** A text that says which version of OpenAPI (or Swagger, so that it can be told why it is not read) it is in. */
export function recognise(source: ToolSource): boolean {
  if (source.kind !== 'text') return false;
  const value = /^\s*\{/.test(source.text) ? parseJson(source.text) : undefined;
  if (value === undefined) return heading.test(source.text);
  return isJsonObject(value) && (typeof value['openapi'] === 'string' || typeof value['swagger'] === 'string');
}
