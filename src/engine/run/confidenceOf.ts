import type { CallConfidence } from '../../core/Observation.ts';
import { alignTokens } from '../../reading/alignTokens.ts';
import type { Graded } from '../observe.ts';
import { callConfidence } from './callConfidence.ts';
import type { AlignedAnswer } from './callConfidence.ts';
import type { DecodedTurn } from './decodeTrial.ts';

/** How probable a model found the calls that were judged: those of its first answer, or of the whole exchange. */
export function confidenceOf(turns: readonly DecodedTurn[], { reading, lenient, exchange }: Graded, constrained: boolean): CallConfidence | null {
  const judged = exchange === null ? [reading.lenient] : exchange.lenient.turns.map(({ found }) => found);
  const answers = judged.flatMap((found, turn): readonly AlignedAnswer[] => {
    const { tokens, answer } = turns[turn]?.decoded ?? { tokens: null, answer: { text: null, toolCalls: null } };
    return tokens === null || found.state !== 'calls' ? [] : [{ tokens, alignment: alignTokens(tokens, answer, found.calls) }];
  });
  return callConfidence(answers, constrained, exchange === null ? lenient : null);
}
