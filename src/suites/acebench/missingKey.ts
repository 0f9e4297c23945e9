import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';
import type { AbstentionKey } from '../../core/Key.ts';
import type { Tool } from '../../core/Tool.ts';
import { inWords } from './inWords.ts';

/**
 * The key of a question that leaves out what a call needs: `{tool: [parameter, …]}`. Only what the tool requires can be missing;
 * where none of it is required, a call without it is no mistake, and there is no key. A string says so.
 */
export function missingKey(groundTruth: Json | undefined, tools: readonly Tool[]): AbstentionKey | string {
  if (!isJsonObject(groundTruth)) return 'its answer names no missing values';
  const missing: string[] = [];
  for (const [name, parameters] of Object.entries(groundTruth)) {
    const tool = tools.find((one) => one.name === name);
    if (tool === undefined) return `its answer is about ${name}, which is not offered`;
    if (!isJsonArray(parameters)) return 'its answer names no missing values';
    for (const parameter of parameters) {
      if (typeof parameter === 'string' && isRequired(tool.parameters, parameter.trim())) missing.push(inWords(parameter));
    }
  }
  if (missing.length === 0) return 'what its answer says is missing is not required';
  return { kind: 'abstention', expected: 'no-call', reply: { kind: 'ask', missing: missing.join(', ') } };
}

/** Whether every call of the tool needs the parameter: required where it stands, as is all that it stands in. */
function isRequired(schema: JsonObject, name: string): boolean {
  const { properties, items } = schema;
  const required: readonly Json[] = isJsonArray(schema['required']) ? schema['required'] : [];
  if (required.includes(name)) return true;
  if (isJsonObject(items)) return isRequired(items, name);
  if (!isJsonObject(properties)) return false;
  return Object.entries(properties).some(([key, property]) => required.includes(key) && isJsonObject(property) && isRequired(property, name));
}
