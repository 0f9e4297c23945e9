import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readInstant } from './readInstant.ts';

const example = Date.UTC(1994, 10, 6, 8, 49, 37);

test.each<readonly [string, number | null]>([
  ['Sun, 06 Nov 1994 08:49:37 GMT', example],
  ['Sun, 6 Nov 1994 08:49:37 UTC', example],
  ['Sunday, 06-Nov-94 08:49:37 GMT', example],
  ['Sunday, 06-Nov-26 08:49:37 GMT', Date.UTC(2026, 10, 6, 8, 49, 37)],
  ['Thursday, 01-Jan-70 00:00:00 GMT', 0],
  ['Tuesday, 31-Dec-69 00:00:00 GMT', Date.UTC(2069, 11, 31)],
  ['Sun Nov  6 08:49:37 1994', example],
  ['Sun Nov 16 08:49:37 1994', example + 10 * 86_400_000],
  ['1994-11-06T08:49:37Z', example],
  ['1994-11-06t08:49:37z', example],
  ['1994-11-06T08:49:37.25Z', example + 250],
  ['1994-11-06T08:49:37.123456789Z', example + 123],
  ['1994-11-06T10:49:37+02:00', example],
  ['1994-11-06T03:19:37-05:30', example],
  ['2024-02-29T00:00:00Z', Date.UTC(2024, 1, 29)],
  ['2023-02-29T00:00:00Z', null],
  ['2000-02-29T00:00:00Z', Date.UTC(2000, 1, 29)],
  ['1900-02-29T00:00:00Z', null],
  ['2024-04-31T00:00:00Z', null],
  ['2024-06-30T00:00:00Z', Date.UTC(2024, 5, 30)],
  ['2024-09-31T00:00:00Z', null],
  ['2024-11-31T00:00:00Z', null],
  ['2024-12-31T23:59:60Z', Date.UTC(2025, 0, 1)],
  ['2024-13-01T00:00:00Z', null],
  ['2024-00-01T00:00:00Z', null],
  ['2024-01-00T00:00:00Z', null],
  ['2024-01-01T24:00:00Z', null],
  ['2024-01-01T23:60:00Z', null],
  ['2024-01-01T23:59:61Z', null],
  ['2024-01-01T00:00:00', null],
  ['Sun, 06 Foo 1994 08:49:37 GMT', null],
  ['Sun, 06 Nov 1994 08:49:37 CET', null],
  ['Sun Foo  6 08:49:37 1994', null],
  ['soon', null],
  ['', null],
])('%s', (text, instant) => {
  expect(readInstant(text)).toBe(instant);
});

test('agrees with the platform on every day', () => {
  const check = (instant: number): void => {
    const date = new Date(instant);
    expect(readInstant(date.toISOString())).toBe(instant);
    expect(readInstant(date.toUTCString())).toBe(Math.floor(instant / 1000) * 1000);
  };
  fc.assert(fc.property(fc.integer({ min: Date.UTC(1600, 0, 1), max: Date.UTC(2999, 11, 31) }), check), { seed: 1, numRuns: 500 });
});
