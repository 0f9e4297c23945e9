import { englishCues } from './englishCues.ts';
import { foreignCues } from './foreignCues.ts';
import { isInability, isRegret } from './isInability.ts';
import { isInstruction } from './isInstruction.ts';
import { replyActs } from './ReplyCue.ts';
import type { ReplyAct, ReplyCue } from './ReplyCue.ts';
import { replyLanguage } from './replyLanguage.ts';
import type { ReplyLanguage } from './replyLanguage.ts';
import type { ReplySentence } from './replySentences.ts';

/** `content`: none of the acts, so it tells something. `aside`: tells something of the assistant itself. */
export type Act = ReplyAct | 'content' | 'aside';

/** What one sentence of a reply does. */
export interface Deed {
  readonly act: Act;
  /** Place among the sentences. */
  readonly place: number;
  readonly words: number;
  /** Words of content before it, list items apart from those that explain. */
  readonly before: number;
}

/** From so many words of content on, a reply has explained something before it asks or refuses. */
export const explanation = 40;

/** Words of content from which on it has answered, short as that may be. */
export const answer = 12;

/** A sentence that defines something, whatever the question was. */
const definition =
  /^(?:(?:sure|in general|generally|typically|usually|in short)[,!.:–-]* )?"?(?:an? |the )?(?!(?:this|that|it|there|your|you|my|i|here|what|which|tool|function|system|default|order|customer|request|following|available|missing|only|next|first|date|amount|value|other|item|product)\b)[\w" -]{2,50} (?:is|are|means?|refers? to|stands? for|applies|apply) (?:an? \w+ \w+|the|when|where|what|short for|someone|somebody|that you|to)\b|^an? [\w"-]+(?: [\w"-]+){0,2} (?!requires|needs)[a-z]{3,}s\b(?! (?:is|are|was|were|needed|required))/;

/** What the sentences do one after the other; a list item does what introduced it, unless it asks or tells by itself. */
export function replyDeeds(sentences: readonly ReplySentence[]): readonly Deed[] {
  const deeds: Deed[] = [];
  let before = 0;
  let introduced: Act = 'content';
  let isSorry = false;
  sentences.forEach((sentence, place) => {
    const told = actOf(sentence, sentences.slice(place + 1, place + 1 + ahead), introduced, isSorry);
    isSorry = isRegret(sentence);
    const isTold = (told === 'ask' || told === 'acted') && !sentence.isQuestion && !sentences.some(({ isQuestion }) => isQuestion) && isInstruction(sentence, sentences, before);
    const act = isTold ? 'content' : told === 'ask' && isCurious(sentence, before) ? 'courtesy' : told;
    if (!sentence.isListItem) introduced = act;
    const words = sentence.text.split(/\s+/).length;
    deeds.push({ act, place, words, before });
    if (act === 'content' && (!sentence.isListItem || words >= 8)) before += definition.test(sentence.text) ? explanation : words;
  });
  return deeds;
}

/** “Planning a trip?” after an answer. */
function isCurious({ text, isQuestion }: ReplySentence, before: number): boolean {
  return isQuestion && before >= answer && text.split(/\s+/).length <= 4 && !/\b(?:which|what|who|whose|when|where|how|or)\b/.test(text);
}

