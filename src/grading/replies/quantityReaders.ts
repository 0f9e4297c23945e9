import { boundOf } from './boundOf.ts';
import { currenciesOf, currencyAfter, currencyBefore, hundredthWords } from './currencies.ts';
import type { Fact, Quantity } from './Fact.ts';
import type { FactMatch, FactReader, Readings } from './FactReader.ts';
import { numberOfWords, numberWordPattern } from './numberWords.ts';
import { digitPattern, multiplierPattern, readDigits } from './readDigits.ts';
import type { ReadNumber } from './readDigits.ts';
import { converted, unitOf, unitPattern } from './units.ts';

const sign = '(?<sign>(?<![\\w.,%)\\]€$£])[-+]|\\()?';
const amount = `(?<digits>${digitPattern})(?<multiplier>${multiplierPattern}|(?:m|b)(?![a-z]))?`;
const countWords = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?';
const longUnits = '(?:week|day|hour|minute|second|hr|min|sec|stunde|minuto|hora|heure|jour|dia|semana|semaine|woche|tage|tag|seconde|sekunde)(?:s|n|en)?';
const piece = `(?:\\d+(?:[.,]\\d+)? ?-?(?:${longUnits}|[dhms])|(?:an?|${countWords})[ -]${longUnits})(?![a-z])`;

/** Lengths of time of several parts (`1 h 30 min`), and in halves and quarters. */
export const spanReaders: readonly FactReader[] = [
  {
    pattern: new RegExp(`(?<![\\w.,])${piece}(?:(?:,? (?:and |und |et |y )?|-|(?<=\\d[dhm]))${piece}){1,3}`, 'g'),
    read: ({ text }) => spanReadings(text),
  },
  {
    // “4 hours 40”: minutes go without saying.
    pattern: new RegExp(`(?<![\\w.,])(?<hours>\\d{1,3}|an|${countWords})(?: hours?| ?hrs?\\.?| ?h)(?: and)? (?<rest>[0-5]?\\d)(?=[^\\w\\n.,:%€$£-]|[.,:;](?!\\d)|\\n|$)`, 'gu'),
    read: ({ part }) => minutes((wordOrDigits(part('hours')) ?? 0) * 60 + Number(part('rest'))),
  },
  {
    pattern: new RegExp(`\\b(?<whole>an?|${countWords}|\\d{1,3}) and a half (?<unit>days|weeks|months|years)\\b|\\b(?<single>a|one) (?<one>day|week|month|year) and a half\\b`, 'g'),
    read: ({ start, end, part }, { lower }) => ({ readings: [plain('number', (wordOrDigits(part('whole', 'single')) ?? 0) + 0.5, unitOf(part('unit', 'one')), 0.5, boundOf(lower, start, end))] }),
  },
  { pattern: /\b(?:an|one|1) hour and a half\b|\b(?:one|1) and a half hours\b/g, read: ({ start, end }, { lower }) => minutes(90, boundOf(lower, start, end)) },
  { pattern: /\b(?<hours>two|three|four|five|six|\d{1,2}) and a half hours\b|\b(?<other>two|three|four|five|six|\d{1,2}) hours and a half\b/g, read: ({ part }) => minutes((wordOrDigits(part('hours', 'other')) ?? 0) * 60 + 30) },
  {
    pattern: /\b(?<hours>an|one|two|three|four|five|six|\d{1,2})(?: hours?)? and (?:(?<part>a|one|three)[- ]quarters?)(?: hours?)?\b/g,
    read: ({ text, part }) => (text.includes('hour') ? minutes((wordOrDigits(part('hours')) ?? 0) * 60 + (part('part') === 'three' ? 45 : 15)) : null),
  },
  { pattern: /\b(?:three[- ]quarters of an hour)\b/g, read: () => minutes(45) },
  { pattern: /\b(?:a )?quarter of an hour\b/g, read: () => minutes(15) },
  { pattern: /\bhalf an hour\b|\bhalf-hour\b/g, read: () => minutes(30) },
  { pattern: /\ban hour\b/g, read: () => ({ ...minutes(60), isLoose: true }) },
];

