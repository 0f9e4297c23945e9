import type { Estimate } from '../core/Estimate.ts';

/** An estimate of what was divided by `scale`, in its own size: differences of differences may be larger than one. */
export function scaledEstimate(estimate: Estimate, scale: number): Estimate {
  if (estimate.state === 'too-few') return { ...estimate, value: estimate.value === null ? null : estimate.value * scale };
  return { ...estimate, value: estimate.value * scale, low: estimate.low * scale, high: estimate.high * scale };
}
