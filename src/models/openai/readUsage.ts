import { isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';
import type { TokenUsage } from '../../core/Decoded.ts';
import { unknownUsage } from '../../wire/notObserved.ts';

/** Usage as chat completions and the Responses API report it; what is not reported stays `null`. */
export function readUsage(usage: Json | undefined): TokenUsage {
  if (!isJsonObject(usage)) return unknownUsage;
  const input = objectAt(usage, 'prompt_tokens_details') ?? objectAt(usage, 'input_tokens_details');
  const output = objectAt(usage, 'completion_tokens_details') ?? objectAt(usage, 'output_tokens_details');
  return {
    input: count(usage['prompt_tokens']) ?? count(usage['input_tokens']),
    cachedInput: count(input?.['cached_tokens']) ?? count(usage['prompt_cache_hit_tokens']),
    output: count(usage['completion_tokens']) ?? count(usage['output_tokens']),
    reasoning: count(output?.['reasoning_tokens']),
  };
}

function objectAt(object: JsonObject, key: string): JsonObject | null {
  const value = object[key];
  return isJsonObject(value) ? value : null;
}

function count(value: Json | undefined): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}
