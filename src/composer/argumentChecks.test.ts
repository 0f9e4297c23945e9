import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarDate } from './calendarDate.ts';
import { clockTime } from './clockTime.ts';
import { emailAddress } from './emailAddress.ts';
import { findById } from './findById.ts';
import { objectSchema } from './objectSchema.ts';
import { pageOf } from './pageOf.ts';
import { dateOf } from './spoken/calendar.ts';
import { ToolFailure } from './ToolFailure.ts';

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof ToolFailure) return error.code;
    throw error;
  }
  return 'none';
};

test('every day of the calendar is a date, and nothing else is', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 40_000 }), (day) => calendarDate(dateOf(day), 'on') === dateOf(day)));
  for (const value of ['2026-02-29', '2026-13-01', '2026-4-1', '2026-04-01T00:00:00Z', 'tomorrow', '', 20260401, null, undefined]) expect(codeOf(() => calendarDate(value, 'on'))).toBe('invalid_date');
});

test('times are kept in one way of writing', () => {
  expect(clockTime('9:05', 'at')).toBe('09:05');
  expect(clockTime('23:59', 'at')).toBe('23:59');
  for (const value of ['24:00', '9:5', '9', '09:00:00', '9 am', 9, undefined]) expect(codeOf(() => clockTime(value, 'at'))).toBe('invalid_time');
});

test('e-mail addresses are kept in small letters', () => {
  expect(emailAddress('Zoe.Kaya@Example.com', 'email')).toBe('zoe.kaya@example.com');
  for (const value of ['zoe', 'zoe@example', '@example.com', 'a b@example.com', 7, undefined]) expect(codeOf(() => emailAddress(value, 'email'))).toBe('invalid_email');
});

test('ids are compared letter by letter', () => {
  const things = [{ id: 'A-1' }, { id: 'A-2' }];
  expect(findById(things, 'A-2', 'thing')).toBe(things[1]);
  for (const id of ['a-2', 'A-3', 2, undefined]) expect(codeOf(() => findById(things, id, 'thing'))).toBe('not_found');
});

test('pages put together are the whole list, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (all, limit) => {
      const found: number[] = [];
      let cursor: string | null | undefined;
      do {
        const page = pageOf(all, cursor === undefined || cursor === null ? { limit } : { limit, cursor });
        found.push(...page.entries);
        cursor = page.next_cursor;
      } while (cursor !== null);
      expect(found).toEqual(all);
    }),
  );
});

test('a page has a usual length, and cursors are not made up', () => {
  const all = Array.from({ length: 30 }, (_, index) => index);
  expect(pageOf(all, {})).toEqual({ entries: all.slice(0, 25), next_cursor: 'after-25' });
  for (const cursor of ['after-30', 'after-0', 'after-1.5', 'x', '', 3]) expect(codeOf(() => pageOf(all, { cursor }))).toBe('invalid_cursor');
});

test('an object asks for all of its properties unless told otherwise', () => {
  expect(objectSchema({ a: { type: 'string' } })).toEqual({ type: 'object', properties: { a: { type: 'string' } }, required: ['a'] });
  expect(objectSchema({ a: { type: 'string' } }, [])).toEqual({ type: 'object', properties: { a: { type: 'string' } } });
});
