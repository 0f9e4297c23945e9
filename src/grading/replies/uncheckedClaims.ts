import type { FactsKey } from '../../core/Key.ts';
import { foldText } from './foldText.ts';
import { replyLanguage } from './replyLanguage.ts';
import { replySentences } from './replySentences.ts';
import type { ReplySentence } from './replySentences.ts';
import { isReportingWord } from './reportingWords.ts';
import { wordRoot } from './wordRoot.ts';
import { givenFacts } from './givenFacts.ts';

/** Says nothing of the world: courtesies, offers, requests, and what the user may do. */
const noClaim =
  /\b(?:if you|would you|could you|do you|shall i|should i|may i|can i|i can|i could|i'll|i will|let me|let us|feel free|please|happy to|glad to|hope|enjoy|thank|thanks|sorry|apolog\w+|welcome|have a|anything else|next step|you (?:can|could|may|might|will|should)|it is worth|keep in mind|i (?:do not|don't|did not|didn't|cannot|can't|could not|couldn't) )\b/;

const rootsByKey = new WeakMap<FactsKey, ReadonlySet<string>>();

/**
 * Words of a report that stand in nothing given and that no report of anything would need: what it says with them
 * cannot be checked. English alone; elsewhere none. Courtesies, offers and questions are left out.
 */
export function uncheckedClaims(key: FactsKey, text: string): readonly string[] {
  const known = rootsByKey.get(key) ?? givenRoots(key);
  rootsByKey.set(key, known);
  const language = replyLanguage(foldText(text).match(/[\p{L}']+/gu) ?? []);
  if (language.language !== 'english' && language.found > 1) return [];
  return [...new Set(replySentences(text).filter(isClaim).flatMap(({ text: sentence }) => wordsOf(sentence).filter((word) => !isReportingWord(word) && !known.has(wordRoot(word)))))];
}

function isClaim({ text, isQuestion }: ReplySentence): boolean {
  return !isQuestion && !noClaim.test(text);
}

/** Words of several letters, and the parts of joined ones; ids and codes are facts and judged as such. */
function wordsOf(sentence: string): readonly string[] {
  return sentence
    .split(/\s+/)
    .filter((token) => !/[@_/\d]/.test(token))
    .flatMap((token) => token.split(/[^\p{L}'’]+/u))
    .map((word) => word.replace(/^['’]+|['’]+$/g, ''))
    .filter((word) => /\p{L}{2}/u.test(word));
}

/** Of every text given and every key; of joined words as a whole and in parts. */
function givenRoots(key: FactsKey): ReadonlySet<string> {
  const texts = givenFacts(key).strings;
  return new Set(texts.flatMap((text) => [...partsOf(text), ...partsOf(text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))]));
}

function partsOf(text: string): readonly string[] {
  const words = foldText(text).split(/[^\p{L}'’]+/u).filter((word) => word !== '');
  return [...words, ...words.flatMap((word) => word.split(/['’]/)), ...words.map((word) => word.replaceAll(/['’]/g, ''))].map((word) => wordRoot(word));
}
