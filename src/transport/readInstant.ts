const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `Sun, 06 Nov 1994 08:49:37 GMT` and the obsolete `Sunday, 06-Nov-94 08:49:37 GMT` (RFC 9110 § 5.6.7). */
const http = /^[A-Za-z]{3,9}, (\d{1,2})[ -]([A-Za-z]{3})[ -](\d{4}|\d{2}) (\d{2}):(\d{2}):(\d{2}) (?:GMT|UTC)$/;
/** `Sun Nov  6 08:49:37 1994`, in GMT. */
const asctime = /^[A-Za-z]{3} ([A-Za-z]{3}) ([ \d]\d) (\d{2}):(\d{2}):(\d{2}) (\d{4})$/;
/** `1994-11-06T08:49:37.5Z` (RFC 3339). */
const internet = /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2}):(\d{2})(\.\d{1,9})?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/;

/** Milliseconds since the epoch of a date in a header; `null` where it is none. */
export function readInstant(text: string): number | null {
  const dated = http.exec(text);
  if (dated !== null) {
    const [, day, month, year, hour, minute, second] = dated;
    return instant(fullYear(String(year)), monthOf(month), Number(day), Number(hour), Number(minute), Number(second));
  }
  const old = asctime.exec(text);
  if (old !== null) {
    const [, month, day, hour, minute, second, year] = old;
    return instant(Number(year), monthOf(month), Number(day), Number(hour), Number(minute), Number(second));
  }
  const modern = internet.exec(text);
  if (modern === null) return null;
  const [, year, month, day, hour, minute, second, fraction, sign, offsetHours, offsetMinutes] = modern;
  const base = instant(Number(year), Number(month), Number(day), Number(hour), Number(minute), Number(second));
  if (base === null) return null;
  const offset = (Number(offsetHours ?? 0) * 60 + Number(offsetMinutes ?? 0)) * 60_000;
  return base + Math.floor(Number(`0${fraction ?? ''}`) * 1000) - (sign === '-' ? -offset : offset);
}

/** Two digits: within the century around 2020, as far back as 1970. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/** 1 to 12; 0 where it is no month. */
function monthOf(name: string | undefined): number {
  return months.indexOf(String(name).toLowerCase()) + 1;
}

function instant(year: number, month: number, day: number, hour: number, minute: number, second: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month) || hour > 23 || minute > 59 || second > 60) return null;
  return ((daysSinceEpoch(year, month, day) * 24 + hour) * 60 + minute) * 60_000 + second * 1000;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days from 1970-01-01 in the Gregorian calendar (H. Hinnant, `days_from_civil`). */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
