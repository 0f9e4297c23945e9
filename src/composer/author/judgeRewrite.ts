import type { Item } from '../../core/Item.ts';
import type { FoundFact } from '../../grading/replies/Fact.ts';
import { findFacts } from '../../grading/replies/findFacts.ts';
import { saysSame } from '../../grading/replies/sameFact.ts';
import { dayNumber } from '../spoken/calendar.ts';
import { saidValues } from './saidValues.ts';
import type { SaidValue } from './saidValues.ts';

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
  /** Values stand in another order, so that they may belong to another call. */
  'order-changed',
] as const;

export type RewriteFault = (typeof rewriteFaults)[number];

/** What an author wrote as a request, or why it is not used. */
export type Judged = { readonly state: 'kept'; readonly request: string } | { readonly state: 'refused'; readonly fault: RewriteFault };

const assistant = /^(?:sure|certainly|of course|absolutely|here(?:'s| is| are)|rewritten|request:|user:|assistant:|output:|i(?:'m| am) (?:sorry|unable|afraid|an ai)|i (?:cannot|can't|can not|won't|will|have|'ve|found|booked|sent)\b|i'(?:ll|ve)\b|unfortunately|sorry\b|as an ai|the answer|done\b|your \w+ (?:is|are|has|have)\b)/i;
const asking = /\?|\b(?:please|could|can|would|will) you\b|\bplease\b|\bi(?:'d| would) (?:like|need|love)\b|\bi (?:need|want|have to|must)\b|\b(?:need|want|help|let me know|tell me|show me|give me|get me|let's)\b/i;

/** Whether what an author wrote asks for exactly what the item's request asks for. Only what can be read back is believed. */
export function judgeRewrite(item: Item, written: string | null): Judged {
  const text = unwrapped(written ?? '');
  const request = folded(item.request);
  const given = folded(text);
  const values = saidOnce(item);
  const found = places(given, values);
  const before = places(request, values);
  const faults: readonly (readonly [RewriteFault, () => boolean])[] = [
    ['no-answer', () => written === null],
    ['empty', () => text === ''],
    ['not-plain', () => /<\/?[a-z!][^>]*>|```|^\s*[[{]|^#{1,6} |\*\*|https?:\/\/\S+\)|[\u0000-\u0008\u000b-\u001f]/im.test(text)],
    ['too-long', () => text.length > item.request.length * 2.5 + 80],
    ['too-short', () => text.length < item.request.length * 0.3],
    ['an-answer', () => assistant.test(given)],
    ['no-request', () => !asking.test(given) && !heads(text).some((head) => orders.has(head) || heads(item.request).includes(head))],
    ['value-lost', () => found === null || losesFact(item, before?.rest ?? request, found.rest)],
    ['value-added', () => addsWord(item, request, given, text) || addsFact(item, before?.rest ?? request, found?.rest ?? given)],
    ['order-changed', () => found !== null && before !== null && isReordered(item, values, before.starts, found.starts)],
  ];
  const fault = faults.find(([, isSo]) => isSo());
  return fault === undefined ? { state: 'kept', request: text } : { state: 'refused', fault: fault[0] };
}

/** Without quotation marks around the whole. */
function unwrapped(text: string): string {
  const trimmed = text.trim();
  return (/^["“]([^"“”]*)["”]$/.exec(trimmed)?.[1] ?? trimmed).trim();
}

/** One way of writing quotation marks, dashes and blanks, so that they tell nothing apart. */
function folded(text: string): string {
  return text.replace(/[‘’‚′]/g, '\'').replace(/[“”„«»]/g, '"').replace(/[–—−]/g, '-').replace(/\s+/g, ' ').trim();
}

/** The values that stand in a request, each as often as it does: what is said once may be meant for several calls. */
function saidOnce({ steps, request }: Item): readonly SaidValue[] {
  const times = new Map<string, number>();
  return saidValues(steps).filter(({ said }) => {
    const time = (times.get(said) ?? 0) + 1;
    times.set(said, time);
    return time < request.split(said).length;
  });
}

interface Places {
  /** Of each value. */
  readonly starts: readonly number[];
  /** The text with all of them masked. */
  readonly rest: string;
}

/** Where each value stands, none of them inside another; `null`: one cannot be found. */
function places(text: string, values: readonly SaidValue[]): Places | null {
  let rest = text.toLowerCase();
  const found = new Map<SaidValue, number>();
  const longestFirst = values.toSorted((a, b) => (b.forms[0]?.length ?? 0) - (a.forms[0]?.length ?? 0));
  for (const value of longestFirst) {
    const place = placeOf(rest, value);
    if (place === null) return null;
    found.set(value, place.start);
    rest = `${rest.slice(0, place.start)}${'\u0000'.repeat(place.length)}${rest.slice(place.start + place.length)}`;
  }
  return { starts: values.map((value) => found.get(value) ?? -1), rest: rest.replace(/\u0000+/g, '…') };
}

function placeOf(text: string, { forms }: SaidValue): { readonly start: number; readonly length: number } | null {
  for (const form of forms) {
    const written = folded(form).toLowerCase();
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}]|\\d[.,])${written.replace(/[.*+?^${}()|[\]\\/]/g, (sign) => `\\${sign}`)}(?![\\p{L}\\p{N}]|[.,]\\d)`, 'u');
    const at = text.search(pattern);
    if (at >= 0) return { start: at, length: written.length };
  }
  return null;
}

/** Whether values of several calls follow one another otherwise than in the request. */
function isReordered({ steps }: Item, values: readonly SaidValue[], before: readonly number[], found: readonly number[]): boolean {
  const order = (starts: readonly number[]): string => values.map(({ step }, at) => ({ step, place: starts[at] ?? -1 })).sort((a, b) => a.place - b.place).map(({ step }) => step).join(' ');
  return steps.length > 1 && order(before) !== order(found);
}

/** Numbers, days, times and ids that the request says beside its values, such as a limit. */
function losesFact(item: Item, request: string, given: string): boolean {
  return hasOthers(factsIn(request, item), factsIn(given, item));
}

const numeral = /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|half|quarter|first|second|third|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december)\b/i;