function actOf(sentence: ReplySentence, after: readonly ReplySentence[], introduced: Act, isSorry: boolean): Act {
  if (sentence.isQuoted || returned.test(sentence.text)) return 'content';
  const act = cuedAct(sentence.text);
  if (sentence.isQuestion && (act === null || notInQuestions.has(act))) return questionAct(sentence, after);
  if (act === 'ask' && sentence.isListItem && introduced !== 'ask' && !/\b(?:please|me|us|could you|can you|i(?:'ll)? need)\b/.test(sentence.text)) return 'content';
  if ((act === null || vague.has(act)) && isInability(sentence, isSorry)) return 'unequipped';
  if (act === 'offer' && sentence.isQuestion && choice.test(sentence.text)) return 'ask';
  if (act === 'ask' && !sentence.isQuestion && /^[^\p{L}]*(?:but |however,? |and |still,? )?if you(?! (?:could|would|please))\b/u.test(sentence.text)) return 'conditional';
  if (act !== null) return act;
  if (sentence.isListItem && introduced !== 'content') return introduced;
  return /(?<!\.)\b(?:i|i'm|i've|i'd|my|me|we|our|tools?|functions?)\b(?!\.e)/.test(sentence.text) && !ownFeelings.test(sentence.text) ? 'aside' : 'content';
}

/** Small talk that is returned is an answer. */
const returned = /^(?:thanks|thank you|and|aw+|likewise|cheers|same)?[,! ]*(?:you too|to you too|same to you|likewise|you as well|and to you|have a good one|you're (?:very |most )?welcome)[^\p{L}]*$/u;

/** Small talk about itself is its answer. */
const ownFeelings = /\b(?:feelings?|opinions?|emotions?|favou?rites?|moods?|preferences|(?:really |actually )?(?:like|dislike|enjoy|love|prefer) (?:things|numbers|it|that|them)|(?:computer|language|ai) (?:program|model|assistant)|hobbies|weekends?)\b/;

/** What a sentence may do beside saying that it is not able to. */
const vague: ReadonlySet<ReplyAct> = new Set(['greeting', 'restate', 'willing']);

const notInQuestions: ReadonlySet<ReplyAct> = new Set(['greeting', 'restate', 'refer', 'promise', 'willing', 'acted', 'looked', 'lack']);

/** One thing or another, where an offer is to do one thing or leave it. */
const choice = /\b(?:do you want|would you (?:like|prefer)|should i|shall i|are you|were you)\b.{3,120}\bor\b(?! (?:not|something|anything|would you like me|is there)\b)/;

/** Sentences after a question in which it may be answered. */
const ahead = 20;

/** “First or second class?” */
const shortChoice = /^(?:[\w'-]+[, ]+){1,6}or (?:[\w'-]+ ?){1,4}\?$/;
const waiting = /\b(?:if|once|when) you (?:tell|let|give|send) me\b|\b(?:tell|give|send) me (?:which|what|the|your)\b|\blet me know (?:which|what|the)\b/;

/** A question to the user; one that the text answers itself is none. */
function questionAct({ text }: ReplySentence, after: readonly ReplySentence[]): Act {
  if (/\b(?:you|your|yours|i|me|we|us|du|sie|ihre?n?|vous|votre|tu|usted)\b/.test(text)) return 'ask';
  if (after.length < 2 && shortChoice.test(text)) return 'ask';
  const isLast = after.every(({ text: next, isListItem }) => isListItem || cuedAct(next) !== null);
  return isLast || after.some(({ text: next }) => waiting.test(next)) ? 'ask' : 'content';
}

/**
 * The act of the first kind in `replyActs` of which a cue is found; `null`: none. What asks first and then says for
 * what it is not able to asks (“I need to know the day, since I can’t see your calendar”), and so does what asks for
 * want of a means (“I can’t search by name, so I need the number”).
 */
function cuedAct(text: string): ReplyAct | null {
  const sample = text.slice(0, longestSentence);
  const cues = cuesFor(sample);
  for (const { act, pattern } of cues) {
    const at = sample.search(pattern);
    if (at < 0) continue;
    if ((act === 'stuck' || act === 'unseen') && cues.some((cue) => (cue.act === 'ask' || cue.act === 'lack') && isCause(sample, at, sample.search(cue.pattern)))) return 'blocked';
    if (!refusing.has(act)) return act;
    if (cues.some((cue) => cue.act === 'ask' && (startsBefore(sample, cue, at) || isConsequence(sample, at, sample.search(cue.pattern))))) return 'ask';
    return cues.some((cue) => cue.act === 'lack' && startsBefore(sample, cue, at)) ? 'blocked' : act;
  }
  return null;
}

/** What is found after “so” follows from what stands before, and is not why (“I can’t open it, so I don’t know when …”). */
function isCause(text: string, at: number, found: number): boolean {
  return found >= 0 && !isConsequence(text, at, found);
}

function isConsequence(text: string, at: number, found: number): boolean {
  return found > at && consequence.test(text.slice(at, found + 1));
}

function cuesFor(sentence: string): readonly ReplyCue[] {
  const { language } = replyLanguage(sentence.match(/[a-z']+/g) ?? []);
  return language === null ? anyCues : cuesOf[language];
}

function startsBefore(text: string, { pattern }: ReplyCue, end: number): boolean {
  const at = text.search(pattern);
  return at >= 0 && at < end;
}

const consequence = /\b(?:so|therefore|hence|thus|meaning|which means)\b(?! that)/;
const longestSentence = 600;
const ladder = (cues: readonly ReplyCue[]): readonly ReplyCue[] => [...cues].sort((a, b) => replyActs.indexOf(a.act) - replyActs.indexOf(b.act));
const cuesOf: Readonly<Record<ReplyLanguage, readonly ReplyCue[]>> = {
  english: ladder(englishCues),
  german: ladder(foreignCues.german),
  french: ladder(foreignCues.french),
  spanish: ladder(foreignCues.spanish),
};
/** Where the language cannot be told. */
const anyCues: readonly ReplyCue[] = ladder(Object.values(cuesOf).flat());
const refusing: ReadonlySet<ReplyAct> = new Set(['unequipped', 'unseen', 'stuck', 'cannot']);
