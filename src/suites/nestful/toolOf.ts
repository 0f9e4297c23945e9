import { isJsonObject, type JsonObject } from '../../core/Json.ts';
import type { Tool } from '../../core/Tool.ts';
import { objectSchema } from './schemaOf.ts';

/** Parameters go by four names, of which a tool may use several. */
const parameterKeys = ['path_parameters', 'query_parameters', 'parameters', 'arguments'];

/** A tool of a spec file; `null` where it has no name. */
export function toolOf(spec: JsonObject): Tool | null {
  const { name, description, output_parameters: output } = spec;
  if (typeof name !== 'string') return null;
  const declared = parameterKeys.flatMap((key) => (isJsonObject(spec[key]) ? Object.entries(spec[key]) : []));
  return {
    name,
    description: typeof description === 'string' ? description : '',
    parameters: objectSchema(Object.fromEntries(declared)),
    ...(isJsonObject(output) ? { result: objectSchema(output) } : {}),
  };
}
