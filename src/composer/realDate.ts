import type { Json } from '../core/Json.ts';
import { textOf } from './argumentValues.ts';
import { dateOf, dayNumber } from './spoken/calendar.ts';
import { ToolFailure } from './ToolFailure.ts';

/** A date argument that is a day of the calendar, written `YYYY-MM-DD`. */
export function realDate(value: Json | undefined): string {
  const text = textOf(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isFinite(dayNumber(text)) && dateOf(dayNumber(text)) === text) return text;
  throw new ToolFailure('invalid_date', `Expected a date as YYYY-MM-DD, not ${JSON.stringify(value)}.`);
}

/** As `realDate`, where the argument may be left out. */
export function realDateIfGiven(value: Json | undefined): string | undefined {
  return value === undefined ? undefined : realDate(value);
}

/** A date argument that is not before `today`. */
export function realDateFrom(today: string, value: Json | undefined): string {
  const date = realDate(value);
  if (date < today) throw new ToolFailure('date_in_past', `${date} has passed; today is ${today}.`);
  return date;
}
