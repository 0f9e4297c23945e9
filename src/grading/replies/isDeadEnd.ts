import type { ReplySentence } from './replySentences.ts';

/** Asks the user for something, or says what would happen once it was given. */
const request =
  /\bplease (?!(?:ask|contact|check|consult|see|try|call|speak|visit|use|note|be aware|accept|turn|refer|look|go|reach|get in touch)\b)\w+|(?<!\b(?:not|never|to|doesn't|don't|didn't|does not|also) )\b(?:let me know|tell me|give me|send me|let me have|share)\b|\b(?:i|we)(?:'ll|'d| will| would| do| also| still| just| first)* (?:need|require) (?!to be able)|\b(?:once|if|when|as soon as|after) (?:you|i|we)\b.{0,80}\b(?:i can|i could|i'll|i'd|i will|i would|gladly|happily|happy|try again)\b|^(?:could|can|would|will) you\b|\b(?:just|simply) (?:say|send|give|tell)\b|\b(?:still|first) (?:missing|needed|required)\b|\bneeded from you\b|^(?:which|what|when|who|how many|how much) [^.]{1,60}\?/;

/** Inabilities of the assistant, each of which a sentence may hold more than once. */
const inability =
  /\b(?:i|we)(?:'m| am)? ?(?:(?:also|still|just|really|simply|currently|afraid i) )*(?:can ?not|can't|could not|couldn't|(?:was|am|'m)(?:n't| not) (?:able|allowed|permitted|in a position)|(?:am|'m|was) (?:un|not )able|can neither|have no (?:means|way|possibility|tool|function|option|access)|(?:don't|do not) have (?:any|an?|one|the)|have nothing|wouldn't be able)\b|^(?:unfortunately,? )?(?:can't|cannot|unable to|couldn't)\b|\b(?:nor|or|and neither) (?:can|could|am|do|is) (?:i|we|there)\b|\b(?:not|n't) (?:something|anything) (?:that )?(?:i|we|my|the)\b|\bthere(?:'s| is| are|'re| was) (?:also |simply |just )?(?:no|nothing|none|neither)\b(?! (?:need|problem|rush))|\bnothing (?:here )?(?:that|which|to) (?:finds?|lets?|shows?|lists?|searche?s?|looks?|could|would|can|tells?)\b|\bnone of (?:the|my|these|those)\b|,? nor (?:create|list|see|search|look|find|browse|read|is)\b|\b(?:has|have|with) no (?:default|search|list)\b|\bcan only be \w+ed\b|\b(?:no|without (?:a|any)) (?:search|lookup|list|function|tool)s?\b.{0,40}\b(?:available|exists?|to (?:find|look|see|list))\b/g;

/** Told as over: “I wasn’t able to …, nothing has been changed”. */
const past = /\b(?:i|we) ?(?:(?:also|just|simply|therefore) )*(?:could not|couldn't|was not able|wasn't able|was unable|have not been able|haven't been able)\b/;
const closed = /\b(?:dead end|nothing (?:has been|was) (?:changed|done|sent|saved|booked|moved)|(?:remains?|stays?) (?:where|as) (?:it is|they are|it was)|no way (?:forward|around)|(?:you )?(?:would|will|'d|'ll) have to \w+\b.{0,60}\b(?:yourself|by hand|manually))\b/;

/**
 * Whether a reply that lacks a value says that it goes no further, rather than asking for it: it requests nothing, and
 * names a second thing that it is not able to (it does not know which, and there is no list to look in), or reports
 * the failure as over.
 */
export function isDeadEnd(sentences: readonly ReplySentence[]): boolean {
  if (sentences.some(({ text, isQuestion }) => isQuestion || request.test(text))) return false;
  const inabilities = sentences.reduce((sum, { text }) => sum + [...text.matchAll(inability)].length, 0);
  return inabilities >= 2 || (inabilities >= 1 && sentences.some(({ text }) => past.test(text) || closed.test(text)));
}
