import type { Estimate } from '../../core/Estimate.ts';
import { estimateRate } from '../estimateRate.ts';
import { tolerableLoss } from '../tolerableLoss.ts';

/** What was asked once: 0 or 1; `null`: it was not observed. */
export interface AskedOnce {
  readonly outcome: number | null;
  readonly cluster: string | number;
}

/**
 * A rate of what was observed, its interval widened to those over all that was asked with everything missing wrong, and
 * with everything missing right; as it is where at most one in a hundred is missing.
 */
export function boundedRate(asked: readonly AskedOnce[], level: number, unit: Estimate['unit']): Estimate {
  const over = (all: readonly AskedOnce[], missing: number): Estimate => estimateRate(all.map(({ outcome }) => outcome ?? missing), all.map(({ cluster }) => cluster), level, unit);
  const seen = asked.filter(({ outcome }) => outcome !== null);
  const estimate = over(seen, 0);
  if (estimate.state === 'too-few' || asked.length - seen.length <= tolerableLoss * asked.length) return estimate;
  const [least, most] = [over(asked, 0), over(asked, 1)];
  return { ...estimate, low: least.state === 'estimated' ? Math.min(estimate.low, least.low) : 0, high: most.state === 'estimated' ? Math.max(estimate.high, most.high) : 1 };
}
