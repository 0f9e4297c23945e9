import type { Fact } from './Fact.ts';
import type { FactReader, Readings } from './FactReader.ts';
import { numberOfWords } from './numberWords.ts';

const hourWords = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const halfOfDay = '(?: ?(?<half>[ap])(?:\\. ?m\\.|m\\b)| in the (?<part>morning|afternoon|evening)| at (?<night>night))?';

/** Times of day. Without a half of the day an hour up to 12 is read both ways. */
export const timeReaders: readonly FactReader[] = [
  {
    pattern: new RegExp(`(?<![\\d:.,])(?<hour>\\d{1,2})(?<mark>[:.h])(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.\\d{1,9})?)?(?!\\d|:\\d|[.,]\\d)(?:z\\b|[+-]\\d{2}:?\\d{2}(?!\\d))?(?<clock> ?uhr| ?h\\b)?${halfOfDay}`, 'g'),
    read: ({ groups, index }, { lower }) => {
      const isClock = groups?.['clock'] !== undefined || groups?.['half'] !== undefined;
      if (groups?.['mark'] === '.' && !isClock) return null;
      return clockReadings(Number(groups?.['hour']), Number(groups?.['minute']), groups, groups?.['mark'] === ':' && !isClock && lengthBefore.test(lower.slice(Math.max(0, index - 30), index)));
    },
  },
  {
    pattern: /(?<![\d:.,])(?<hour>\d{1,2}) ?(?:(?<half>[ap])(?:\. ?m\.|m\b)|o'clock(?: in the (?<part>morning|afternoon|evening))?| uhr\b)/g,
    read: ({ groups }) => clockReadings(Number(groups?.['hour']), 0, groups, false),
  },
  {
    pattern: new RegExp(`\\b(?<amount>half|a quarter|quarter|twenty-five|twenty|ten|five|\\d{1,2})(?: minutes)? (?<side>past|to|after|before) (?<word>${hourWords}|\\d{1,2})(?![\\d:])(?: o'clock)?${halfOfDay}(?! (?:days?|weeks?|hours?|units?|items?|orders?|people|\\d))`, 'g'),
    read: ({ groups, index }, { lower }) => spokenReadings(groups, /\b(?:at|until|till|by|it's|just before|just after|leaves|departs|arrives|starts|ends)(?: (?:about|around|exactly))? $/.test(lower.slice(Math.max(0, index - 30), index))),
  },
  {
    pattern: new RegExp(`\\b(?<word>${hourWords}) (?:o'clock|(?=[ap]\\.?m\\b|in the (?:morning|afternoon|evening)(?! at \\d)))${halfOfDay}`, 'g'),
    read: ({ groups }) => clockReadings(numberOfWords(groups?.['word'] ?? '') ?? -1, 0, groups, false),
  },
  {
    // “This Saturday at 11.” It may also be a number.
    pattern: /(?<=\b(?:\w*day|tomorrow|tonight|morning|evening|\w*noon|night|january|february|march|april|may|june|july|august|september|october|november|december|\d{4}|starts|begins|opens|closes|leaves|departs|arrives|ends),? at )(?<hour>\d{1,2})(?=[.,;!)]?(?:\s|$)(?! ?(?:units?|items?|people|euros?|dollars?|pounds?|percent|degrees)))/g,
    read: ({ groups }) => {
      const hour = Number(groups?.['hour']);
      const clock = clockReadings(hour, 0, groups, false);
      return clock === null ? null : { readings: [...clock.readings, { kind: 'number', value: hour, unit: null, grain: 1, bound: 'exact' }] };
    },
  },
  { pattern: /\b(?:noon|midday)\b/g, read: () => ({ readings: [{ kind: 'time', minute: 720 }] }) },
  { pattern: /\bmidnight\b/g, read: () => ({ readings: [{ kind: 'time', minute: 0 }, { kind: 'time', minute: 1440 }] }) },
];

const lengthBefore = /\b(?:durat\w*|length|long|lasts?|lasting|takes?|taking|runtime|run time|total time|travel time|flight time)\b[^\n]*$/;

type Groups = Readonly<Record<string, string | undefined>> | undefined;

/** `1:30` may also be a length of time. */
function clockReadings(hour: number, minute: number, groups: Groups, mayBeLength: boolean): Readings | null {
  if (minute > 59 || hour > 24 || hour < 0) return null;
  const readings: Fact[] = minutesOf(hour, minute, groups).map((one) => ({ kind: 'time', minute: one }));
  if (readings.length === 0) return null;
  if (mayBeLength) readings.push({ kind: 'number', value: hour * 60 + minute, unit: 'minute', grain: 1, bound: 'exact' });
  return { readings };
}

function minutesOf(hour: number, minute: number, groups: Groups): readonly number[] {
  const part = groups?.['part'];
  const isMorning = groups?.['half'] === 'a' || part === 'morning';
  const isEvening = groups?.['half'] === 'p' || part === 'afternoon' || part === 'evening';
  if (!isMorning && !isEvening) return hour === 0 || hour > 12 || groups?.['hour']?.startsWith('0') === true ? [hour * 60 + minute] : [(hour % 12) * 60 + minute, ((hour % 12) + 12) * 60 + minute];
  if (hour > 12) return isEvening ? [hour * 60 + minute] : [];
  return hour === 0 && groups?.['half'] !== undefined ? [] : [((hour % 12) + (isEvening ? 12 : 0)) * 60 + minute];
}

function spokenReadings(groups: Groups, isAt: boolean): Readings | null {
  const word = groups?.['word'] ?? '';
  const hour = /^\d+$/.test(word) ? Number(word) : numberOfWords(word);
  const amount = amountOf(groups?.['amount'] ?? '');
  if (hour === null || hour < 1 || hour > 12 || amount === null) return null;
  if ((groups?.['side'] === 'after' || groups?.['side'] === 'before') && groups['amount']?.includes('quarter') !== true) return null;
  const isPast = groups?.['side'] === 'past' || groups?.['side'] === 'after';
  if (!isPast && groups?.['amount'] === 'half') return null;
  // “five to ten working days” is a span of numbers.
  const hasHalf = isAt || groups?.['half'] !== undefined || groups?.['part'] !== undefined || groups?.['night'] !== undefined;
  if (groups?.['side'] === 'to' && groups['amount']?.includes('quarter') !== true && !hasHalf) return null;
  const readings = minutesOf(hour, 0, groups).map((base): Fact => ({ kind: 'time', minute: (base + (isPast ? amount : -amount) + 1440) % 1440 }));
  return { readings };
}

function amountOf(text: string): number | null {
  if (text === 'half') return 30;
  if (text.endsWith('quarter')) return 15;
  const value = /^\d+$/.test(text) ? Number(text) : numberOfWords(text);
  // “2 to 5” is a span of numbers.
  return value === null || value % 5 !== 0 || value > 30 ? null : value;
}
