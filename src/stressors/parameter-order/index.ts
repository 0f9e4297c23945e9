import { isJsonArray, isJsonObject } from '../../core/Json.ts';
import type { JsonObject } from '../../core/Json.ts';
import type { StressBase, Stressed, Stressor } from '../../core/Stressor.ts';

/** Lists the same parameters of every tool in another order. */
export const stressor: Stressor = {
  id: 'parameter-order',
  version: '1',
  description: 'the same parameters of every tool in another order',
  analysis: 'invariance',
  needs: [],
  subtasks: [],
  levels: ['reversed'],
  readLevel: (text) => (text === 'reversed' ? text : null),
  apply: (base) => Promise.resolve(reordered(base)),
};

function reordered({ case: one, environment }: StressBase): Stressed {
  const tools = one.prompt.tools.map((tool) => ({ ...tool, parameters: reversed(tool.parameters) }));
  if (tools.every(({ parameters }, at) => parameters === one.prompt.tools[at]?.parameters)) return { state: 'not-applicable', reason: 'no tool has two parameters' };
  return { state: 'changed', projection: { case: { ...one, prompt: { ...one.prompt, tools } }, environment }, dose: null, control: false };
}

function reversed(schema: JsonObject): JsonObject {
  const { properties, required } = schema;
  if (!isJsonObject(properties) || Object.keys(properties).length < 2) return schema;
  return { ...schema, properties: Object.fromEntries(Object.entries(properties).reverse()), ...(isJsonArray(required) ? { required: required.toReversed() } : {}) };
}
