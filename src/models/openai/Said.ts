import type { RawToolCall } from '../../core/Answer.ts';
import type { AnswerToken, TokenUsage } from '../../core/Decoded.ts';

/** What a reply says, whole or put together from a stream, before anything is concluded from it. */
export interface Said {
  readonly text: string | null;
  readonly refusal: string | null;
  readonly reasoning: string | null;
  readonly calls: readonly RawToolCall[];
  /** The endpoint's own word; `null`: none came. */
  readonly finish: string | null;
  readonly tokens: readonly AnswerToken[] | null;
  readonly usage: TokenUsage;
  readonly servedBy: string | null;
  /** What the endpoint wants back with this answer in a history; `null`: nothing. */
  readonly handBack: string | null;
  readonly warnings: readonly string[];
}
