import type { Decoded, TokenUsage } from '../../core/Decoded.ts';
import type { AnswerToken } from '../../core/Decoded.ts';
import { isJsonObject, type Json } from '../../core/Json.ts';

/** What a reply of `generateContent` holds, streamed or not. */
export interface ContentRead {
  readonly state: 'content';
  readonly text: string;
  readonly textSignature: string | null;
  readonly thoughts: string;
  readonly calls: readonly ContentCall[];
  readonly finish: string | null;
  readonly finishMessage: string | null;
  /** Why the prompt was refused; `null`: it was not. */
  readonly blockReason: string | null;
  readonly usage: TokenUsage;
  readonly servedBy: string | null;
  readonly tokens: readonly AnswerToken[] | null;
  readonly warnings: readonly string[];
}

export interface ContentCall {
  readonly name: string;
  readonly arguments: string;
  readonly signature: string | null;
}

/** Or what stands in its place. */
export interface ContentFault {
  readonly state: 'fault';
  readonly decoded: Decoded;
}

/** The endpoint leaves out a count of nothing, so what is missing beside a count of the same kind adds nothing. */
export function usageOf(report: Json | undefined): TokenUsage {
  const fields = isJsonObject(report) ? report : {};
  const answer = count(fields['candidatesTokenCount']);
  const reasoning = count(fields['thoughtsTokenCount']);
  return {
    input: count(fields['promptTokenCount']),
    cachedInput: count(fields['cachedContentTokenCount']),
    output: answer === null && reasoning === null ? null : (answer ?? 0) + (reasoning ?? 0),
    reasoning,
  };
}

function count(value: Json | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
}