/** Amounts of money, with the sign, code or word of a currency before or after. */
export const moneyReaders: readonly FactReader[] = [
  {
    pattern: new RegExp(`${sign}(?<![a-z])(?<currency>${currencyBefore}) ?(?<minus>-)?${amount}(?: ?(?<code>usd|cad|aud|eur|gbp|chf)\\b)?`, 'g'),
    read: (match, { lower }) => moneyReadings(match, lower, match.part('code', 'currency')),
  },
  {
    pattern: new RegExp(`${sign}(?<!\\d[.,]?)${amount}[ -]?(?<currency>${currencyAfter})(?![a-z0-9])(?:(?: and)? (?<cents>\\d{1,2}) ?(?:${hundredthWords})(?![a-z]))?`, 'g'),
    read: (match, { lower }) => moneyReadings(match, lower, match.part('currency')),
  },
  {
    pattern: new RegExp(`\\b(?<words>${numberWordPattern})(?<multiplier> (?:thousand|million|billion))? (?<currency>${currencyAfter})(?![a-z0-9])(?:(?: and)? (?<cents>${numberWordPattern}) (?:${hundredthWords})(?![a-z]))?`, 'g'),
    read: ({ part }) => wordedMoney(part('words'), part('currency'), part('cents')),
  },
  {
    pattern: new RegExp(`(?<![\\d.,])(?<cents>\\d{1,4}) ?(?:${hundredthWords})(?![a-z0-9])`, 'g'),
    read: ({ part }) => ({ readings: [{ kind: 'money', value: Number(part('cents')) / 100, unit: null, grain: 0.01, bound: 'exact' }] }),
  },
];

/** Numbers with or without a unit. */
export const numberReaders: readonly FactReader[] = [
  {
    pattern: new RegExp(`(?<![\\d.,])(?<whole>\\d{1,6}) ?(?<part>[½¼¾])(?:[ -]{0,2}(?<unit>${unitPattern})(?![a-z0-9²]))?`, 'g'),
    read: ({ part }) => ({ readings: [plain('number', Number(part('whole')) + (fractions[part('part')] ?? 0), unitOf(part('unit')), 0.01, 'exact')] }),
  },
  {
    pattern: new RegExp(`${sign}(?<![\\d.,]|[a-z]-?)(?<digits>${digitPattern})(?<multiplier>${multiplierPattern})?(?:[ -]{0,3}(?<unit>${unitPattern})(?![a-z0-9²]))?`, 'g'),
    read: (match, { lower }) => numberReadings(match, lower),
  },
  { pattern: /\b(?<words>half(?! a dozen)|a third|one third|a quarter|two[- ]thirds|three[- ]quarters)\b|[½¼¾]/g, read: ({ text }) => ({ readings: [plain('number', fractions[text.replace('-', ' ')] ?? 0, null, 0.01, 'about')], isLoose: true }) },
  {
    pattern: new RegExp(`\\b(?<words>${numberWordPattern})\\b(?:[ -]{1,3}(?<unit>${unitPattern})(?![a-z0-9]))?`, 'g'),
    read: ({ text, start, end, part }, { lower }) => wordedNumber(text, part('words'), part('unit'), boundOf(lower, start, end)),
  },
];

const fractions: Readonly<Record<string, number>> = { half: 0.5, 'a third': 1 / 3, 'one third': 1 / 3, 'a quarter': 0.25, 'two thirds': 2 / 3, 'three quarters': 0.75, '½': 0.5, '¼': 0.25, '¾': 0.75 };

function plain(kind: Quantity['kind'], value: number, unit: string | null, grain: number, bound: Quantity['bound']): Quantity {
  return { kind, value, unit, grain, bound };
}

function minutes(value: number, bound: Quantity['bound'] = 'exact'): Readings {
  return { readings: [plain('number', value, 'minute', bound === 'exact' ? 1 : 15, bound)] };
}

function wordOrDigits(text: string): number | null {
  if (text === 'a' || text === 'an') return 1;
  return /^\d/.test(text) ? Number(text.replace(',', '.')) : numberOfWords(text);
}

