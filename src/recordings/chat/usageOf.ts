import type { Usage } from '../../core/RecordingFormat.ts';
import type { JsonObject } from '../../core/Json.ts';
import { inside, type Place } from './Place.ts';

/** Tokens as the response states them, and the time where the log states it in milliseconds. */
export function usageOf(record: JsonObject, response: Place): Usage {
  const usage = inside(response, 'usage');
  const milliseconds = count(record['latency_ms']) ?? count(record['duration_ms']);
  return {
    inputTokens: count(inside(usage, 'prompt_tokens').value) ?? count(inside(usage, 'input_tokens').value),
    outputTokens: count(inside(usage, 'completion_tokens').value) ?? count(inside(usage, 'output_tokens').value),
    seconds: milliseconds === null ? null : milliseconds / 1000,
  };
}

function count(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
}
