import type { Random } from '../../../core/Random.ts';
import type { SpokenValue } from '../../../core/World.ts';
import { oneOf } from '../chance.ts';

const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const scores: Readonly<Record<number, readonly string[]>> = { 12: ['a dozen'], 24: ['two dozen'], 100: ['a hundred', '100'], 500: ['five hundred'] };

/** A count (`people`, `units`) as people write it. */
export function spokenCount(random: Random, value: number): SpokenValue {
  const said = oneOf(random, [String(value), String(value), ...(words[value] === undefined ? [] : [words[value]]), ...(scores[value] ?? []), ...thousands(value)]);
  return { value, said, accepted: [], context: null, obscurity: said === String(value) ? 0 : 1 };
}

/** `1.2k`, `3,400`. */
function thousands(value: number): readonly string[] {
  if (value < 1000) return [];
  const short = value % 100 === 0 && value < 100_000 ? [`${String(value / 1000)}k`] : [];
  return [grouped(value), ...short];
}

/** Digits in groups of three. */
export function grouped(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const marked = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? marked : `${marked}.${fraction}`;
}

const signs: Readonly<Record<string, string>> = { EUR: '€', USD: '$', GBP: '£' };

/** An amount of money without its currency in the value, which the parameter or the account fixes. */
export function spokenAmount(random: Random, value: number, currency: string): SpokenValue {
  const said = oneOf(random, waysOfMoney(value, currency));
  return { value, said, accepted: [], context: null, obscurity: said.startsWith(String(value)) ? 0 : 1 };
}

/** An amount as an object `{amount, currency}`. */
export function spokenMoney(random: Random, amount: number, currency: string): SpokenValue {
  return { value: { amount, currency }, said: oneOf(random, waysOfMoney(amount, currency)), accepted: [], context: null, obscurity: 1 };
}

function waysOfMoney(value: number, currency: string): readonly string[] {
  const cents = Number.isInteger(value) ? String(value) : value.toFixed(2);
  const [whole = '', fraction] = cents.split('.');
  const marked = `${grouped(Number(whole))}${fraction === undefined ? '' : `.${fraction}`}`;
  const sign = signs[currency];
  const short = Number.isInteger(value) && value >= 1000 && value % 100 === 0 && value < 100_000 ? [`${String(value / 1000)}k`] : [];
  return [`${cents} ${currency}`, `${marked} ${currency}`, ...short.map((text) => `${text} ${currency}`), ...(sign === undefined ? [] : [`${sign}${marked}`, ...short.map((text) => `${sign}${text}`)])];
}

const units: Readonly<Record<string, readonly string[]>> = { minutes: ['minutes', 'min'], hours: ['hours', 'h'], days: ['days'], weeks: ['weeks'], months: ['months'] };

/** A duration in whole minutes as people say it (`an hour and a half` is 90). */
export function spokenMinutes(random: Random, minutes: number): SpokenValue {
  const ways = [`${String(minutes)} ${oneOf(random, units['minutes'] ?? [])}`];
  if (minutes === 60) ways.push('an hour', 'one hour');
  if (minutes === 90) ways.push('an hour and a half', '1.5 hours');
  if (minutes === 30) ways.push('half an hour');
  if (minutes === 15) ways.push('a quarter of an hour');
  if (minutes === 45) ways.push('three quarters of an hour');
  if (minutes > 60 && minutes % 60 === 0) ways.push(`${words[minutes / 60] ?? String(minutes / 60)} hours`);
  const said = oneOf(random, ways);
  return { value: minutes, said, accepted: [], context: null, obscurity: said.startsWith(String(minutes)) ? 0 : 1 };
}
