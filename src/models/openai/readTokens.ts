import type { AnswerToken } from '../../core/Decoded.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';

const encoder = new TextEncoder();

/**
 * Tokens as `logprobs.content` has them, or as the older `{tokens, token_logprobs, top_logprobs}`. `null`: none;
 * `undefined`: there are some and they cannot be read.
 */
export function readTokens(logprobs: Json | undefined): readonly AnswerToken[] | null | undefined {
  if (isJsonArray(logprobs)) return readList(logprobs);
  if (!isJsonObject(logprobs)) return null;
  const { content, tokens } = logprobs;
  if (isJsonArray(content)) return readList(content);
  return isJsonArray(tokens) ? readColumns(tokens, logprobs) : null;
}

function readList(list: readonly Json[]): readonly AnswerToken[] | undefined {
  const tokens: AnswerToken[] = [];
  for (const entry of list) {
    const token = isJsonObject(entry) ? readToken(entry) : null;
    if (token === null) return undefined;
    tokens.push(token);
  }
  return tokens;
}

function readToken(entry: JsonObject): AnswerToken | null {
  const { token, logprob, bytes, top_logprobs: top } = entry;
  if (typeof token !== 'string' || typeof logprob !== 'number' || !Number.isFinite(logprob)) return null;
  const alternatives = (isJsonArray(top) ? top : []).flatMap((other) =>
    isJsonObject(other) && typeof other['token'] === 'string' && typeof other['logprob'] === 'number'
      ? [{ text: other['token'], logProbability: other['logprob'] }]
      : [],
  );
  return { bytes: byteList(bytes) ?? [...encoder.encode(token)], logProbability: logprob, alternatives };
}

function byteList(bytes: Json | undefined): readonly number[] | null {
  if (!isJsonArray(bytes)) return null;
  const list = bytes.filter((byte) => typeof byte === 'number' && Number.isInteger(byte) && byte >= 0 && byte < 256);
  return list.length === bytes.length ? list.map(Number) : null;
}

function readColumns(texts: readonly Json[], columns: JsonObject): readonly AnswerToken[] | undefined {
  const { token_logprobs: numbers, top_logprobs: tops } = columns;
  if (!isJsonArray(numbers) || numbers.length !== texts.length) return undefined;
  const tokens: AnswerToken[] = [];
  for (const [index, text] of texts.entries()) {
    const number = numbers[index];
    if (typeof text !== 'string' || typeof number !== 'number' || !Number.isFinite(number)) return undefined;
    const top = isJsonArray(tops) ? tops[index] : undefined;
    const alternatives = Object.entries(isJsonObject(top) ? top : {}).flatMap(([other, chance]) =>
      typeof chance === 'number' ? [{ text: other, logProbability: chance }] : [],
    );
    tokens.push({ bytes: [...encoder.encode(text)], logProbability: number, alternatives });
  }
  return tokens;
}
