import type { Scene, SpokenValue } from '../../core/World.ts';
import { between } from '../chance.ts';
import { dateOf, dayNumber, months } from '../spoken/calendar.ts';
import { spokenDay } from '../spoken/date.ts';
import { plain, put } from '../spoken/plain.ts';

/** Days around today that are drawn from. */
const past = -20;
const ahead = 60;

/** A day of the calendar where the schema fixes how it is written. */
export function drawDate({ random, state }: Scene): SpokenValue {
  return spokenDay(random, state.today, past, ahead);
}

/** A day given by its date, where the schema leaves open how it is written. */
export function drawFreeDate({ random, state }: Scene): SpokenValue {
  const date = someDay({ random, state });
  const [year = '', month = '', day = ''] = date.split('-');
  return random.next() < 0.5 ? plain(date) : put(date, `${String(Number(day))} ${months[Number(month) - 1] ?? ''} ${year}`);
}

/** RFC 3339, said as it is written. */
export function drawInstant(scene: Scene): SpokenValue {
  return plain(`${someDay(scene)}T${clock(scene)}:00Z`);
}

export function drawClock(scene: Scene): SpokenValue {
  return plain(clock(scene));
}

function someDay({ random, state }: Scene): string {
  return dateOf(dayNumber(state.today) + between(random, past, ahead));
}

function clock({ random }: Scene): string {
  return `${String(between(random, 7, 21)).padStart(2, '0')}:${random.next() < 0.5 ? '00' : '30'}`;
}

const written: readonly (readonly [RegExp, (year: string, month: string, day: string) => string])[] = [
  [/\byyyy-mm-dd\b(?!.{0,3}(?:t|hh))/i, (year, month, day) => `${year}-${month}-${day}`],
  [/\byyyy\/mm\/dd\b/i, (year, month, day) => `${year}/${month}/${day}`],
  [/\byyyymmdd\b/i, (year, month, day) => `${year}${month}${day}`],
  [/\bdd\/mm\/yyyy\b/i, (year, month, day) => `${day}/${month}/${year}`],
  [/\bmm\/dd\/yyyy\b/i, (year, month, day) => `${month}/${day}/${year}`],
  [/\bdd\.mm\.yyyy\b/i, (year, month, day) => `${day}.${month}.${year}`],
  [/\bdd-mm-yyyy\b/i, (year, month, day) => `${day}-${month}-${year}`],
  [/\bmm-dd-yyyy\b/i, (year, month, day) => `${month}-${day}-${year}`],
];

/** Something that holds for how moments are written, in a description. */
const anyForm = /yyyy|\bmm\b|\bdd\b|iso[- ]?8601|rfc ?3339|format|unix|epoch|e\.g|example|such as/i;

/** How a description says that a moment is written; `open`: it does not say; `null`: in a way that is not known here. */
export function momentForm(description: string, isTime: boolean): ((scene: Scene) => SpokenValue) | 'open' | null {
  for (const [form, write] of written) {
    if (!form.test(description)) continue;
    // A day that is no month, so that the order cannot be mistaken.
    return ({ random, state }) => plain(write(state.today.slice(0, 4), String(between(random, 1, 12)).padStart(2, '0'), String(between(random, 13, 28))));
  }
  if (/yyyy-mm-dd.{0,3}(?:t|hh)|iso[- ]?8601|rfc ?3339|date-?time/i.test(description)) return drawInstant;
  if (isTime && /hh:mm(?!:)/i.test(description)) return drawClock;
  return anyForm.test(description) ? null : 'open';
}
