import type { Item } from '../../core/Item.ts';
import type { FoundFact } from '../../grading/replies/Fact.ts';
import { findFacts } from '../../grading/replies/findFacts.ts';
import { saysSame } from '../../grading/replies/sameFact.ts';
import { dayNumber } from '../kit/spoken/calendar.ts';
import { foldMarks } from './foldMarks.ts';
import { findPlaces } from './findPlaces.ts';
import { negations } from './negations.ts';
import { newTokens } from './newTokens.ts';
import { ordersModel } from './ordersModel.ts';
import { bareText } from './saidValues.ts';
import type { SaidValue } from './saidValues.ts';
import { swapsWords } from './swapsWords.ts';
import { toldItem } from './toldItem.ts';
import type { ToldRequest } from './ToldRequest.ts';

/** Why a request that an author wrote is not used; each is counted. */
export const rewriteFaults = [
  /** The author did not answer, in time or at all. */
  'no-answer',
  'empty',
  /** Markup, JSON or code. */
  'not-plain',
  'too-long',
  'too-short',
  /** It answers the request, or speaks as an assistant. */
  'an-answer',
  /** Nothing is asked for in it. */
  'no-request',
  /** A value of the request cannot be read in it. */
  'value-lost',
  /** It says something that the request does not. */
  'value-added',
  /** Values, or two words around them, stand in another order, so that they may belong to another call. */
  'order-changed',
  /** It says no more or less often than the request. */
  'negation-changed',
  /** It tells whoever reads it how to answer, or what to do about its own instructions. */
  'an-instruction',
] as const;

export type RewriteFault = (typeof rewriteFaults)[number];

/** What an author wrote as a request, or why it is not used. */
export type Judged = { readonly state: 'kept'; readonly request: string } | { readonly state: 'refused'; readonly fault: RewriteFault };

