import { expect, test } from 'vitest';
import type { TokenUsage } from '../../core/Decoded.ts';
import { Spending } from './Spending.ts';

const none = { calls: null, tokens: null, money: null };
const price = { input: 1_000_000, cachedInput: 0, output: 2_000_000 };
const used = (input: number | null, output: number | null): TokenUsage => ({ input, cachedInput: 0, output, reasoning: null });
const small = { input: 1, tokens: 10, money: 5 };

test('calls never exceed their ceiling, those in flight counted', () => {
  const spending = new Spending({ ...none, calls: 2 });
  spending.reserve(small);
  expect(spending.room(small)).toBe('yes');
  spending.reserve(small);
  expect(spending.room(small)).toBe('no');
  expect([spending.calls, spending.needsEstimates]).toEqual([2, false]);
});

test('tokens: what is in flight is set aside, and may leave room', () => {
  const spending = new Spending({ ...none, tokens: 25 });
  expect(spending.needsEstimates).toBe(true);
  spending.reserve(small);
  spending.reserve(small);
  expect(spending.room(small)).toBe('wait');
  spending.settle('m', small, used(1, 4), price);
  expect([spending.tokens, spending.room(small)]).toEqual([5, 'yes']);
  spending.settle('m', small, null, price);
  expect([spending.tokens, spending.room({ ...small, tokens: 20 }), spending.room({ ...small, tokens: 21 })]).toEqual([5, 'yes', 'no']);
});

test('money: an unknown price leaves no room, and an answer of unknown cost counts as estimated', () => {
  const spending = new Spending({ ...none, money: 12 });
  expect(spending.room({ ...small, money: null })).toBe('no');
  spending.reserve(small);
  spending.settle('m', small, used(null, null), price);
  expect([spending.money, spending.unpriced, spending.tokens]).toEqual([5, 1, 10]);
  expect([spending.room({ ...small, money: 7 }), spending.room({ ...small, money: 7.5 })]).toEqual(['yes', 'no']);
});

test('without a ceiling on money an unknown cost is told and not guessed', () => {
  const spending = new Spending(none);
  expect(spending.needsEstimates).toBe(false);
  spending.reserve(small);
  spending.settle('m', small, used(1, 1), null);
  spending.reserve(small);
  spending.settle('m', small, used(1, 1), price);
  expect([spending.money, spending.unpriced, spending.tokens]).toEqual([3, 1, 4]);
});

test('estimates follow the longest answer, and the worst estimate of an input, of each model', () => {
  const spending = new Spending({ ...none, tokens: 1 });
  expect(spending.estimate('m', 10, null, null)).toEqual({ input: 10, tokens: 1034, money: null });
  expect(spending.estimate('m', 10, 16, price)).toEqual({ input: 10, tokens: 26, money: 42 });
  expect(spending.estimate('m', 10, 5000, null).tokens).toBe(1034);
  const asked = { input: 10, tokens: 0, money: null };
  for (const [input, output] of [[25, 7], [5, 3], [11, 2]] as const) {
    spending.reserve(asked);
    spending.settle('m', asked, used(input, output), null);
  }
  expect(spending.estimate('m', 10, null, price)).toEqual({ input: 10, tokens: 32, money: 39 });
  expect(spending.estimate('other', 10, 16, null).tokens).toBe(26);
});
