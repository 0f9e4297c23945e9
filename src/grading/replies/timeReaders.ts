import type { Fact } from './Fact.ts';
import type { FactMatch, FactReader, Readings } from './FactReader.ts';
import { numberOfWords } from './numberWords.ts';

const hourWords = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const halfOfDay = '(?: ?(?<half>[ap])(?:\\. ?m\\.|m\\b)| in the (?<part>morning|afternoon|evening)| at (?<night>night))?';

/** Times of day. Without a half of the day an hour up to 12 is read both ways. */
export const timeReaders: readonly FactReader[] = [
  {
    pattern: new RegExp(`(?<![\\d:.,])(?<hour>\\d{1,2})(?<mark>[:.h])(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.\\d{1,9})?)?(?!\\d|:\\d|[.,]\\d)(?:z\\b|[+-]\\d{2}:?\\d{2}(?!\\d))?(?<clock> ?uhr| ?h\\b)?${halfOfDay}`, 'g'),
    read: ({ start, part }, { lower }) => {
      const isClock = part('clock', 'half') !== '';
      if (part('mark') === '.' && !isClock) return timeBefore.test(lower.slice(Math.max(0, start - 10), start)) ? pointReadings(part) : null;
      return clockReadings(Number(part('hour')), Number(part('minute')), part, part('mark') === ':' && (part('clock').endsWith('h') || (!isClock && lengthBefore.test(lower.slice(Math.max(0, start - 30), start)))));
    },
  },
  {
    pattern: /(?<![\d:.,]|\b(?:past|quarter (?:to|before|after)) )(?<hour>\d{1,2}) ?(?:(?<half>[ap])(?:\. ?m\.|m\b)|o'clock(?: in the (?<part>morning|afternoon|evening))?| uhr\b)/g,
    read: ({ part }) => clockReadings(Number(part('hour')), 0, part, false),
  },
  {
    pattern: new RegExp(`(?<![\\w-])(?<amount>half|a quarter|quarter|twenty-five|twenty|ten|five|\\d{1,2})(?: minutes)? (?<side>past|to|after|before) (?<word>${hourWords}|\\d{1,2})(?![\\d:])(?: o'clock)?${halfOfDay}(?! (?:days?|weeks?|hours?|units?|items?|orders?|people|\\d))`, 'g'),
    read: ({ start, part }, { lower }) => spokenReadings(part, /\b(?:at|until|till|by|it's|just before|just after|leaves|departs|arrives|starts|ends)(?: (?:about|around|exactly))? $/.test(lower.slice(Math.max(0, start - 30), start))),
  },
  {
    pattern: new RegExp(`\\b(?<word>${hourWords})(?: o'clock|(?= ?[ap]\\.?m\\b| in the (?:morning|afternoon|evening)(?! at \\d)))${halfOfDay}`, 'g'),
    read: ({ part }) => clockReadings(numberOfWords(part('word')) ?? -1, 0, part, false),
  },
  {
    // “This Saturday at 11.” It may also be a number.
    pattern: /(?<=\b(?:\w*day|tomorrow|tonight|morning|evening|\w*noon|night|january|february|march|april|may|june|july|august|september|october|november|december|\d{4}|starts|begins|opens|closes|leaves|departs|arrives|ends),? at )(?<hour>\d{1,2})(?=[.,;!)]?(?:\s|$)(?! ?(?:units?|items?|people|euros?|dollars?|pounds?|percent|degrees)))/g,
    read: ({ part }) => {
      const hour = Number(part('hour'));
      const clock = clockReadings(hour, 0, part, false);
      return clock === null ? null : { readings: [...clock.readings, { kind: 'number', value: hour, unit: null, grain: 1, bound: 'exact' }] };
    },
  },
  { pattern: /\b(?:noon|midday)\b/g, read: () => ({ readings: [{ kind: 'time', minute: 720 }] }) },
  { pattern: /\bmidnight\b/g, read: () => ({ readings: [{ kind: 'time', minute: 0 }, { kind: 'time', minute: 1440 }] }) },
];

const lengthBefore = /\b(?:durat\w*|length|long|lasts?|lasting|takes?|taking|runtime|run time|total time|travel time|flight time)\b[^\n]*$/;

const timeBefore = /(?:\b(?:at|from|until|till|um)|@) $/;

/** `at 15.30` may also be a number. */
function pointReadings(part: Part): Readings | null {
  const clock = clockReadings(Number(part('hour')), Number(part('minute')), part, false);
  return clock === null ? null : { readings: [...clock.readings, { kind: 'number', value: Number(`${part('hour')}.${part('minute')}`), unit: null, grain: 0.01, bound: 'exact' }] };
}

type Part = FactMatch['part'];

/** `1:30` may also be a length of time. */
function clockReadings(hour: number, minute: number, part: Part, mayBeLength: boolean): Readings | null {
  if (minute > 59 || hour > 24 || hour < 0) return null;
  const readings: Fact[] = minutesOf(hour, minute, part).map((one) => ({ kind: 'time', minute: one }));
  if (readings.length === 0) return null;
  if (mayBeLength) readings.push({ kind: 'number', value: hour * 60 + minute, unit: 'minute', grain: 1, bound: 'exact' });
  return { readings };
}

function minutesOf(hour: number, minute: number, part: Part): readonly number[] {
  const isMorning = part('half') === 'a' || part('part') === 'morning';
  const isEvening = part('half') === 'p' || part('part') === 'afternoon' || part('part') === 'evening';
  if (!isMorning && !isEvening) return hour === 0 || hour > 12 || part('hour').startsWith('0') ? [hour * 60 + minute] : [(hour % 12) * 60 + minute, ((hour % 12) + 12) * 60 + minute];
  if (hour > 12) return isEvening ? [hour * 60 + minute] : [];
  return hour === 0 && part('half') !== '' ? [] : [((hour % 12) + (isEvening ? 12 : 0)) * 60 + minute];
}

function spokenReadings(part: Part, isAt: boolean): Readings | null {
  const word = part('word');
  const hour = /^\d+$/.test(word) ? Number(word) : numberOfWords(word);
  const amount = amountOf(part('amount'));
  if (hour === null || hour < 1 || hour > 12 || amount === null) return null;
  if ((part('side') === 'after' || part('side') === 'before') && !part('amount').endsWith('quarter')) return null;
  const isPast = part('side') === 'past' || part('side') === 'after';
  if (!isPast && part('amount') === 'half') return null;
  // “five to ten working days” is a span of numbers.
  const hasHalf = isAt || part('half', 'part', 'night') !== '';
  if (part('side') === 'to' && !part('amount').endsWith('quarter') && !hasHalf) return null;
  const readings = minutesOf(hour, 0, part).map((base): Fact => ({ kind: 'time', minute: (base + (isPast ? amount : -amount) + 1440) % 1440 }));
  return { readings };
}

function amountOf(text: string): number | null {
  if (text === 'half') return 30;
  if (text.endsWith('quarter')) return 15;
  const value = /^\d+$/.test(text) ? Number(text) : numberOfWords(text);
  // “2 to 5” is a span of numbers.
  return value === null || value % 5 !== 0 || value > 30 ? null : value;
}