const onePart = new RegExp(`(\\d+(?:[.,]\\d+)?|\\ban?(?= )|\\b${countWords}) ?-?([a-z]+)`, 'g');
const shortUnits: Readonly<Record<string, string>> = { d: 'day', m: 'minute' };

/** Parts in order from the longest unit; what is no longer in order is another length of time. */
function spanReadings(text: string): Readings | null {
  let value = 0;
  let last = Infinity;
  let length = 0;
  let parts = 0;
  for (const { 0: part, 1: written = '', 2: word = '', index } of text.matchAll(onePart)) {
    const count = wordOrDigits(written);
    const unit = shortUnits[word] ?? unitOf(word) ?? unitOf(word.replace(/(?:s|n|en)$/, ''));
    const size = unit === null ? null : converted(1, unit, 'minute');
    if (count === null || size === null || size >= last) break;
    value += count * size;
    last = size;
    length = index + part.length;
    parts += 1;
  }
  return parts < 2 ? null : { readings: [plain('number', Number(value.toPrecision(12)), 'minute', 1, 'exact')], length };
}

function signed(value: number, { part }: FactMatch): number {
  return part('minus', 'sign').startsWith('-') ? -value : value;
}

function moneyReadings(match: FactMatch, text: string, currency: string): Readings | null {
  const units = currenciesOf(currency);
  if (units.length === 0) return null;
  const cents = match.part('cents');
  // Books write `(€50)` for what is owed.
  const isBracketed = match.part('sign') === '(' && match.part('minus') === '' && text[match.end] === ')';
  const bound = boundOf(text, match.start, match.end);
  const values = readDigits(match.part('digits'), match.part('multiplier'));
  const readings: Fact[] = values.flatMap(({ value, grain }) => {
    const whole = signed(value + Number(cents) / 100, match);
    return (isBracketed ? [whole, -whole] : [whole]).flatMap((one) => units.map((unit) => plain('money', one, unit, cents === '' ? grain : 0.01, bound)));
  });
  // “pounds” may be a weight.
  if (/^pounds?$/.test(currency)) readings.push(...values.map(({ value, grain }) => plain('number', signed(value, match), 'pound', grain, bound)));
  return { readings, skip: match.part('sign') === '(' ? 1 : 0 };
}

function wordedMoney(words: string, currency: string, cents: string): Readings | null {
  const value = numberOfWords(words);
  const units = currenciesOf(currency);
  if (value === null || units.length === 0) return null;
  const hundredths = cents === '' ? 0 : (numberOfWords(cents) ?? 0);
  return { readings: units.map((unit) => plain('money', value + hundredths / 100, unit, cents === '' ? 1 : 0.01, 'exact')) };
}

function numberReadings(match: FactMatch, text: string): Readings {
  const [digits, multiplier, unit] = [match.part('digits'), match.part('multiplier'), match.part('unit')];
  const bound = boundOf(text, match.start, match.end);
  const known = unitOf(unit);
  const readings: Fact[] = readDigits(digits, multiplier).map(({ value, grain }: ReadNumber) => plain('number', signed(value, match), known, grain, bound));
  // “5 m” may be minutes, metres or millions.
  if (unit === 'm') readings.push(plain('number', Number(digits.replace(',', '.')), 'minute', 1, bound), plain('number', Number(digits.replace(',', '.')) * 1e6, null, 1e6, bound));
  if (known === null && multiplier === '' && /^\d{3,}$/.test(digits)) readings.push({ kind: 'id', text: digits });
  const skip = match.part('sign') === '(' ? 1 : 0;
  return { readings, skip };
}

function wordedNumber(text: string, words: string, unit: string, bound: Quantity['bound']): Readings | null {
  const value = numberOfWords(words);
  if (value === null) {
    const [first = ''] = words.split(/[ -]/);
    const alone = numberOfWords(first);
    return alone === null ? null : { readings: [plain('number', alone, null, 1, bound)], length: first.length, isLoose: alone === 1 };
  }
  const known = unitOf(unit);
  return { readings: [plain('number', value, known, 1, bound)], isLoose: (value === 1 && known === null) || text === 'both' || words.startsWith('a couple') };
}