const assistant = /^(?:sure|certainly|of course|absolutely|here(?:'s| is| are)|rewritten|request:|user:|assistant:|output:|i(?:'m| am) (?:sorry|unable|afraid|an ai)|i (?:cannot|can't|can not|won't|will|have|'ve|found|booked|sent)\b|i'(?:ll|ve)\b|unfortunately|sorry\b|as an ai|the answer|done\b|your \w+ (?:is|are|has|have)\b)/i;
const asking = /\?|\b(?:please|could|can|would|will) you\b|\bplease\b|\bi(?:'d| would) (?:like|need|love)\b|\bi (?:need|want|have to|must)\b|\b(?:need|want|help|let me know|tell me|show me|give me|get me|let's)\b/i;

/** Whether what an author wrote says every value of the item's request and nothing beside that can be read. Verbs cannot, and are believed. */
export function judgeRewrite(item: Item, written: string | null): Judged {
  return judgeWords(toldItem(item), written);
}

/** The same of any request. */
export function judgeWords(told: ToldRequest, written: string | null): Judged {
  const text = unwrapped(written ?? '');
  const request = foldMarks(told.request);
  const given = foldMarks(text);
  const values = saidOnce(told);
  const found = findPlaces(given, values);
  const before = findPlaces(request, values);
  const faults: readonly (readonly [RewriteFault, () => boolean])[] = [
    ['no-answer', () => written === null],
    ['empty', () => text === ''],
    ['not-plain', () => isMarkup(text)],
    ['too-long', () => text.length > told.request.length * 2.5 + 80],
    ['too-short', () => text.length < told.request.length * 0.3],
    ['an-answer', () => assistant.test(given)],
    ['no-request', () => !asking.test(given) && !heads(text).some((head) => orders.has(head) || heads(told.request).includes(head))],
    ['value-lost', () => found === null || losesFact(told, before?.rest ?? request, found.rest)],
    ['value-added', () => addsWord(told, request, given, text) || addsFact(told, before?.rest ?? request, found?.rest ?? given)],
    ['order-changed', () => found === null || before === null || isReordered(told, values, before.starts, found.starts) || swapsWords(before, found)],
    ['negation-changed', () => negations(before?.rest ?? request, 'english') !== negations(found?.rest ?? given, 'english')],
    ['an-instruction', () => ordersModel(request, given)],
  ];
  const fault = faults.find(([, isSo]) => isSo());
  return fault === undefined ? { state: 'kept', request: text } : { state: 'refused', fault: fault[0] };
}

/** Markup, JSON, code, or signs that end what one is told. */
export function isMarkup(text: string): boolean {
  return /<\/?[a-z!][^>]*>|<\||```|^\s*[[{]|^#{1,6} |\*\*|https?:\/\/\S+\)|[\u0000-\u0008\u000b-\u001f]/im.test(text);
}

/** Without quotation marks around the whole. */
export function unwrapped(text: string): string {
  const trimmed = text.trim();
  return (/^["“]([^"“”]*)["”]$/.exec(trimmed)?.[1] ?? trimmed).trim();
}

/** The values that stand in a request, each as often as it does: what is said once may be meant for several calls. */
export function saidOnce({ values, request }: Pick<ToldRequest, 'values' | 'request'>): readonly SaidValue[] {
  const times = new Map<string, number>();
  return values.filter(({ said }) => {
    const time = (times.get(said) ?? 0) + 1;
    times.set(said, time);
    return time < request.split(said).length;
  });
}

/**
 * Whether values follow one another otherwise than in the request: those of several calls, and those of one kind (two
 * ids, two names, two numbers) even within a call.
 */
export function isReordered({ calls }: Pick<ToldRequest, 'calls'>, values: readonly SaidValue[], before: readonly number[], found: readonly number[]): boolean {
  const isBefore = (starts: readonly number[], one: number, other: number): boolean => (starts[one] ?? -1) < (starts[other] ?? -1);
  return values.some((one, at) =>
    values.some((other, later) => later > at && one.said !== other.said && ((calls > 1 && one.step !== other.step) || kindOf(one) === kindOf(other)) && isBefore(before, at, later) !== isBefore(found, at, later)),
  );
}

function kindOf({ said }: SaidValue): string {
  return bareText(said).replace(/\p{L}+/gu, 'a').replace(/\d+/g, '0');
}

/** Numbers, days, times and ids that the request says beside its values, such as a limit. */
function losesFact(told: ToldRequest, request: string, given: string): boolean {
  return hasOthers(factsIn(request, told), factsIn(given, told));
}

const numeral = /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|half|quarter|first|second|third|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december)\b/i;

/** Facts that are held against somebody: written with a numeral or a name of a day, and no loose ones. */
function factsIn(text: string, { today: day }: ToldRequest): readonly FoundFact[] {
  const today = day === null ? null : dayNumber(day);
  return findFacts(text, today).filter(({ isLoose, start, end }) => !isLoose && numeral.test(text.slice(start, end)));
}

/** Whether one of the facts is none of the others. */
function hasOthers(facts: readonly FoundFact[], others: readonly FoundFact[]): boolean {
  const known = others.flatMap(({ readings }) => readings);
  return facts.some(({ readings }) => !readings.some((fact) => known.some((other) => saysSame(fact, other, 'asked') || saysSame(other, fact, 'asked'))));
}

const relative = /\b(?:today|tonight|tomorrow|yesterday|(?:next|last|this) (?:week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|morning|afternoon|evening|noon|midnight|asap|immediately|urgent(?:ly)?|cheapest|fastest|nearest)\b/gi;

/** Numbers, days, times and ids that neither the request nor its background says. */
function addsFact(told: ToldRequest, request: string, given: string): boolean {
  return hasOthers(factsIn(given, told), factsIn(`${request} ${foldMarks(told.background)}`, told));
}

/** Digits, addresses, quoted texts, names and words of time that neither the request nor its background has. */
function addsWord({ values, background }: ToldRequest, request: string, given: string, written: string): boolean {
  const known = `${request} ${values.flatMap(({ forms }) => forms.map(foldMarks)).join(' ')} ${foldMarks(background)}`.toLowerCase();
  const isNew = (token: string): boolean => !known.includes(token.toLowerCase());
  return (
    newTokens({ request, values, background }, given).length > 0 ||
    [...given.matchAll(relative)].some(([word]) => isNew(word)) ||
    names(written).some(isNew)
  );
}

/** Words with a capital that do not begin a sentence. */
function names(text: string): readonly string[] {
  return [...foldMarks(text.replace(/\n\s*(?:- )?/g, '. ')).matchAll(/(?<![.!?:"]\s|[.!?:"]|^|- )\b\p{Lu}[\p{L}']+/gu)].map(([word]) => word.replace(/'s?$/, '')).filter((word) => !/^I(?:'|$)/.test(word) && word.length > 1);
}

/** Verbs that orders begin with. */
const orders = new Set('get show find list give tell check look fetch create make send book cancel change update add open set delete remove order move start stop run put pull grab see schedule register search file write draft report remind transfer pay issue close raise file lookup retrieve'.split(' '));

/** First words of sentences and lines, after words that only lead on. */
function heads(text: string): readonly string[] {
  return text.split(/[.!?:;]\s|\n/).flatMap((sentence) => {
    const words = sentence.toLowerCase().match(/\p{L}+/gu) ?? [];
    const head = words.find((word) => !leading.has(word));
    return head === undefined ? [] : [head];
  });
}

const leading = new Set('first then finally next also and after that last of all start here hi hello hey thanks so ok okay just quick one now'.split(' '));
