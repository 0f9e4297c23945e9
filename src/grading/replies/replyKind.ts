import { isDeadEnd } from './isDeadEnd.ts';
import { isTelling } from './isTelling.ts';
import { answer, explanation, replyDeeds } from './replyDeeds.ts';
import type { Act, Deed } from './replyDeeds.ts';
import { replySentences } from './replySentences.ts';
import type { ReplySentence } from './replySentences.ts';

/** What a reply without a call is: an answer of its own, a question back, or a statement that it cannot be done. */
export type ReplyKind = 'direct' | 'ask' | 'cannot';

/**
 * Which of the three a reply without a call is; `null`: cannot be told (nothing said, a claim to have acted, a promise
 * to act, a language that is not known here). By what its sentences do, in this order:
 *
 * 1. who says that it answers by itself, and does, answers;
 * 2. who explains first answers, whatever it asks or refuses in the end;
 * 3. who says that it goes no further, and asks for nothing, refuses, also where it is for want of a value;
 * 4. who claims to have acted cannot be told, unless it refused or asked before;
 * 5. who says that it is not able to refuses, unless it is for want of a value that it asks for;
 * 6. who asks for a value or names a missing one asks;
 * 7. who promises to act cannot be told; who only sends the user elsewhere refuses; who tells something answers;
 *    who only offers asks.
 */
export function replyKind(text: string): ReplyKind | null {
  if (!isTelling(text)) return null;
  const sentences = ownWords(replySentences(text));
  const deeds = replyDeeds(sentences);
  const first = (...acts: readonly Act[]): Deed | undefined => deeds.find(({ act }) => acts.includes(act));
  const content = deeds.reduce((sum, { act, words }) => sum + (act === 'content' ? words : 0), 0);
  const refusal = deeds.find(({ act }) => refusals.has(act));
  const asked = deeds.find((deed) => needy.has(deed.act) && !isUnderOffer(deed, deeds));
  const leading = [refusal, asked].filter((deed) => deed !== undefined).sort((a, b) => a.place - b.place)[0];
  if (first('own') !== undefined) return 'direct';
  if (leading !== undefined && leading.before >= explanation) return 'direct';
  const isStuck = refusal !== undefined || asked !== undefined;
  if (isStuck && isDeadEnd(sentences.filter((_, place) => deeds[place]?.act !== 'courtesy' && !(deeds[place]?.act === 'offer' && sentences[place]?.isQuestion === true)))) return 'cannot';
  const acted = first('acted');
  if (acted !== undefined && acted.before < explanation && acted.place <= (leading?.place ?? Infinity)) return null;
  const isPromised = deeds.some(({ act, place }) => act === 'conditional' && promised.test(sentences[place]?.text ?? ''));
  if (refusal !== undefined) return refusalKind(refusal, asked, first('blocked') !== undefined, isPromised);
  if (asked !== undefined) return 'ask';
  if (first('looked') !== undefined) return null;
  const isChat = deeds.some(({ act, place, words }) => act === 'aside' && words >= 6 && !/\b(?:tools?|functions?|can|could|will|able|i've|i have|i just)\b/.test(sentences[place]?.text ?? ''));
  return toldKind(first, content, isChat);
}

/** Without what it quotes first, unless it adds no more to that than courtesies and offers. */
function ownWords(sentences: readonly ReplySentence[]): readonly ReplySentence[] {
  const own = sentences.filter(({ isEcho }) => !isEcho);
  return own.length === sentences.length || replyDeeds(own).every(({ act }) => polite.has(act) || act === 'offer') ? sentences : own;
}

const refusals: ReadonlySet<Act> = new Set(['unequipped', 'unseen', 'stuck', 'cannot']);
const needy: ReadonlySet<Act> = new Set(['ask', 'blocked', 'lack']);
const polite: ReadonlySet<Act> = new Set(['courtesy', 'greeting', 'willing']);

/** A request right after the offer of something else, made once the reply has refused or answered, belongs to that offer. */
function isUnderOffer({ act, place }: Deed, deeds: readonly Deed[]): boolean {
  if (act !== 'ask') return false;
  const offer = deeds.slice(0, place).findLast((deed) => !polite.has(deed.act));
  if (offer?.act !== 'offer') return false;
  const earlier = deeds.slice(0, offer.place);
  return !earlier.some((deed) => needy.has(deed.act)) && (offer.before >= answer || earlier.some((deed) => refusals.has(deed.act)));
}

/** What was asked for, once a value is given; “I could …” is something else. */
const promised = /\b(?:i'll|i will|i can|we'll|we can)\b.{0,40}\b(?:it|that|this|them|again|right away)\b(?!.{0,40}\b(?:instead|though|however)\b)/;

/** Of a reply that says somewhere that it is not able to. */
function refusalKind(refusal: Deed, asked: Deed | undefined, isBlocked: boolean, isPromised: boolean): ReplyKind {
  if (asked === undefined) return isPromised && (refusal.act === 'unseen' || refusal.act === 'stuck') ? 'ask' : 'cannot';
  if (refusal.act === 'unseen' || refusal.act === 'stuck') return 'ask';
  if (isBlocked && refusal.act === 'cannot') return 'ask';
  return asked.place < refusal.place && asked.act !== 'lack' ? 'ask' : 'cannot';
}

/** Of a reply that neither refuses nor asks outright. */
function toldKind(first: (...acts: readonly Act[]) => Deed | undefined, content: number, isChat: boolean): ReplyKind | null {
  if (first('conditional') !== undefined && content < 12) return 'ask';
  if (first('promise') !== undefined && content < explanation) return null;
  if (first('refer') !== undefined && content < explanation) return content === 0 ? 'cannot' : 'direct';
  if (content > 0 || first('aside') !== undefined) return content < 8 && first('aside') !== undefined && !isChat ? null : 'direct';
  if (first('offer', 'conditional') !== undefined) return 'ask';
  return first('restate') === undefined || first('willing') !== undefined ? null : 'direct';
}
