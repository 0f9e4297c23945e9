import type { ReplySentence } from './replySentences.ts';

/** What people press and where they find it. */
const interfaces =
  /\b(?:click|tap|press|hit|log ?in|sign in|go to|open|navigate|scroll|drag|head to|browse|right-click|double-click|select|menu|settings|tool ?bar|search bar|portal|app|website|web site|page|tab|button|dialogue|dialog|form|screen|icon|drop-?down|dashboard|yourself)\b/;

/** An instruction that means what is to be done elsewhere, where it names nobody to give it to. */
const instruction =
  /^(?:and |then |now |next,? |first,? |finally,? |after that,? |afterwards,? |so |just |simply |also )*(?:enter|choose|select|pick|add|type|attach|upload|paste|drop|send|fill in|include|name|list|check|double-check|pass|give|describe|state|mention|decide|indicate|set|turn|switch|save|spell|explain|tell|identify|share|confirm|verify|supply|submit|specify)\b/;
const toMe = /\b(?:me|us|i|i'll|i'd|we|please|below|kindly|in this chat)\b/;

/** Which sentences instruct the user how to do it: bare instructions among others, or after an explanation. */
export function isInstruction({ text }: ReplySentence, others: readonly ReplySentence[], before: number): boolean {
  if (!instruction.test(text) || toMe.test(text)) return false;
  const isExplained = others.some((other) => other.text !== text && interfaces.test(other.text));
  return before >= 12 || isExplained || /\b(?:them|him|her)\b/.test(text) || (interfaces.test(text) && others.length > 1);
}
