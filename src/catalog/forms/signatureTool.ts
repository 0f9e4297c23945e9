import type { JsonObject } from '../../core/Json.ts';
import type { Tool } from '../../core/Tool.ts';
import { editParameters } from './editParameters.ts';

/** Names and types alone: what the tool and its parameters mean is taken away. */
export function signatureTool(tool: Tool): Tool {
  return { ...editParameters(tool, ({ schema }) => bare(schema)), description: '' };
}

const structural: ReadonlySet<string> = new Set(['type', 'enum', 'items', 'properties', 'required', 'additionalProperties', 'format', 'anyOf', 'oneOf', 'allOf', '$ref', '$defs', 'const']);

function bare(schema: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => structural.has(keyword)));
}
