import type { Answer } from '../core/Answer.ts';
import type { Outcome } from '../core/Outcome.ts';

/** What a provider's error means for the trial, and the model's own output where the error carries it. */
export interface ProviderFault {
  readonly outcome: Outcome;
  readonly answer: Answer;
}

const nothing: Answer = { text: null, toolCalls: null };

/** A call that was attempted and of which nothing can be read: never taken for a refusal. */
export const unreadableCall: Answer = { text: null, toolCalls: [{ name: '', arguments: null, encoding: 'string' }] };

const malformedCall =
  /MALFORMED_FUNCTION_CALL|malformed (?:function|tool) call|tool_use_failed|failed to call a function|(?:failed to parse|could not parse|error parsing|invalid) (?:the )?(?:function|tool)[ _-]?calls?|tool call validation failed/i;
const blocked = /content_filter|content management policy|ResponsibleAIPolicyViolation|content policy violation|data_inspection_failed|PROHIBITED_CONTENT|blocked by (?:the )?(?:safety|content)/i;
const tooLong = /context_length_exceeded|(?:maximum|max) context (?:length|window)|prompt is too long|exceeds? (?:the )?(?:model'?s )?(?:maximum )?context|context window (?:is )?exceeded|input token count.{0,40}exceeds|reduce the length of the messages/i;

const reasons: readonly (readonly [RegExp, string])[] = [
  [/\b429\b|rate.?limit|too many requests|quota|RESOURCE_EXHAUSTED/i, 'rate limit'],
  [/timed? ?out|timeout|\b(?:408|504)\b|DEADLINE_EXCEEDED/i, 'time-out'],
  [/\b5\d\d\b|internal server error|bad gateway|service unavailable|overloaded/i, 'server fault'],
  [/connection|network|getaddrinfo|ECONN|EOF occurred/i, 'connection lost'],
  [/\b40[13]\b|api.?key|unauthorized|permission|credential/i, 'not authorised'],
  [/\b4\d\d\b|bad request|invalid_request/i, 'request refused'],
];

/**
 * Reads the text of a provider's error (design §1). An error that carries what the model wrote
 * (`failed_generation`), or says that its call was malformed, is the model's answer. The error's own
 * words are not kept: they may hold keys.
 */
export function providerFault(text: string): ProviderFault {
  const generation = failedGeneration(text);
  if (generation !== null) return { outcome: { kind: 'answered' }, answer: { text: generation, toolCalls: null } };
  if (malformedCall.test(text)) return { outcome: { kind: 'answered' }, answer: unreadableCall };
  if (tooLong.test(text)) return { outcome: { kind: 'too-long' }, answer: nothing };
  if (blocked.test(text)) return { outcome: { kind: 'blocked' }, answer: nothing };
  const reason = reasons.find(([pattern]) => pattern.test(text))?.[1] ?? 'provider error';
  return { outcome: { kind: 'not-observed', reason }, answer: nothing };
}

const marker = /["']failed_generation["']\s*:\s*(["'])/g;

/** The value of `failed_generation`, in JSON or as Python prints it; `null` where there is none or it is empty. */
function failedGeneration(text: string): string | null {
  marker.lastIndex = 0;
  const found = marker.exec(text);
  if (found === null) return null;
  const quote = found[1];
  let value = '';
  for (let at = marker.lastIndex; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === quote) break;
    if (character !== '\\') {
      value += character;
      continue;
    }
    const escape = text.charAt(++at);
    const hexDigits = escape === 'u' ? 4 : escape === 'x' ? 2 : 0;
    const code = hexDigits === 0 ? Number.NaN : Number.parseInt(text.slice(at + 1, at + 1 + hexDigits), 16);
    if (Number.isNaN(code)) value += escapes.get(escape) ?? escape;
    else {
      value += String.fromCharCode(code);
      at += hexDigits;
    }
  }
  return value.trim() === '' ? null : value;
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
]);
