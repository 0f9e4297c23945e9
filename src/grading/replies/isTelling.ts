import { foldText } from './foldText.ts';
import { replyLanguage } from './replyLanguage.ts';

/**
 * Whether a text can be prose of a language that the cues know: it has letters or digits, is no JSON, and, where it
 * is long enough to judge, its words are not noise and some are everyday words of English, German, French or Spanish.
 */
export function isTelling(text: string): boolean {
  const folded = foldText(text.slice(0, 5_000));
  if (/^\s*(?:```(?:json|tool_call|xml)?\s*)?[[{<]/.test(folded) && /[\]}>]\s*(?:```)?\s*$/.test(folded) && /["'](?:name|tool|arguments|parameters|function)["']|<(?:tool|function)/.test(folded)) return false;
  const letters = folded.replace(/[^\p{L}]/gu, '');
  if (letters === '') return /\d/.test(folded);
  if (letters.replace(/[a-z]/g, '').length > letters.length / 2) return false;
  const words = folded.match(/[a-z']+/g) ?? [];
  if (words.length > 3 && new Set(words).size * 4 < words.length && words.length < 200) return false;
  const noisy = words.filter((word) => isNoise(word)).length;
  if (noisy * 2 > words.length) return false;
  return words.length < 12 || /```/.test(text) || replyLanguage(words).found * 20 >= words.length;
}

/** No vowel among several letters, or consonants in a row as no word has them. */
function isNoise(word: string): boolean {
  if (word.length < 4) return false;
  return !/[aeiouy]/.test(word) || /[bcdfghjklmnpqrstvwxz]{6}/.test(word) || /(.)\1{3}/.test(word);
}
