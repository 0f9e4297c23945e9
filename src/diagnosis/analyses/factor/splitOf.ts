import type { FactorSplit } from '../../../core/FactorDiagnosis.ts';
import { differenceOf } from '../../differenceOf.ts';
import { bitsIn, crossedFactors } from './crossing.ts';
import type { Crossing } from './crossing.ts';

/** How the loss from the best to the worst corner is shared out over the factors; `null` unless it is certainly no zero. */
export function splitOf({ strict, clusters }: Crossing): FactorSplit | null {
  const whole = differenceOf(strict.map((row) => (row[0] ?? 0) - (row.at(-1) ?? 0)), clusters).estimate(0.95);
  if (whole.state === 'too-few' || whole.low * whole.high <= 0) return null;
  const shares = crossedFactors.map((factor, bit) => {
    const loss = differenceOf(strict.map((row) => shapleyLoss(row, bit)), clusters).estimate(0.95);
    return { factor, loss, share: (loss.value ?? 0) / whole.value };
  });
  return { whole, shares };
}

/** Shapley’s value of one factor: the mean over all orders in which factors turn hard of what it costs in its turn. */
export function shapleyLoss(row: readonly number[], bit: number): number {
  const factors = crossedFactors.length;
  return row.reduce((sum, value, corner) => {
    if ((corner >> bit) & 1) return sum;
    const before = bitsIn(corner);
    const orders = (factorial(before) * factorial(factors - before - 1)) / factorial(factors);
    return sum + orders * (value - (row[corner | (1 << bit)] ?? 0));
  }, 0);
}

function factorial(number: number): number {
  return number < 2 ? 1 : number * factorial(number - 1);
}
