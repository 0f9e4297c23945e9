import { dayNumber } from '../moments.ts';
import { dayFact, weekdayOf } from './calendarDays.ts';
import type { DayFact, Fact } from './Fact.ts';
import type { FactMatch, FactReader, Readings } from './FactReader.ts';
import { numberOfWords } from './numberWords.ts';
import { monthOf, monthPattern, weekdayIndex, weekdayPattern } from './calendarWords.ts';

const weekdayBefore = `(?:(?<weekday>${weekdayPattern})\\.?,? (?:the |den |dem |le |el )?)?`;
const ordinal = '(?<day>\\d{1,2})(?:st|nd|rd|th|er|\\.)?';
const year = "(?<year>(?:19|20)\\d{2})(?![\\d])";

/** Dates, in words and in digits. */
export const dateReaders: readonly FactReader[] = [
  {
    // 2026-03-14, with or without a time; a time that follows stays to be read.
    pattern: new RegExp(`${weekdayBefore}(?<![\\d-])(?<year>\\d{4})([-/.])(?<month>\\d{1,2})\\3(?<day>\\d{1,2})(?!\\d)(?:t(?=\\d{2}:))?`, 'g'),
    read: ({ part }) => {
      const [written, month, day] = [Number(part('year')), Number(part('month')), Number(part('day'))];
      // A day that there is not is a day all the same, and nobody's.
      return wholeDay(written, month, day, part('weekday')) ?? (written < 1900 || written > 2100 ? null : only({ kind: 'date', year: written, month, day, weekday: null }));
    },
  },
  {
    // 2026-03, as APIs name a month.
    pattern: /(?<![\d./-])(?<year>(?:19|20)\d{2})-(?<month>0[1-9]|1[0-2])(?![\d/-])/g,
    read: ({ part }) => only({ kind: 'date', year: Number(part('year')), month: Number(part('month')), day: null, weekday: null }),
  },
  {
    // A span of days of one month: 3–5 March, March 3-5.
    pattern: new RegExp(`(?<![\\d.,])(?<from>\\d{1,2})(?:st|nd|rd|th|\\.)?(?: ?[-–] ?| to | and )(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of)? (?<month>${monthPattern})\\b`, 'g'),
    read: ({ text, part }) => {
      const month = monthOf(part('month'));
      const from = Number(part('from'));
      return from < 1 || from > 31 ? null : { ...only({ kind: 'date', year: null, month, day: from, weekday: null }), length: /\d+/.exec(text)?.[0].length ?? 1 };
    },
  },
  {
    pattern: new RegExp(`${weekdayBefore}(?<![\\d.,])(?:the )?${ordinal}(?: of| de)?[ -](?<month>${monthPattern})\\b(?:\\.?,? (?:de |del )?${year}|-${year.replace('<year>', '<other>')})?`, 'g'),
    read: ({ part }) => writtenDay(part, part('year', 'other')),
  },
  {
    pattern: new RegExp(`${weekdayBefore}\\b(?<month>${monthPattern})\\.? (?:the )?${ordinal}(?![\\d:%]|[.,]\\d)(?:,? ${year})?`, 'g'),
    read: ({ text, part }) => (/^may \d+$/.test(text) && Number(part('day')) > 31 ? null : writtenDay(part, part('year'))),
  },
  {
    pattern: new RegExp(`\\b(?<month>${monthPattern})\\.?,? (?:de |of )?${year}`, 'g'),
    read: ({ part }) => only({ kind: 'date', year: Number(part('year')), month: monthOf(part('month')), day: null, weekday: null }),
  },
  {
    // Sat 14/3, on 3/14: without its year only where a day is expected.
    pattern: new RegExp(`(?:\\b(?<weekday>${weekdayPattern})\\.?,? \\(?|(?<=\\b(?:on|by|until|since|from|due|before|after) )|(?<![\\d./-])(?=\\d{1,2}\\/\\d{1,2} at \\d))(?<one>\\d{1,2})\\/(?<two>\\d{1,2})(?![\\d/.]|,\\d| (?:of|stars?|points?|hours?|days?|cups?|orders?|items?|units?|people)\\b)`, 'g'),
    read: ({ part }) => dayAndMonth(Number(part('one')), Number(part('two')), part('weekday')),
  },
  {
    // 14/03/2026, 14.03.2026, 03-14-26: in both orders where both are possible.
    pattern: new RegExp(`${weekdayBefore}(?<![\\d./-])(?<one>\\d{1,2})(?<mark>[-/.])(?<two>\\d{1,2})\\k<mark>(?<year>\\d{4}|\\d{2})(?![\\d/]|[.-]\\d)`, 'g'),
    read: ({ part }) => numericDay(Number(part('one')), Number(part('two')), part('year'), part('mark'), part('weekday')),
  },
  {
    pattern: new RegExp(`\\b(?:(?<which>this coming|coming|this|next|last|past|on) )?(?<weekday>${weekdayPattern})\\b(?<later> of next week| next week| last week| week)?(?:,? (?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th))?`, 'g'),
    read: ({ part }, { today }) => weekdayReadings(part, today),
  },
  { pattern: /\b(?:the day after tomorrow|ubermorgen)\b/g, read: (_, { today }) => shifted(today, 2) },
  { pattern: /\b(?:the day before yesterday|vorgestern)\b/g, read: (_, { today }) => shifted(today, -2) },
  { pattern: /\b(?:tomorrow|demain|manana)(?: (?:morning|afternoon|evening|night))?\b/g, read: (_, { today }) => shifted(today, 1) },
  { pattern: /\b(?:yesterday|gestern|hier soir|ayer)\b/g, read: (_, { today }) => shifted(today, -1) },
  {
    pattern: /(?:\b(?<ahead>in|within)(?: (?:about|around|roughly|just|only|another|less than|under))? )?(?<number>(?<![\d.,/])\d{1,3}|\ban?|\b[a-z]+(?:-[a-z]+)?) (?<size>days?|weeks?|tagen|wochen)(?<side> ago| from (?:now|today)| earlier| later)?\b/g,
    read: (match, { today }) => distance(match, today),
  },
  { pattern: /\b(?:today|tonight|heute|aujourd'hui|hoy)\b(?!-\d)/g, read: (_, { today }) => ({ ...shifted(today, 0), isLoose: true }) },
  {
    pattern: new RegExp(`\\b(?:in|of|during|since|until|by|early|late|mid|end of|through|for|from)[ -](?<month>(?!mai\\b|mar\\b|sun\\b|dec\\b)${monthPattern})\\b(?! \\d)`, 'g'),
    read: ({ part }) => only({ kind: 'date', year: null, month: monthOf(part('month')), day: null, weekday: null }),
  },
  {
    pattern: new RegExp(`\\b(?:on )?the (?<day>\\d{1,2})(?:st|nd|rd|th)\\b(?! (?!and\\b|at\\b|to\\b|of\\b|by\\b|or\\b|in\\b|is\\b|was\\b)\\w)`, 'g'),
    read: ({ part }) => (Number(part('day')) > 31 ? null : { ...only({ kind: 'date', year: null, month: null, day: Number(part('day')), weekday: null }), isLoose: true }),
  },
  {
    pattern: new RegExp(`\\b(?:in|since|until|by|from|during|year|of) ${year}(?! ?(?:%|[a-z]*(?:eur|usd|euros|dollars|units|items|pieces|people)))`, 'g'),
    read: ({ part }) => ({ readings: [{ kind: 'date', year: Number(part('year')), month: null, day: null, weekday: null }, { kind: 'number', value: Number(part('year')), unit: null, grain: 1, bound: 'exact' }] }),
  },
];

function only(fact: Fact): Readings {
  return { readings: [fact] };
}

function wholeDay(yearNumber: number, month: number, day: number, weekday: string): Readings | null {
  const number = dayNumber(yearNumber, month, day);
  return number === null ? null : only({ ...dayFact(number), weekday: weekday === '' ? weekdayOf(number) : weekdayIndex(weekday) });
}

function writtenDay(part: FactMatch['part'], yearText: string): Readings | null {
  const month = monthOf(part('month'));
  const day = Number(part('day'));
  const weekday = part('weekday');
  if (month === 0 || day < 1 || day > 31) return null;
  if (yearText !== '') return wholeDay(Number(yearText), month, day, weekday);
  return only({ kind: 'date', year: null, month, day, weekday: weekday === '' ? null : weekdayIndex(weekday) });
}

/** In both orders where both are possible. */
function dayAndMonth(one: number, two: number, weekday: string): Readings | null {
  const readings = [[one, two] as const, [two, one] as const]
    .filter(([day, month]) => dayNumber(2024, month, day) !== null)
    .map(([day, month]): Fact => ({ kind: 'date', year: null, month, day, weekday: weekday === '' ? null : weekdayIndex(weekday) }));
  return readings.length === 0 ? null : { readings };
}

function numericDay(one: number, two: number, yearText: string, mark: string, weekday: string): Readings | null {
  const fullYear = yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText);
  const dayFirst = wholeDay(fullYear, two, one, weekday);
  const monthFirst = mark === '.' ? null : wholeDay(fullYear, one, two, weekday);
  const readings = [...(dayFirst?.readings ?? []), ...(monthFirst?.readings ?? [])];
  return readings.length === 0 ? null : { readings };
}

/** “Friday” alone can be any. */
function weekdayReadings(part: FactMatch['part'], today: number | null): Readings {
  const weekday = weekdayIndex(part('weekday'));
  const day = part('day') === '' ? null : Number(part('day'));
  const bare: DayFact = { kind: 'date', year: null, month: null, day, weekday };
  if (today === null || day !== null) return only(bare);
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  const which = part('which');
  const shifts = which === '' || which === 'on' ? weekShifts(part('later'), weekday, weekday - weekdayOf(today)) : nearShifts(which, ahead);
  return shifts.length === 0 ? only(bare) : { readings: shifts.map((shift) => dayFact(today + shift)) };
}

/** “Next Friday” is the one that comes or the one after it, “this Friday” of this week. */
function nearShifts(which: string, ahead: number): readonly number[] {
  if (which === 'this') return [ahead, ahead - 7];
  if (which === 'next') return ahead === 0 ? [7] : [ahead, ahead + 7];
  if (which.endsWith('coming')) return [ahead === 0 ? 7 : ahead];
  return [ahead - 7, ahead - 14];
}

/** “Friday of next week”; a week may also begin on Sunday. `apart`: days from today to that day of the week that begins on Monday. */
function weekShifts(later: string, weekday: number, apart: number): readonly number[] {
  const weeks = later.includes('next') ? 1 : later.includes('last') ? -1 : 0;
  if (weeks === 0) return [];
  return weekday === 6 ? [apart + weeks * 7, apart + weeks * 7 - 7] : [apart + weeks * 7];
}

function shifted(today: number | null, days: number): Readings {
  return today === null ? { readings: [], isLoose: true } : only(dayFact(today + days));
}

/** “in three days”: the span, and where it is told from today also the day. */
function distance({ part }: FactMatch, today: number | null): Readings | null {
  const written = part('number');
  const value = /^\d+$/.test(written) ? Number(written) : written === 'a' || written === 'an' ? 1 : numberOfWords(written);
  if (value === null) return null;
  const isWeeks = /^(?:week|woche)/.test(part('size'));
  const side = part('side');
  const span: Fact = { kind: 'number', value, unit: isWeeks ? 'week' : 'day', grain: 1, bound: 'exact' };
  const days = value * (isWeeks ? 7 : 1);
  const sign = side === ' ago' || side === ' earlier' ? -1 : part('ahead') !== '' || side !== '' ? 1 : 0;
  const isLoose = written === 'a' || written === 'an' || written === 'one';
  if (sign === 0 || today === null) return { readings: [span], isLoose };
  return { readings: [dayFact(today + sign * days), span], isLoose };
}
