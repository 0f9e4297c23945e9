import type { TokenUsage } from '../../core/Decoded.ts';
import type { Price } from './Price.ts';

/**
 * What an answer cost. `null`: a count or a price that matters is not known. Where the endpoint does not say how
 * much of the input came from its cache, all of it is taken at the full price.
 */
export function costOf(usage: TokenUsage, price: Price | null): number | null {
  if (price === null || usage.input === null || usage.output === null) return null;
  const cached = Math.min(usage.cachedInput ?? 0, usage.input);
  const parts = [part(usage.input - cached, price.input), part(cached, price.cachedInput), part(usage.output, price.output)];
  let sum = 0;
  for (const money of parts) {
    if (money === null) return null;
    sum += money;
  }
  return sum;
}

function part(tokens: number, perMillion: number | null): number | null {
  if (tokens === 0) return 0;
  return perMillion === null ? null : (tokens * perMillion) / 1_000_000;
}
