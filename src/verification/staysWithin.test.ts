import { expect, test } from 'vitest';
import { staysWithin } from './staysWithin.ts';

test('so few questions of which none is lost do not rule out five points one time in a hundred, and more do', () => {
  const none = (n: number, alike = 1): boolean => staysWithin({ n, lost: 0, won: 0, alike }, 0.05, 0.01);
  // The interval says held from 65 on, where 0.95^65 is 0.036.
  expect([none(80), none(160), none(2000)]).toEqual([false, true, true]);
  // Two that share tools are worth one.
  expect([none(160, 2), none(320, 2)]).toEqual([false, true]);
  expect(staysWithin({ n: 0.5, lost: 0, won: 0, alike: 1 }, 0.05, 0.01)).toBe(false);
});

test('what is lost counts against it, parts of questions in full, and what is won for it', () => {
  const within = (lost: number, won: number): boolean => staysWithin({ n: 200, lost, won, alike: 1 }, 0.05, 0.01);
  expect([within(0, 0), within(1, 0), within(8, 0)]).toEqual([true, true, false]);
  expect(within(0.2, 0)).toBe(within(1, 0));
  expect([within(6, 0), within(6, 8)]).toEqual([false, true]);
});
