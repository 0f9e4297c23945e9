import { demand } from './demand.ts';

export interface RiskCoverage {
  /** Mean over all numbers kept, from one to all, of the share of errors among those kept. */
  readonly area: number;
  /** The same for an order by chance, which is the share of errors, and for one that keeps every error to the end. */
  readonly byChance: number;
  readonly best: number;
  /** Share of errors among the most confident `ceil(share · n)`, for each share asked for. */
  readonly risks: readonly number[];
}

/**
 * What is lost to errors where only the most confident are kept (El-Yaniv and Wiener 2010, JMLR 11:1605; its area,
 * Geifman, Uziel and El-Yaniv 2019, ICLR). Equal confidences stand in the order of chance: what is given is the mean
 * over all orders of them. `null` of an empty list.
 *
 * @param shares - of all to keep, each above 0 and at most 1
 */
export function riskCoverage(confidences: readonly number[], errors: readonly boolean[], shares: readonly number[]): RiskCoverage | null {
  demand.sameLength('errors', errors.length, 'confidences', confidences.length);
  demand.each('confidences', confidences, -Number.MAX_VALUE, Number.MAX_VALUE);
  demand.each('shares', shares, Number.MIN_VALUE, 1);
  const n = confidences.length;
  if (n === 0) return null;
  const risks = risksByNumberKept(confidences, errors);
  const wrong = errors.filter(Boolean).length;
  let best = 0;
  for (let kept = 1; kept <= n; kept++) best += Math.max(0, kept - (n - wrong)) / kept;
  return {
    area: risks.reduce((sum, risk) => sum + risk, 0) / n,
    byChance: wrong / n,
    best: best / n,
    risks: shares.map((share) => risks[Math.max(1, Math.ceil(share * n - 1e-9)) - 1] ?? 0),
  };
}

function risksByNumberKept(confidences: readonly number[], errors: readonly boolean[]): readonly number[] {
  const order = [...confidences.keys()].sort((a, b) => (confidences[b] ?? 0) - (confidences[a] ?? 0));
  const risks: number[] = [];
  let before = 0;
  for (let start = 0; start < order.length; ) {
    let end = start;
    let wrong = 0;
    while (end < order.length && confidences[order[end] ?? 0] === confidences[order[start] ?? 0]) {
      if (errors[order[end] ?? 0] === true) wrong += 1;
      end += 1;
    }
    for (let kept = start + 1; kept <= end; kept++) risks.push((before + (wrong * (kept - start)) / (end - start)) / kept);
    before += wrong;
    start = end;
  }
  return risks;
}
