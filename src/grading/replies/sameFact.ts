import type { DayFact, Fact, Quantity } from './Fact.ts';
import { numberOf, weekdayOf } from './calendarDays.ts';
import { isCurrency } from './currencies.ts';
import { converted } from './units.ts';

/** How closely a number has to be stated: as a fact that was asked for, or as one that merely may be stated. */
export type Closeness = 'asked' | 'stated';

/** Whether a fact as it was read says what another one is. */
export function saysSame(read: Fact, is: Fact, closeness: Closeness): boolean {
  if (isQuantity(read)) return isQuantity(is) && sameQuantity(read, is, closeness);
  if (read.kind === 'date') return is.kind === 'date' && sameDay(read, is);
  if (read.kind === 'time') return is.kind === 'time' && read.minute % 1440 === is.minute % 1440;
  return is.kind === read.kind && read.text === is.text;
}

export function isQuantity(fact: Fact): fact is Quantity {
  return fact.kind === 'number' || fact.kind === 'money';
}

/** A unit that is written has to be right or another one of the same amount; one that is not written may be any. */
function sameQuantity(read: Quantity, is: Quantity, closeness: Closeness): boolean {
  if (read.unit === is.unit || read.unit === null || is.unit === null) {
    return isClose(read, is.value, closeness) || (isShare(read, is) && isClose(read, is.value * 100, closeness));
  }
  if (is.unit === 'currency') return isCurrency(read.unit) && isClose(read, is.value, closeness);
  const told = converted(is.value, is.unit, read.unit);
  return told !== null && (isClose(read, told, closeness) || (closeness === 'asked' && read.grain < 1 && isRounded(read, told)));
}

/** `15 %` of what is given as 0.15. */
function isShare(read: Quantity, is: Quantity): boolean {
  return read.unit === 'percent' && is.unit === null && Math.abs(is.value) <= 1;
}

/**
 * The same number; or rounded: to at least two decimals as displays do, to whatever the text says (`about`, `1.2k`),
 * and for facts that merely may be stated to any decimals.
 */
export function isClose(read: Quantity, value: number, closeness: Closeness): boolean {
  const gap = Math.abs(read.value - value);
  if (gap <= 1e-9 * Math.max(Math.abs(value), 1)) return true;
  if (read.bound === 'about') return gap <= looseGrain(read) / 2 + 1e-9;
  if (read.bound === 'over') return value > read.value && gap < looseGrain(read);
  if (read.bound === 'under') return value < read.value && gap < looseGrain(read);
  const isDisplay = read.grain <= 0.01 + 1e-12 || read.grain >= 100;
  return (isDisplay || closeness === 'stated') && isRounded(read, value);
}

function isRounded(read: Quantity, value: number): boolean {
  return Math.abs(read.value - value) <= read.grain / 2 + 1e-9 * Math.max(Math.abs(value), 1);
}

/** What a number that is meant loosely is rounded to: 100 for 300, 50 for 250, 5 for 15, 1 for 12, 0.1 for 4.5. */
function looseGrain({ value, grain }: Quantity): number {
  let found = grain;
  const size = Math.abs(value);
  for (let step = grain; step <= size; step *= 10) {
    for (const factor of [1, 5]) {
      const candidate = step * factor;
      const isMultiple = Math.abs(size / candidate - Math.round(size / candidate)) < 1e-9;
      if (isMultiple && candidate <= size / (factor === 5 ? 3 : 1)) found = Math.max(found, candidate);
    }
  }
  return found;
}

/** Every part that is read has to be a part of the day. */
function sameDay(read: DayFact, is: DayFact): boolean {
  const weekday = is.weekday ?? weekdayOfDay(is);
  if (read.weekday !== null && read.weekday !== weekday) return false;
  return (['year', 'month', 'day'] as const).every((part) => read[part] === null || is[part] === read[part]);
}

function weekdayOfDay(day: DayFact): number | null {
  const number = numberOf(day);
  return number === null ? null : weekdayOf(number);
}
