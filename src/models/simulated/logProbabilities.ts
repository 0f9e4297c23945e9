import type { AnswerToken } from '../../core/Decoded.ts';
import type { Random } from '../../core/Random.ts';
import type { Span } from '../../core/Span.ts';
import type { GeneratedText } from './generatedText.ts';
import type { LogProbabilityKind } from './Profile.ts';
import { tokenise } from './tokenise.ts';
import type { SimulatedToken } from './tokenise.ts';

/** Tokens of a generated text with the probability that the profile would give each. `null`: it gives none. */
export function logProbabilities(generated: GeneratedText, kind: LogProbabilityKind, random: Random): readonly AnswerToken[] | null {
  if (kind === 'none') return null;
  const tokens = tokenise(generated.text);
  const wrong = new Set(generated.wrong.map((span) => tokenAt(tokens, generated.text, span)));
  const unsure = kind === 'honest' ? wrong : isUnsureByChance(kind, wrong.size > 0) && tokens.length > 0 ? new Set([random.below(tokens.length)]) : new Set<number>();
  return tokens.map(({ bytes }, index) => {
    const draw = random.next();
    const probability = kind === 'flat' ? 0.7 + 0.29 * draw : unsure.has(index) ? 0.15 + 0.4 * draw : 0.999 - 0.1 * draw ** 4;
    return tokenOf(bytes, probability);
  });
}

/** Whether one token of an answer, picked by chance, is improbable. */
function isUnsureByChance(kind: LogProbabilityKind, isWrong: boolean): boolean {
  return (kind === 'misleading' && !isWrong) || (kind === 'misplaced' && isWrong);
}

function tokenOf(bytes: readonly number[], probability: number): AnswerToken {
  const logProbability = Math.log(probability);
  const alternatives = [
    { text: Buffer.from(bytes).toString('utf8'), logProbability },
    { text: '…', logProbability: Math.log((1 - probability) * 0.9) },
  ];
  return { bytes, logProbability, alternatives: alternatives.sort((a, b) => b.logProbability - a.logProbability) };
}

/** The token at which a model decides: the first in the range that holds a letter or a digit, else the first; past the end the last. */
function tokenAt(tokens: readonly SimulatedToken[], text: string, { start, end }: Span): number {
  const first = tokens.findIndex((token) => token.end > start);
  if (first < 0) return tokens.length - 1;
  for (let index = first; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || token.start >= Math.max(end, start + 1)) break;
    if (/[\p{L}\p{N}]/u.test(text.slice(token.start, token.end))) return index;
  }
  return first;
}
