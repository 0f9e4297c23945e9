import type { JsonObject } from '../../core/Json.ts';

/**
 * Texts that the harness or a provider's client writes where a call failed. A reply of the model's that
 * merely begins with "Error" ("Error: no function fits") matches none of them.
 */
const signatures: readonly RegExp[] = [
  // What the harness writes around any exception.
  /^Error during inference:/,
  // str() of the errors of OpenAI's and Anthropic's clients.
  /^(?:Error: ?)?Error code: \d{3}\b/,
  // "Error: " and the name of an exception, a status, or a failed connection.
  /^Error(?:: | - )(?:[A-Za-z_.]*[A-Z]\w*(?:Error|Exception|Timeout)\b|HTTPS?ConnectionPool|HTTP \d{3}\b|\d{3} |status code \d{3}|Request timed out|Connection (?:error|reset|refused|aborted)|Rate limit)/,
  // Nothing but the word.
  /^Error[.:]?$/,
];

/**
 * The text of the error that stands in place of a result; `null` where the result is the model's. A record
 * with the harness's `traceback` is an error whenever its result begins with "Error".
 */
export function recordedError(text: string, record: JsonObject): string | null {
  const trimmed = text.trim();
  if (!trimmed.startsWith('Error')) return null;
  if (typeof record['traceback'] === 'string') return trimmed;
  return signatures.some((signature) => signature.test(trimmed)) ? trimmed : null;
}
