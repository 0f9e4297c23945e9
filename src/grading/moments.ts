const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** Days since 1970-01-01 in the proleptic Gregorian calendar (Hinnant, `days_from_civil`); `null`: no such day. */
export function dayNumber(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * A calendar day written in a way that can be read in one way only, as a day number: `2024-03-05`, `2024/3/5`,
 * `March 5, 2024`, `5th of March 2024`. Never `03/04/2024`. `null` for anything else.
 */
export function dayOf(text: string): number | null {
  const numeric = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (numeric !== null) return dayNumber(Number(numeric[1]), Number(numeric[3]), Number(numeric[4]));
  const monthFirst = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text);
  if (monthFirst !== null) return dayNumber(Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]));
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([A-Za-z]{3,9})\.?,? (\d{4})$/.exec(text);
  if (dayFirst !== null) return dayNumber(Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]));
  return null;
}

/** 1 to 12, or 0. */
function monthOf(name: string = ''): number {
  const lower = name.toLowerCase();
  if (lower === 'sept') return 9;
  return months.findIndex((month) => month === lower || month.slice(0, 3) === lower) + 1;
}

/** A time of day in seconds: `18:30`, `18:30:00`, `6:30 PM`, `6 p.m.`. `null` for anything else. */
export function timeOf(text: string): number | null {
  const parts = /^(\d{1,2})(?::(\d{2})(?::(\d{2}))?)?(?: ?([ap])\.?m\.?)?$/i.exec(text);
  if (parts === null) return null;
  const half = parts[4]?.toLowerCase();
  const hour = Number(parts[1]);
  const minute = Number(parts[2] ?? 0);
  const second = Number(parts[3] ?? 0);
  if (minute > 59 || second > 59) return null;
  if (half === undefined) return parts[2] === undefined || hour > 23 ? null : hour * 3600 + minute * 60 + second;
  if (hour < 1 || hour > 12) return null;
  return ((hour % 12) + (half === 'p' ? 12 : 0)) * 3600 + minute * 60 + second;
}

/** An RFC 3339 instant in milliseconds since 1970 (fractions beyond milliseconds kept); `null` without offset or for anything else. */
export function instantOf(text: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2}):(\d{2})(\.\d+)?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/.exec(text);
  if (parts === null) return null;
  const day = dayNumber(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  const [hour, minute, second, offsetHour, offsetMinute] = [parts[4], parts[5], parts[6], parts[9] ?? '0', parts[10] ?? '0'].map(Number);
  if (day === null || hour === undefined || minute === undefined || second === undefined) return null;
  if (offsetHour === undefined || offsetMinute === undefined) return null;
  if (hour > 23 || minute > 59 || second > 60 || offsetHour > 23 || offsetMinute > 59) return null;
  const offset = (offsetHour * 60 + offsetMinute) * (parts[8] === '-' ? -60 : 60);
  return (day * 86400 + hour * 3600 + minute * 60 + second - offset) * 1000 + Number(parts[7] ?? 0) * 1000;
}
