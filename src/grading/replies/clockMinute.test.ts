import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockMinute } from './clockMinute.ts';

const two = (value: number): string => String(value).padStart(2, '0');

test('a time as machines write it is one minute of the day, whatever stands around it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.constantFrom('', '2026-05-02T', '2026-12-31 '), fc.constantFrom('', ':07', ':07.25', ':59.123456789'), fc.constantFrom('', 'Z', '+02:00', '-0530'), (hour, minute, day, seconds, zone) => {
      expect(clockMinute(`${day}${two(hour)}:${two(minute)}${seconds}${zone}`)).toBe(hour * 60 + minute);
    }),
    { seed: 1, numRuns: 60 },
  );
  expect(clockMinute('24:00')).toBe(1440);
});

test.each(['9:30', '25:00', '12:3', '12:300', '12:30 pm', '12:30pm', 'at 12:30', 'x12:30', '112:30', '12.30', '1230', '12:30:5', '12:30:00.', '12:30+2', '12:30+02:0', '26-05-02T12:30', '2026-5-02T12:30', '2026-05-2T12:30', '12026-05-02T12:30', '2026-05-02_12:30', '2026-05-02', ''])('%j is none', (text) => {
  expect(clockMinute(text)).toBeNull();
});
