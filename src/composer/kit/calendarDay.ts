import type { Json } from '../../core/Json.ts';
import { dateOf, dayNumber } from './spoken/calendar.ts';
import { textOf } from './textOf.ts';
import { ToolFailure } from './ToolFailure.ts';

/** A date argument of a world's tool: a day that exists, as `YYYY-MM-DD`. */
export function calendarDay(value: Json | undefined): string {
  const text = textOf(value);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isFinite(dayNumber(text)) && dateOf(dayNumber(text)) === text;
  if (!isDay) throw new ToolFailure('invalid_date', `${JSON.stringify(value)} is not a date of the form YYYY-MM-DD.`);
  return text;
}

/** A date argument that must not lie before today. */
export function comingDay(value: Json | undefined, today: string): string {
  const day = calendarDay(value);
  if (day < today) throw new ToolFailure('date_in_past', `${day} is in the past.`);
  return day;
}

/** As `calendarDay`, where the argument may be left out. */
export function calendarDayIfGiven(value: Json | undefined): string | undefined {
  return value === undefined ? undefined : calendarDay(value);
}
