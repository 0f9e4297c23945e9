import type { Estimate } from '../../src/core/Estimate.ts';

const level = 0.95;
const z = 1.96;

/** A rate with a Wilson interval, about two trials to a cluster. */
export function rate(right: number, n: number): Estimate {
  const clusters = Math.ceil(n / 2);
  if (clusters < 10) return { state: 'too-few', value: n === 0 ? null : right / n, n, unit: 'trial', clusters };
  const centre = (right + (z * z) / 2) / (n + z * z);
  const half = (z / (n + z * z)) * Math.sqrt((right * (n - right)) / n + (z * z) / 4);
  return estimated(right / n, Math.max(0, centre - half), Math.min(1, centre + half), n, 'wilson-korn-graubard');
}

/** A paired difference with an interval of the given half width. */
export function difference(value: number, half: number, n: number): Estimate {
  return estimated(value, value - half, value + half, n, 'paired-cluster-t');
}

/** An estimate of fewer than ten clusters. */
export function tooFew(value: number | null, n: number): Estimate {
  return { state: 'too-few', value, n, unit: 'trial', clusters: Math.min(n, 4) };
}

function estimated(value: number, low: number, high: number, n: number, method: string): Estimate {
  return {
    state: 'estimated',
    value,
    low,
    high,
    level,
    n,
    unit: 'trial',
    clusters: Math.ceil(n / 2),
    effectiveN: Math.round(n * 0.8),
    method,
    population: 'new items of this kind',
  };
}
