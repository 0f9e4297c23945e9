import type { Json, JsonObject } from '../../core/Json.ts';
import type { Usage } from '../../core/RecordingFormat.ts';

/** Token counts and seconds of a record. Models run locally have zeros there, which mean "not recorded". */
export function usageOf(record: JsonObject): Usage {
  const inputTokens = positive(record['input_token_count']);
  const output = record['output_token_count'];
  return {
    inputTokens,
    outputTokens: positive(output) ?? (output === 0 && inputTokens !== null ? 0 : null),
    seconds: positive(record['latency']),
  };
}

function positive(value: Json | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : null;
}
