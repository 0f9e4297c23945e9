import type { Random } from '../../../core/Random.ts';
import type { SpokenValue } from '../../../core/World.ts';
import { oneOf } from '../chance.ts';
import { dateOf, dayNumber, months, weekdayOf, weekdays } from './calendar.ts';

const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/**
 * A day as people name it on `today`: by date, by weekday, or by its distance. Only ways that can mean one day: a
 * bare weekday is one of the next six days, and “next Tuesday” is said only where both its readings agree.
 */
export function spokenDate(random: Random, today: string, date: string): SpokenValue {
  const said = oneOf(random, [...waysOf(today, date), dayMonth(date, random), dayMonth(date, random)]);
  const written = said.startsWith(date);
  return { value: date, said, accepted: [], context: null, obscurity: written ? 0 : /\d{4}/.test(said) ? 1 : 2 };
}

/** A day from `least` to `most` days after today, as people name it; both may be negative. */
export function spokenDay(random: Random, today: string, least: number, most: number): SpokenValue {
  const date = dateOf(dayNumber(today) + least + random.below(most - least + 1));
  return spokenDate(random, today, date);
}

function waysOf(today: string, date: string): readonly string[] {
  const now = dayNumber(today);
  const then = dayNumber(date);
  const ahead = then - now;
  const name = weekdays[weekdayOf(then)] ?? '';
  const ways: string[] = [];
  if (ahead === 0) ways.push('today');
  if (ahead === 1) ways.push('tomorrow', `tomorrow (${name})`);
  if (ahead === -1) ways.push('yesterday');
  if (ahead === 2) ways.push('the day after tomorrow');
  if (ahead > 2 && ahead < 7) ways.push(`this coming ${name}`);
  if (ahead > 2 && ahead < 11) ways.push(`in ${numbers[ahead] ?? String(ahead)} days`, `${String(ahead)} days from today`);
  if (ahead === 14) ways.push('two weeks from today');
  if (ahead === 7) ways.push('a week from today', `${name} of next week`);
  if (ahead > 0 && ahead < 14 && weekOf(then) === weekOf(now) + 1) ways.push(`${name} of next week`);
  if (ahead > 1 && ahead < 7 && weekOf(then) === weekOf(now) + 1) ways.push(`next ${name}`);
  if (ahead < -1 && ahead > -11) ways.push(`${numbers[-ahead] ?? String(-ahead)} days ago`);
  return ways;
}

/** Weeks begin on Monday. */
function weekOf(day: number): number {
  return Math.floor((day + 3) / 7);
}

/** By date; the year is given, since a day and a month alone may lie ahead or behind. */
function dayMonth(date: string, random: Random): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const name = months[Number(month) - 1] ?? '';
  const number = Number(day);
  return oneOf(random, [date, `${String(number)} ${name} ${year}`, `${name} ${String(number)}, ${year}`, `the ${ordinal(number)} of ${name} ${year}`, `${name.slice(0, 3)} ${String(number)}, ${year}`]);
}

export function ordinal(number: number): string {
  const tens = number % 100;
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${String(number)}${ending}`;
}
