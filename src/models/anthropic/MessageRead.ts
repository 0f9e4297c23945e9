import type { Decoded, TokenUsage } from '../../core/Decoded.ts';
import { isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';

/** What a reply of the Messages API holds, streamed or not. */
export interface MessageRead {
  readonly state: 'message';
  readonly blocks: readonly MessageBlock[];
  /** `null`: the message has no end. */
  readonly stopReason: string | null;
  readonly usage: TokenUsage;
  readonly servedBy: string | null;
  readonly warnings: readonly string[];
}

export type MessageBlock =
  | { readonly kind: 'text'; readonly text: string }
  /** `handBack`: the block as the endpoint wants it back; `null`: it is not signed. */
  | { readonly kind: 'thinking'; readonly text: string; readonly handBack: string | null }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: string | null; readonly encoding: 'string' | 'object' };

/** Or what stands in its place. */
export interface MessageFault {
  readonly state: 'fault';
  readonly decoded: Decoded;
}

/** Adds what a report of usage says to what was reported before: later numbers are of the whole message. */
export function addUsage(before: JsonObject, report: Json | undefined): JsonObject {
  if (!isJsonObject(report)) return before;
  const said = Object.entries(report).filter(([, value]) => value !== null);
  return { ...before, ...Object.fromEntries(said) };
}

/** The endpoint counts what it read from and wrote to its cache apart from `input_tokens`. */
export function usageOf(report: JsonObject): TokenUsage {
  const input = count(report['input_tokens']);
  const cachedInput = count(report['cache_read_input_tokens']);
  const written = count(report['cache_creation_input_tokens']);
  const details = report['output_tokens_details'];
  return {
    input: input === null ? null : input + (cachedInput ?? 0) + (written ?? 0),
    cachedInput,
    output: count(report['output_tokens']),
    reasoning: isJsonObject(details) ? count(details['thinking_tokens']) : null,
  };
}

function count(value: Json | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
}