/** Facts that are held against somebody: written with a numeral or a name of a day, and no loose ones. */
function factsIn(text: string, { world }: Item): readonly FoundFact[] {
  const today = world === null ? null : dayNumber(world.state.today);
  return findFacts(text, today).filter(({ isLoose, start, end }) => !isLoose && numeral.test(text.slice(start, end)));
}

/** Whether one of the facts is none of the others. */
function hasOthers(facts: readonly FoundFact[], others: readonly FoundFact[]): boolean {
  const known = others.flatMap(({ readings }) => readings);
  return facts.some(({ readings }) => !readings.some((fact) => known.some((other) => saysSame(fact, other, 'asked') || saysSame(other, fact, 'asked'))));
}

const relative = /\b(?:today|tonight|tomorrow|yesterday|(?:next|last|this) (?:week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|morning|afternoon|evening|noon|midnight|asap|immediately|urgent(?:ly)?|cheapest|fastest|nearest)\b/gi;

/** Numbers, days, times and ids that neither the request nor its background says. */
function addsFact(item: Item, request: string, given: string): boolean {
  return hasOthers(factsIn(given, item), factsIn(`${request} ${folded(item.background)}`, item));
}

/** Digits, addresses, quoted texts, names and words of time that neither the request nor its background has. */
function addsWord(item: Item, request: string, given: string, written: string): boolean {
  const known = `${request} ${saidValues(item.steps).flatMap(({ forms }) => forms.map(folded)).join(' ')} ${folded(item.background)}`.toLowerCase();
  const isNew = (token: string): boolean => !known.includes(token.toLowerCase());
  const tokens = [...given.matchAll(/\d[\d.,:/-]*\d|\d|[\w.+-]+@[\w.-]+|https?:\/\/\S+|\b[A-Z]{2,}[\w-]*\d[\w-]*|"[^"]*"/g)].map(([token]) => token.replace(/[.,:/-]+$/, ''));
  return (
    tokens.some(isNew) ||
    [...given.matchAll(relative)].some(([word]) => isNew(word)) ||
    names(written).some(isNew)
  );
}

/** Words with a capital that do not begin a sentence. */
function names(text: string): readonly string[] {
  return [...folded(text.replace(/\n\s*(?:- )?/g, '. ')).matchAll(/(?<![.!?:"]\s|[.!?:"]|^|- )\b\p{Lu}[\p{L}']+/gu)].map(([word]) => word.replace(/'s?$/, '')).filter((word) => !/^I(?:'|$)/.test(word) && word.length > 1);
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
