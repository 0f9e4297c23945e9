import type { AnswerToken } from '../../core/Decoded.ts';
import { isJsonArray, isJsonObject, type Json } from '../../core/Json.ts';

const encoder = new TextEncoder();

interface Likely {
  readonly text: string;
  readonly logProbability: number;
}

/** Tokens of a `logprobsResult`; `null`: they cannot be read. */
export function readTokens(result: Json): readonly AnswerToken[] | null {
  const chosen = isJsonObject(result) ? result['chosenCandidates'] : undefined;
  if (!isJsonObject(result) || !isJsonArray(chosen)) return null;
  const top = result['topCandidates'];
  const tokens: AnswerToken[] = [];
  for (const [index, value] of chosen.entries()) {
    const likely = readLikely(value);
    if (likely === null) return null;
    const step = isJsonArray(top) ? top[index] : undefined;
    const listed = isJsonObject(step) ? step['candidates'] : undefined;
    tokens.push({
      bytes: [...encoder.encode(likely.text)],
      logProbability: likely.logProbability,
      alternatives: isJsonArray(listed) ? listed.flatMap((one) => readLikely(one) ?? []) : [],
    });
  }
  return tokens;
}

function readLikely(value: Json): Likely | null {
  if (!isJsonObject(value)) return null;
  const { token, logProbability } = { token: value['token'], logProbability: value['logProbability'] };
  return typeof token === 'string' && typeof logProbability === 'number' && !Number.isNaN(logProbability) ? { text: token, logProbability } : null;
}
