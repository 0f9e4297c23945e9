/** A rate of right single steps at a place in the task, from 1. */
export interface StepRate {
  readonly position: number;
  readonly rate: number;
}

/**
 * First step at which the share of tasks without a mistake falls below `share`, steps being independent; `null`: not
 * within `limit`. Rates between two places lie on a straight line; before the first and after the last one they are as
 * there. With one constant rate p it is ⌈ln share / ln p⌉ (science §6.1; where p^k is exactly the share, one more).
 */
export function horizonOf(rates: readonly StepRate[], share: number, limit: number): number | null {
  let whole = 1;
  for (let step = 1; step <= limit; step++) {
    whole *= rateAt(rates, step);
    if (whole < share) return step;
  }
  return null;
}

function rateAt(rates: readonly StepRate[], step: number): number {
  const after = rates.findIndex(({ position }) => position >= step);
  const [left, right] = after === -1 ? [rates.at(-1), rates.at(-1)] : [rates[after - 1] ?? rates[after], rates[after]];
  if (left === undefined || right === undefined) return Number.NaN;
  return left.position === right.position ? left.rate : left.rate + ((right.rate - left.rate) * (step - left.position)) / (right.position - left.position);
}
