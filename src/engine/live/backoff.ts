import type { Random } from '../../core/Random.ts';

/**
 * Milliseconds to wait before asking again: exponential with full jitter, so that those who were refused together
 * do not come back together. `failures`: how many there were, from 1. What the endpoint asks for is waited in full.
 */
export function backoff(failures: number, retryAfter: number | null, limits: { readonly backoff: number; readonly longestBackoff: number }, random: Random): number {
  const most = Math.min(limits.longestBackoff, limits.backoff * 2 ** Math.min(failures - 1, 30));
  const jitter = random.next() * (retryAfter === null ? most : Math.min(most, limits.backoff));
  return (retryAfter ?? 0) + jitter;
}
