import type { Origin } from '../../core/Case.ts';
import { isJsonObject, type Json } from '../../core/Json.ts';
import type { Tool } from '../../core/Tool.ts';
import { parametersSchema } from './parameterSchema.ts';

/** The tools of a question's `function`, one object or a list of them (it may be empty); `null` where one has no name. */
export function toolsOf(declared: Json | undefined, language: Origin['language']): readonly Tool[] | null {
  const list: readonly Json[] = Array.isArray(declared) ? declared : [declared ?? null];
  const tools: Tool[] = [];
  for (const item of list) {
    if (!isJsonObject(item) || typeof item['name'] !== 'string') return null;
    const description = item['description'];
    tools.push({
      name: item['name'],
      description: typeof description === 'string' ? description : '',
      parameters: parametersSchema(item['parameters'], language),
    });
  }
  return tools;
}
