import type { Decoded, Remedy, TokenUsage } from '../core/Decoded.ts';

/** Nothing was reported. */
export const unknownUsage: TokenUsage = { input: null, cachedInput: null, output: null, reasoning: null };

/** What an adapter makes of a reply in which the model's answer cannot be seen whole. */
export function notObserved(reason: string, remedy: Remedy, warnings: readonly string[] = []): Decoded {
  return {
    outcome: { kind: 'not-observed', reason },
    answer: { text: null, toolCalls: null },
    reasoning: null,
    usage: unknownUsage,
    finish: null,
    tokens: null,
    servedBy: null,
    warnings,
    remedy,
  };
}

export const askAgain: Remedy = { kind: 'ask-again' };
export const giveUp: Remedy = { kind: 'give-up' };
