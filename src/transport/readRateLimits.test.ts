import { expect, test } from 'vitest';
import { readRateLimits } from './readRateLimits.ts';
import type { RateLimits } from './readRateLimits.ts';

const now = Date.UTC(2026, 10, 22, 12, 0, 0);
const silent: RateLimits = { retryAfter: null, remainingRequests: null, remainingTokens: null, limitRequests: null, limitTokens: null, resetRequests: null, resetTokens: null };

test.each<readonly [string, Readonly<Record<string, string>>, Partial<RateLimits>]>([
  ['nothing', {}, {}],
  [
    'OpenAI',
    {
      'x-ratelimit-limit-requests': '60',
      'x-ratelimit-limit-tokens': '150000',
      'x-ratelimit-remaining-requests': '59',
      'x-ratelimit-remaining-tokens': '149984',
      'x-ratelimit-reset-requests': '1s',
      'x-ratelimit-reset-tokens': '6m0s',
    },
    { limitRequests: 60, limitTokens: 150_000, remainingRequests: 59, remainingTokens: 149_984, resetRequests: 1000, resetTokens: 360_000 },
  ],
  [
    'Groq',
    {
      'retry-after': '2',
      'x-ratelimit-limit-requests': '14400',
      'x-ratelimit-limit-tokens': '18000',
      'x-ratelimit-remaining-requests': '14370',
      'x-ratelimit-remaining-tokens': '0',
      'x-ratelimit-reset-requests': '2m59.56s',
      'x-ratelimit-reset-tokens': '7.66s',
    },
    { retryAfter: 2000, limitRequests: 14_400, limitTokens: 18_000, remainingRequests: 14_370, remainingTokens: 0, resetRequests: 179_560, resetTokens: 7660 },
  ],
  [
    'Azure',
    { 'retry-after-ms': '1543', 'retry-after': '2', 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-remaining-tokens': '230000', 'x-ratelimit-reset-requests': '10' },
    { retryAfter: 1543, remainingRequests: 0, remainingTokens: 230_000, resetRequests: 10_000 },
  ],
  [
    'Anthropic',
    {
      'anthropic-ratelimit-requests-limit': '50',
      'anthropic-ratelimit-requests-remaining': '0',
      'anthropic-ratelimit-requests-reset': '2026-11-22T12:00:03Z',
      'anthropic-ratelimit-tokens-limit': '40000',
      'anthropic-ratelimit-tokens-remaining': '0',
      'anthropic-ratelimit-tokens-reset': '2026-11-22T12:00:05Z',
    },
    { retryAfter: 5000, limitRequests: 50, remainingRequests: 0, resetRequests: 3000, limitTokens: 40_000, remainingTokens: 0, resetTokens: 5000 },
  ],
  [
    'Anthropic, the tightest of its limits on tokens',
    {
      'anthropic-ratelimit-tokens-limit': '48000',
      'anthropic-ratelimit-tokens-remaining': '40000',
      'anthropic-ratelimit-input-tokens-limit': '40000',
      'anthropic-ratelimit-input-tokens-remaining': '39000',
      'anthropic-ratelimit-output-tokens-limit': '8000',
      'anthropic-ratelimit-output-tokens-remaining': '1000',
      'anthropic-ratelimit-output-tokens-reset': '2026-11-22T12:01:00Z',
    },
    { limitTokens: 8000, remainingTokens: 1000, resetTokens: 60_000 },
  ],
  ['OpenRouter', { 'x-ratelimit-limit': '20', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(now + 30_000) }, { retryAfter: 30_000, limitRequests: 20, remainingRequests: 0, resetRequests: 30_000 }],
  ['seconds since the epoch', { 'x-ratelimit-remaining': '1', 'x-ratelimit-reset': String(now / 1000 + 7) }, { remainingRequests: 1, resetRequests: 7000 }],
  ['Together', { 'x-ratelimit-limit': '10', 'x-ratelimit-remaining': '9', 'x-ratelimit-reset': '1', 'x-tokenlimit-limit': '3000', 'x-tokenlimit-remaining': '0' }, { limitRequests: 10, remainingRequests: 9, resetRequests: 1000, limitTokens: 3000, remainingTokens: 0 }],
  ['a draft of the IETF', { 'ratelimit-limit': '5', 'ratelimit-remaining': '0', 'ratelimit-reset': '4' }, { retryAfter: 4000, limitRequests: 5, remainingRequests: 0, resetRequests: 4000 }],
  ['the longest of two waits', { 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-reset-requests': '9s', 'x-ratelimit-remaining-tokens': '0', 'x-ratelimit-reset-tokens': '120ms' }, { retryAfter: 9000, remainingRequests: 0, remainingTokens: 0, resetRequests: 9000, resetTokens: 120 }],
  ['the nearest name first', { 'x-ratelimit-limit': '1', 'x-ratelimit-limit-requests': '2' }, { limitRequests: 2 }],
])('%s', (_name, headers, limits) => {
  expect(readRateLimits(Object.entries(headers), now)).toEqual({ ...silent, ...limits });
});

test.each<readonly [string, number | null]>([
  ['0', 0],
  ['30', 30_000],
  [' 30 ', 30_000],
  ['0.05', 50],
  ['Sun, 22 Nov 2026 12:01:30 GMT', 90_000],
  ['Sun, 22 Nov 2026 11:59:00 GMT', 0],
  ['-5', null],
  ['1e9', null],
  ['later', null],
  ['', null],
])('Retry-After: %s', (value, retryAfter) => {
  expect(readRateLimits([['retry-after', value]], now)).toEqual({ ...silent, retryAfter });
});

test.each<readonly [string, number | null]>([
  ['120ms', 120],
  ['1.5ms', 1.5],
  ['7.66s', 7660],
  ['2m', 120_000],
  ['1h2m3s', 3_723_000],
  ['1d', 86_400_000],
  ['1m30.5s', 90_500],
  ['5s20ms', 5020],
  ['999999999', 999_999_999_000],
  ['0', 0],
  ['', null],
  ['s', null],
  ['1x', null],
  ['1s1m', null],
])('a reset in %s', (value, resetTokens) => {
  expect(readRateLimits([['x-ratelimit-reset-tokens', value]], now)).toEqual({ ...silent, resetTokens });
});

test('of a header that stands twice the first counts, and what cannot be read is not said', () => {
  expect(readRateLimits([['retry-after', '1'], ['retry-after', '2'], ['x-ratelimit-limit-tokens', 'many'], ['retry-after-ms', 'x']], now)).toEqual({ ...silent, retryAfter: 1000 });
});
