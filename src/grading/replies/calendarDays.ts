import { dayNumber } from '../moments.ts';
import type { DayFact } from './Fact.ts';

/** The inverse of `dayNumber` (Hinnant, `civil_from_days`), with its weekday. */
export function dayFact(number: number): DayFact {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  return {
    kind: 'date',
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
    weekday: weekdayOf(number),
  };
}

/** 0: Monday. */
export function weekdayOf(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

/** The day number of a fact that names one day; `null`: it does not, or there is no such day. */
export function numberOf({ year, month, day }: DayFact): number | null {
  return year === null || month === null || day === null ? null : dayNumber(year, month, day);
}

/** The day number of a text that begins with `YYYY-MM-DD`. */
export function isoDay(text: string | null): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text ?? '');
  return parts === null ? null : dayNumber(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}
