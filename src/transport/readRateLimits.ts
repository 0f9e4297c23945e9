import { readInstant } from './readInstant.ts';

/** What an endpoint says about its limits. `null`: it does not say. */
export interface RateLimits {
  /** Milliseconds until it makes sense to ask again; `null`: it does not say, or there is no need to wait. */
  readonly retryAfter: number | null;
  readonly remainingRequests: number | null;
  readonly remainingTokens: number | null;
  readonly limitRequests: number | null;
  readonly limitTokens: number | null;
  /** Milliseconds until the limit on requests is fresh again. */
  readonly resetRequests: number | null;
  /** Milliseconds until the limit on tokens is fresh again. */
  readonly resetTokens: number | null;
}

/** A dimension of a limit: the headers that may state it, most specific first. */
interface Family {
  readonly limit: readonly string[];
  readonly remaining: readonly string[];
  readonly reset: readonly string[];
}

const requests: Family = {
  limit: ['x-ratelimit-limit-requests', 'anthropic-ratelimit-requests-limit', 'x-ratelimit-limit', 'ratelimit-limit'],
  remaining: ['x-ratelimit-remaining-requests', 'anthropic-ratelimit-requests-remaining', 'x-ratelimit-remaining', 'ratelimit-remaining'],
  reset: ['x-ratelimit-reset-requests', 'anthropic-ratelimit-requests-reset', 'x-ratelimit-reset', 'ratelimit-reset'],
};

const tokens: readonly Family[] = [
  {
    limit: ['x-ratelimit-limit-tokens', 'anthropic-ratelimit-tokens-limit', 'x-tokenlimit-limit'],
    remaining: ['x-ratelimit-remaining-tokens', 'anthropic-ratelimit-tokens-remaining', 'x-tokenlimit-remaining'],
    reset: ['x-ratelimit-reset-tokens', 'anthropic-ratelimit-tokens-reset', 'x-tokenlimit-reset'],
  },
  {
    limit: ['anthropic-ratelimit-input-tokens-limit'],
    remaining: ['anthropic-ratelimit-input-tokens-remaining'],
    reset: ['anthropic-ratelimit-input-tokens-reset'],
  },
  {
    limit: ['anthropic-ratelimit-output-tokens-limit'],
    remaining: ['anthropic-ratelimit-output-tokens-remaining'],
    reset: ['anthropic-ratelimit-output-tokens-reset'],
  },
];

/** Every header that is looked at. */
const ofLimits = /ratelimit|tokenlimit|retry-after/;

const nothingSaid: RateLimits = { retryAfter: null, remainingRequests: null, remainingTokens: null, limitRequests: null, limitTokens: null, resetRequests: null, resetTokens: null };

interface Dimension {
  readonly limit: number | null;
  readonly remaining: number | null;
  readonly reset: number | null;
}

/**
 * Reads the headers about limits of OpenAI, Azure, Groq, Together, OpenRouter, Anthropic and RFC 9110.
 * `headers` have lower-case names; `now` is in milliseconds since the epoch. Of several limits on tokens the
 * one with the smallest part left counts. What cannot be read is taken as not said.
 */
export function readRateLimits(headers: readonly (readonly [string, string])[], now: number): RateLimits {
  const found = new Map<string, string>();
  for (const [name, value] of headers) if (ofLimits.test(name) && !found.has(name)) found.set(name, value.trim());
  if (found.size === 0) return nothingSaid;
  const asked = dimension(found, requests, now);
  const spent = tightest(tokens.map((family) => dimension(found, family, now)));
  return {
    retryAfter: explicitWait(found, now) ?? implicitWait([asked, spent]),
    remainingRequests: asked.remaining,
    remainingTokens: spent.remaining,
    limitRequests: asked.limit,
    limitTokens: spent.limit,
    resetRequests: asked.reset,
    resetTokens: spent.reset,
  };
}

function explicitWait(found: ReadonlyMap<string, string>, now: number): number | null {
  const milliseconds = amount(found.get('retry-after-ms'));
  if (milliseconds !== null) return milliseconds;
  const value = found.get('retry-after');
  if (value === undefined) return null;
  const seconds = amount(value);
  return seconds !== null ? seconds * 1000 : until(readInstant(value), now);
}

/** The longest of the waits for what is used up. */
function implicitWait(dimensions: readonly Dimension[]): number | null {
  const waits = dimensions.flatMap(({ remaining, reset }) => (remaining === 0 && reset !== null ? [reset] : []));
  return waits.length === 0 ? null : Math.max(...waits);
}

function dimension(found: ReadonlyMap<string, string>, family: Family, now: number): Dimension {
  const first = (names: readonly string[]): string | undefined => names.map((name) => found.get(name)).find((value) => value !== undefined);
  return { limit: amount(first(family.limit)), remaining: amount(first(family.remaining)), reset: resetIn(first(family.reset), now) };
}

function tightest(dimensions: readonly Dimension[]): Dimension {
  const share = ({ limit, remaining }: Dimension): number => (remaining === null ? Infinity : remaining / Math.max(1, limit ?? remaining));
  return dimensions.reduce((best, other) => (share(other) < share(best) ? other : best));
}

/** A plain number that is not negative. */
function amount(value: string | undefined): number | null {
  return value !== undefined && /^\d{1,15}(\.\d{1,9})?$/.test(value) ? Number(value) : null;
}

const duration = /^(?:(\d{1,9})d)?(?:(\d{1,9})h)?(?:(\d{1,9})m(?!s))?(?:(\d{1,9}(?:\.\d{1,12})?)s)?(?:(\d{1,12}(?:\.\d{1,12})?)ms)?$/;

/**
 * Milliseconds until a reset, stated as a span (`6m0s`, `7.66s`, `120ms`), as seconds, as seconds or
 * milliseconds since the epoch, or as a date.
 */
function resetIn(value: string | undefined, now: number): number | null {
  if (value === undefined || value === '') return null;
  const plain = amount(value);
  if (plain !== null) return plain >= 1e11 ? until(plain, now) : plain >= 1e9 ? until(plain * 1000, now) : plain * 1000;
  const parts = duration.exec(value);
  if (parts === null) return until(readInstant(value), now);
  const [days, hours, minutes, seconds, milliseconds] = parts.slice(1).map((part: string | undefined) => Number(part ?? 0));
  return (days ?? 0) * 86_400_000 + (hours ?? 0) * 3_600_000 + (minutes ?? 0) * 60_000 + (seconds ?? 0) * 1000 + (milliseconds ?? 0);
}

function until(instant: number | null, now: number): number | null {
  return instant === null ? null : Math.max(0, instant - now);
}
