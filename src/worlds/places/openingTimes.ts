import { dayNumber, weekdayOf } from '../../composer/kit/spoken/calendar.ts';
import type { Place } from './records.ts';

/** When a place is open on a day (`HH:MM`); `null`: it stays closed. */
export function openingTimes(place: Place, date: string): { readonly opens: string; readonly closes: string } | null {
  const weekday = weekdayOf(dayNumber(date));
  const { hours } = place;
  if (weekday === hours.closed_on) return null;
  if (weekday > 4) return { opens: hours.weekend_opens, closes: hours.weekend_closes };
  return { opens: hours.opens, closes: weekday === hours.late_on ? later(hours.closes) : hours.closes };
}

/** Not past midnight. */
function later(time: string): string {
  const [hour = 0, minute = '00'] = time.split(':');
  return Number(hour) > 21 ? '23:59' : `${String(Number(hour) + 2)}:${minute}`;
}
