import { expect, test } from 'vitest';
import { keyUnit, productUnit } from './keyUnit.ts';

test.each<[string, string | null]>([
  ['duration_minutes', 'minute'],
  ['durationMinutes', 'minute'],
  ['DurationMinutes', 'minute'],
  ['minutes2', 'minute'],
  ['_minutes', 'minute'],
  ['priceEur', 'EUR'],
  ['eur', 'EUR'],
  // The last word that is one.
  ['minutes_per_km', 'kilometre'],
  ['hours_left_days', 'day'],
  ['amount_cents', 'hundredth'],
  ['amountPence', 'hundredth'],
  ['percents', null],
  ['centsible', null],
  // More often no unit.
  ['second_name', null],
  ['day_of_month', null],
  ['month', null],
  // A letter is none.
  ['option_m', null],
  ['room_h', null],
  ['seats_left', 'item'],
  ['free_rooms', 'item'],
  ['number_of_pages', 'item'],
  ['page_number', null],
  ['unseated', null],
  ['unit_price', 'currency'],
  ['fees', 'currency'],
  ['price_list', null],
  ['name', null],
  ['', null],
])('%j names %j', (key, unit) => {
  expect(keyUnit(key)).toBe(unit);
});

test.each<[string | null, string | null, string | null]>([
  ['EUR', null, 'EUR'],
  ['item', 'EUR', 'EUR'],
  ['currency', 'item', 'currency'],
  ['kilometre', 'item', null],
  [null, null, null],
])('%j times %j is in %j', (one, other, unit) => {
  expect(productUnit(one, other)).toBe(unit);
});
