import { asWhole } from './asWhole.ts';
import { foldMarks } from './foldMarks.ts';
import type { ToldRequest } from './ToldRequest.ts';

const tokenLike = /[\w.+-]+@[\w.-]+|https?:\/\/\S+|\b[A-Z]{2,}[\w-]*\d[\w-]*|"[^"]*"|\p{L}*\d[\d.,:/-]*\d|\p{L}*\d/gu;

/** Digits, addresses, ids and quoted texts of which the request, its values and its background have none that is the same as a whole. */
export function newTokens({ request, values, background }: Pick<ToldRequest, 'request' | 'values' | 'background'>, given: string): readonly string[] {
  const texts = [request, ...values.flatMap(({ forms }) => forms), background].map(foldMarks);
  const known = new Set(texts.flatMap(tokensOf));
  const all = texts.join('\n').toLowerCase();
  return tokensOf(given).filter((token) => !known.has(token) && !asWhole(token).test(all));
}

function tokensOf(text: string): readonly string[] {
  return [...text.matchAll(tokenLike)].map(([token]) => token.replace(/[.,:/-]+$/, '').toLowerCase());
}
