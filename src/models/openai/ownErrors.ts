import type { Answer } from '../../core/Answer.ts';
import type { Outcome } from '../../core/Outcome.ts';
import { providerFault, unreadableCall } from '../../transport/providerFault.ts';
import type { EndpointError } from './EndpointError.ts';

/** An end that is the model's own, though it came as an error. */
export interface OwnEnd {
  readonly outcome: Outcome;
  readonly answer: Answer;
}

/** Codes by which a server says that the model's call could not be parsed. */
const malformedCodes = new Set(['tool_use_failed', 'output_parse_failed']);
const blockedCodes = new Set(['content_filter', 'content_policy_violation', 'responsibleaipolicyviolation', 'data_inspection_failed', 'moderation_blocked']);
const tooLongCodes = new Set(['context_length_exceeded', 'exceed_context_size_error', 'string_above_max_length', 'context_window_exceeded']);

/** Ollama and llama.cpp answer 500 when they cannot parse what the model wrote, and quote it. */
const ollamaCall = /error parsing tool call: raw='([\s\S]*)', err=/;
const llamaOutput = /^Failed to parse input at pos \d+: /;

const contextSize = /available context size|context (?:size|length|window) exceeded|input length .{0,40}exceeds/i;

/** What the model itself did, according to an error; `null`: the error speaks of the world or of the request. */
export function ownEnd(error: EndpointError, status: number): OwnEnd | null {
  const { message, codes, failedGeneration, flagged } = error;
  const has = (known: ReadonlySet<string>): boolean => codes.some((code) => known.has(code));
  if (failedGeneration !== null && failedGeneration.trim() !== '') return answered({ text: failedGeneration, toolCalls: null });
  if (failedGeneration !== null || has(malformedCodes)) return answered(unreadableCall);
  const raw = ollamaCall.exec(message)?.[1];
  if (raw !== undefined) return answered({ text: null, toolCalls: [{ name: '', arguments: raw, encoding: 'string' }] });
  if (status >= 500 && llamaOutput.test(message)) return answered(unreadableCall);
  if (status !== 400 && status !== 403 && status !== 413 && status !== 422) return null;
  const said = providerFault(`${codes.join(' ')} ${message}`).outcome.kind;
  const end = (kind: 'blocked' | 'too-long'): OwnEnd => ({ outcome: { kind }, answer: { text: null, toolCalls: null } });
  if (has(blockedCodes) || flagged || said === 'blocked') return end('blocked');
  if (status === 403) return null;
  return has(tooLongCodes) || said === 'too-long' || contextSize.test(message) ? end('too-long') : null;
}

function answered(answer: Answer): OwnEnd {
  return { outcome: { kind: 'answered' }, answer };
}
