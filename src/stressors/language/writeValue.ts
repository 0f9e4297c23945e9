import { oneOf } from '../../composer/kit/chance.ts';
import { dayNumber, weekdayOf } from '../../composer/kit/spoken/calendar.ts';
import { textOf } from '../../composer/kit/textOf.ts';
import type { Json } from '../../core/Json.ts';
import { isJsonArray } from '../../core/Json.ts';
import type { Random } from '../../core/Random.ts';
import type { Language, ValueForm, Written } from './Grammar.ts';

/** A value as people of a language write it, in one way for all of its kind with the same stream. `null`: it is said in a way that has no words there, such as by what stands on a screen. */
export function writeValue(form: ValueForm, written: Written, language: Language, stream: Random): string | null {
  const { value, said } = written;
  const random = stream.fork(form.as);
  switch (form.as) {
    case 'text':
      return said === value || isSpelling(value, said) ? said : null;
    case 'quoted':
      return typeof value === 'string' ? `${language.quotes[0]}${value}${language.quotes[1]}` : null;
    case 'choice':
      return oneOrNone(random, form.words[textOf(value)] ?? []);
    case 'list':
      return isJsonArray(value) ? listed(value.map((one) => writeValue(form.of, { ...written, value: one, said: textOf(one) }, language, stream)), language) : null;
    case 'money':
      return typeof value === 'number' ? amount(value, written.currency, language, random) : null;
    case 'count':
      return typeof value === 'number' ? oneOf(random, [String(value), language.numbers[value] ?? String(value)]) : null;
    case 'minutes':
      return typeof value === 'number' ? oneOf(random, [language.minutes.replace('{n}', String(value)), ...(language.lengths[String(value)] ?? [])]) : null;
    default:
      return typeof value === 'string' ? oneOrNone(random, moments(form.as, value, written.today, language)) : null;
  }
}

/** A name typed without its marks is a value by itself. */
function isSpelling(value: Json, said: string): boolean {
  return typeof value === 'string' && value.normalize('NFD').replace(/\p{M}/gu, '') === said;
}

function oneOrNone(random: Random, ways: readonly string[]): string | null {
  return ways.length === 0 ? null : oneOf(random, ways);
}

function listed(texts: readonly (string | null)[], { and }: Language): string | null {
  const known = texts.filter((text) => text !== null);
  const last = known.at(-1) ?? '';
  if (known.length < texts.length) return null;
  return known.length < 2 ? last : `${known.slice(0, -1).join(', ')} ${and(last)} ${last}`;
}

function amount(value: number, currency: string, { thousands, decimal, currencies }: Language, random: Random): string | null {
  const [whole = '', cents = ''] = (Number.isInteger(value) ? String(value) : value.toFixed(2)).split('.');
  const digits = oneOf(random.fork('digits'), [whole, whole.replace(/\B(?=(\d{3})+$)/g, thousands)]);
  const name = oneOrNone(random.fork('currency'), currencies[currency] ?? []);
  return name === null ? null : `${digits}${cents === '' ? '' : `${decimal}${cents}`} ${name}`;
}

function moments(kind: 'day' | 'date' | 'month' | 'time', value: string, today: string, language: Language): readonly string[] {
  if (kind === 'time') return timesOf(value, language);
  if (kind === 'month') return [filled(language.month, value, language)];
  const ahead = dayNumber(value) - dayNumber(today);
  const relative = [...(language.relative[String(ahead)] ?? []), ...(ahead > 2 && ahead < 8 ? [language.ahead.replace('{n}', language.numbers[ahead] ?? '')] : [])];
  return kind === 'date' ? language.dates.map((text) => filled(text, value, language)) : [...language.days.map((text) => filled(text, value, language)), ...relative];
}

/** Every way of writing a day, a month or a time of day that stands there as data (`2026-03-14`, `09:30`); empty: it is none. `today: null`: not known, so that no day is said by its distance. */
export function waysToWrite(value: string, today: string | null, language: Language): readonly string[] {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return today === null ? language.dates.map((text) => filled(text, value, language)) : [...moments('day', value, today, language), ...moments('date', value, today, language)];
  return /^\d{4}-\d\d$/.test(value) ? moments('month', value, '', language) : /^\d\d:\d\d$/.test(value) ? timesOf(value, language) : [];
}

function timesOf(value: string, { times, hours }: Language): readonly string[] {
  const [hour = '', minute = ''] = value.split(':');
  return (minute === '00' ? [...times, ...hours] : times).map((text) => text.replace('{hh}', hour.padStart(2, '0')).replace('{h}', String(Number(hour))).replace('{minute}', minute));
}

/** A text with the parts of a date filled in. */
export function filled(text: string, date: string, { months, weekdays }: Language): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const parts: Readonly<Record<string, string>> = { year, mm: month, m: String(Number(month)), month: months[Number(month) - 1] ?? '', dd: day, d: String(Number(day)), weekday: day === '' ? '' : (weekdays[weekdayOf(dayNumber(date))] ?? '') };
  return text.replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? '');
}
