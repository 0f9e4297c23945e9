import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';
import type { Tool } from '../../core/Tool.ts';

/** The tools of a question's `function`; `null` where it is no list of tools with names. Parameters go by two names. */
export function toolsOf(declared: Json | undefined): readonly Tool[] | null {
  if (!isJsonArray(declared)) return null;
  const tools: Tool[] = [];
  for (const item of declared) {
    if (!isJsonObject(item) || typeof item['name'] !== 'string') return null;
    const { name, description, results } = item;
    const parameters = schemaOf(item['parameters'] ?? item['arguments'] ?? {});
    tools.push({
      name,
      description: typeof description === 'string' ? description : '',
      parameters: { ...parameters, type: 'object', properties: isJsonObject(parameters['properties']) ? parameters['properties'] : {} },
      ...(isJsonObject(results) ? { result: schemaOf(results) } : {}),
    });
  }
  return tools;
}

/** The benchmark's own names for two of JSON Schema's types. */
const schemaTypes: Readonly<Record<string, string>> = { dict: 'object', float: 'number' };

function schemaOf(declared: Json): JsonObject {
  if (!isJsonObject(declared)) return {};
  const entries = Object.entries(declared).map(([keyword, value]): [string, Json] => {
    if (keyword === 'type' && typeof value === 'string') return [keyword, schemaTypes[value] ?? value];
    if (keyword === 'properties' && isJsonObject(value)) return [keyword, Object.fromEntries(Object.entries(value).map(([name, one]): [string, Json] => [name, schemaOf(one)]))];
    return [keyword, keyword === 'items' ? schemaOf(value) : value];
  });
  return Object.fromEntries(entries);
}
