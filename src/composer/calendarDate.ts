import type { Json } from '../core/Json.ts';
import { dateOf, dayNumber } from './spoken/calendar.ts';
import { ToolFailure } from './ToolFailure.ts';

/** An argument that must be a day of the calendar, `YYYY-MM-DD`. */
export function calendarDate(value: Json | undefined, parameter: string): string {
  if (typeof value === 'string' && isDay(value)) return value;
  throw new ToolFailure('invalid_date', `${parameter}: expected a day as YYYY-MM-DD, found ${JSON.stringify(value)}.`);
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = dayNumber(text);
  return !Number.isNaN(day) && dateOf(day) === text;
}
