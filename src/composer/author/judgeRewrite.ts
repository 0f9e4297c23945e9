import type { Item } from '../../core/Item.ts';
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
  const values = saidValues(item.steps);
  const found = places(given, values);
  const faults: readonly (readonly [RewriteFault, () => boolean])[] = [
    ['no-answer', () => written === null],
    ['empty', () => text === ''],
    ['not-plain', () => /<\/?[a-z!][^>]*>|```|^\s*[[{]|^#{1,6} |\*\*|https?:\/\/\S+\)|[\u0000-\u0008\u000b-\u001f]/im.test(text)],
    ['too-long', () => text.length > item.request.length * 2.5 + 80],
    ['too-short', () => text.length < item.request.length * 0.3],
    ['an-answer', () => assistant.test(given)],
    ['no-request', () => !asking.test(given) && !startsAlike(given, request)],
    ['value-lost', () => found === null || losesFact(item, request, given)],
    ['value-added', () => addsFact(item, request, given)],
    ['order-changed', () => found !== null && isReordered(item, values, found)],
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

/** Where each value stands, none of them inside another; `null`: one cannot be found. */
function places(text: string, values: readonly SaidValue[]): readonly number[] | null {
  let rest = text.toLowerCase();
  const found = new Map<SaidValue, number>();
  const longestFirst = values.toSorted((a, b) => (b.forms[0]?.length ?? 0) - (a.forms[0]?.length ?? 0));
  for (const value of longestFirst) {
    const place = placeOf(rest, value);
    if (place === null) return null;
    found.set(value, place.start);
    rest = `${rest.slice(0, place.start)}${'\u0000'.repeat(place.length)}${rest.slice(place.start + place.length)}`;
  }
  return values.map((value) => found.get(value) ?? -1);
}

function placeOf(text: string, { forms }: SaidValue): { readonly start: number; readonly length: number } | null {
  for (const form of forms) {
    const written = folded(form).toLowerCase();
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}]|\\d[.,])${written.replace(/[.*+?^${}()|[\]\\/-]/g, (sign) => `\\${sign}`)}(?![\\p{L}\\p{N}]|[.,]\\d)`, 'u');
    const at = text.search(pattern);
    if (at >= 0) return { start: at, length: written.length };
  }
  return null;
}

/** Calls whose values stand before those of an earlier call. */
function isReordered({ steps }: Item, values: readonly SaidValue[], found: readonly number[]): boolean {
  if (steps.length < 2) return false;
  const order = values.map(({ step }, at) => ({ step, place: found[at] ?? -1 })).sort((a, b) => a.place - b.place);
  return order.some(({ step }, at) => at > 0 && step < (order[at - 1]?.step ?? 0));
}

/** Numbers, days, times and ids that the request says beside its values, such as a limit. */
function losesFact(item: Item, request: string, given: string): boolean {
  const today = todayOf(item);
  const kept = findFacts(given, today).flatMap(({ readings }) => readings);
  return findFacts(request, today).some(({ readings, isLoose }) => !isLoose && !readings.some((fact) => kept.some((other) => saysSame(fact, other, 'asked') || saysSame(other, fact, 'asked'))));
}

const relative = /\b(?:today|tonight|tomorrow|yesterday|(?:next|last|this) (?:week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|morning|afternoon|evening|noon|midnight|asap|immediately|urgent(?:ly)?|cheapest|fastest|nearest)\b/gi;

function addsFact(item: Item, request: string, given: string): boolean {
  const known = `${request} ${folded(item.background)}`.toLowerCase();
  const today = todayOf(item);
  const before = findFacts(known, today).flatMap(({ readings }) => readings);
  const isNew = (token: string): boolean => !known.includes(token.toLowerCase());
  const tokens = [...given.matchAll(/\d[\d.,:/-]*\d|\d|[\w.+-]+@[\w.-]+|https?:\/\/\S+|\b[A-Z]{2,}[\w-]*\d[\w-]*|"[^"]*"/g)].map(([token]) => token.replace(/[.,:/-]+$/, ''));
  return (
    tokens.some(isNew) ||
    [...given.matchAll(relative)].some(([word]) => isNew(word)) ||
    findFacts(given, today).some(({ readings, isLoose }) => !isLoose && !readings.some((fact) => before.some((other) => saysSame(fact, other, 'asked') || saysSame(other, fact, 'asked')))) ||
    names(given).some(isNew)
  );
}

/** Words with a capital that do not begin a sentence. */
function names(text: string): readonly string[] {
  return [...text.matchAll(/(?<![.!?:"]\s|[.!?:"]|^|- )\b\p{Lu}[\p{L}']+/gu)].map(([word]) => word.replace(/'s?$/, '')).filter((word) => !/^I(?:'|$)/.test(word) && word.length > 1);
}

/** An order without a word of asking begins with its verb, as the request may. */
function startsAlike(given: string, request: string): boolean {
  const first = (text: string): string => /\p{L}+/u.exec(text.toLowerCase())?.[0] ?? '';
  return first(given) !== '' && first(given) === first(request);
}

function todayOf({ world }: Item): number | null {
  return world === null ? null : dayNumber(world.state.today);
}
