import { isJsonArray } from '../../core/Json.ts';
import type { Tool } from '../../core/Tool.ts';

/** Names of the parameters that a tool of a list must have. */
export function requiredBy(tools: readonly Tool[], name: string): readonly string[] {
  const required = tools.find((tool) => tool.name === name)?.parameters['required'];
  return isJsonArray(required) ? required.filter((one) => typeof one === 'string') : [];
}
