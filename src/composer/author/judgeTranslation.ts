import { findPlaces } from './findPlaces.ts';
import { foldMarks } from './foldMarks.ts';
import { givesAway } from './givesAway.ts';
import { isMarkup, isReordered, saidOnce, unwrapped } from './judgeRewrite.ts';
import { keepsApart, keptApart } from './keptApart.ts';
import { dayWords, englishWords, languageWords, numberWords } from './languageWords.ts';
import type { LanguageWords } from './languageWords.ts';
import { negations } from './negations.ts';
import { newTokens } from './newTokens.ts';
import { ordersModel } from './ordersModel.ts';
import { plainWords } from './plainWords.ts';
import type { ToldRequest } from './ToldRequest.ts';
import type { JudgedWords, WordFault } from './WordFault.ts';

/** Of the words beside the values: the least that are everyday words of the language, and the most that stand in the English request, too. */
const leastEveryday = 0.2;
const mostEnglish = 0.34;

/**
 * Whether a text asks in a language for what a request asks for in English. Values stand in it in one of their forms,
 * names, quoted texts and digits as they are; numbers and days in words have a counterpart on the other side.
 * It says no as often as the request. What only somebody who knows the language could see is not seen: another verb, or
 * in German, where nouns are written large, a name that came in.
 */
export function judgeTranslation(told: ToldRequest, language: LanguageWords, written: string | null): JudgedWords {
  const text = unwrapped(written ?? '');
  const given = foldMarks(text);
  const values = saidOnce(told);
  const found = findPlaces(given, values);
  const before = findPlaces(foldMarks(told.request), values.map((value) => ({ ...value, forms: [value.said, ...value.forms] })));
  const faults: readonly (readonly [WordFault, () => boolean])[] = [
    ['no-answer', () => written === null],
    ['empty', () => text === ''],
    ['not-plain', () => isMarkup(text)],
    ['too-long', () => text.length > told.request.length * 2 + 60],
    ['too-short', () => text.length < told.request.length * 0.4],
    ['an-answer', () => language.answering.test(given.toLowerCase()) || /^(?:sure|certainly|of course|here(?:'s| is| are)|translation|sorry|i )/i.test(given)],
    ['other-language', () => !isIn(language, plainWords(told, text), plainWords(told, told.request))],
    ['no-request', () => !given.includes('?') && !language.asking.test(given.toLowerCase())],
    ['value-lost', () => found === null || losesWord(told, language, before?.rest ?? told.request.toLowerCase(), found.rest)],
    ['value-added', () => newTokens(told, given).length > 0 || addsCounted(told, language, found?.rest ?? given.toLowerCase()) || (language.id !== 'german' && addsName(told, text))],
    ['order-changed', () => found === null || before === null || isReordered(told, values, before.starts, found.starts)],
    ['negation-changed', () => negations(before?.rest ?? told.request, 'english') !== negations(found?.rest ?? given, language.id)],
    ['an-instruction', () => ordersModel(foldMarks(told.request), given)],
  ];
  const fault = faults.find(([, isSo]) => isSo())?.[0] ?? givesAway(told, text);
  return fault === null ? { state: 'kept', request: text } : { state: 'refused', fault };
}

/** More everyday words of it than of any other language, and few words of the English request. */
function isIn(language: LanguageWords, words: readonly string[], english: readonly string[]): boolean {
  const everyday = (known: ReadonlySet<string>): number => words.filter((word) => known.has(word)).length;
  const own = everyday(language.everyday);
  const others = [englishWords, ...languageWords.flatMap((other) => (other.id === language.id ? [] : [other.everyday]))];
  const long = words.filter(({ length }) => length > 2);
  const kept = long.filter((word) => english.includes(word) && !language.everyday.has(word)).length;
  return own >= 1 && own >= words.length * leastEveryday && others.every((other) => everyday(other) < own) && kept <= long.length * mostEnglish;
}

/** Names, quoted texts and numbers that stand beside the values; of days and numbers in words their counterpart. */
function losesWord(told: ToldRequest, language: LanguageWords, request: string, given: string): boolean {
  const foreign = wordsOf(given);
  const isCalendar = (text: string): boolean => text.split(' ').every((word) => dayWords.includes(word));
  const text = given.toLowerCase();
  return (
    keptApart(told).some((kept) => !keepsApart(text, kept) && !isCalendar(kept)) ||
    saidDays(told.request, request).some((day) => !counterparts(day, language).some((word) => foreign.includes(word))) ||
    numberWords.some((number, at) => wordsOf(request).includes(number) && !new RegExp(`(?<!\\d)${String(at + 2)}(?!\\d)`).test(text) && !(language.numbers[at]?.split('/') ?? []).some((word) => foreign.includes(word)))
  );
}

/** Days and numbers in words of which the English request has none. */
function addsCounted({ request, background }: ToldRequest, language: LanguageWords, given: string): boolean {
  const foreign = wordsOf(given);
  const english = wordsOf(`${request} ${background}`.toLowerCase());
  const isDay = (word: string): boolean => language.days.some((forms) => forms.includes(word));
  const isSaid = (word: string): boolean => dayWords.some((day, at) => (language.days[at]?.includes(word) ?? false) && english.some((one) => one === day || one === `${day}s` || alike[day]?.includes(one) === true));
  const number = foreign.some((word) => language.numbers.some((forms, at) => forms.split('/').includes(word) && !english.some((one) => one === numberWords[at] || (at === 0 && one === 'both')) && !new RegExp(`(?<!\\d)0?${String(at + 2)}(?!\\d)`).test(request)));
  return number || foreign.some((word) => isDay(word) && !isSaid(word));
}

const alike: Readonly<Record<string, readonly string[]>> = { today: ["today's"], tomorrow: ["tomorrow's"], yesterday: ["yesterday's"], evening: ['tonight', 'night', 'nights'], morning: ['mornings'], week: ['weekly', "week's"], month: ['monthly', "month's"], year: ['yearly', 'annual', "year's"] };

/** Words with a capital inside a sentence that the request has not. */
function addsName({ request, values, background }: ToldRequest, text: string): boolean {
  const known = foldMarks(`${request} ${values.flatMap(({ forms }) => forms).join(' ')} ${background}`).toLowerCase();
  const names = [...foldMarks(text.replace(/\n\s*(?:- )?/g, '. ')).matchAll(/(?<![.!?:¿¡"]\s|[.!?:¿¡"]|^|- )(?<!\p{L})\p{Lu}[\p{L}']+/gu)].map(([name]) => name);
  return names.some((name) => !known.includes(name.toLowerCase()));
}

/** Days and months are names, so that “may” and “march” are none. */
function saidDays(request: string, rest: string): readonly string[] {
  const words = wordsOf(rest);
  return dayWords.filter((day, at) => words.includes(day) && (at < 3 || at > 21 || new RegExp(`\\b${day.slice(0, 1).toUpperCase()}${day.slice(1)}\\b`).test(request)));
}

function counterparts(day: string, { days }: LanguageWords): readonly string[] {
  return days[dayWords.indexOf(day)] ?? [];
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}[\p{L}'-]*/gu) ?? [];
}
