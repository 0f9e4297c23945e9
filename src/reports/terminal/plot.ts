import type { Estimate } from '../../core/Estimate.ts';

/** A rate and its interval drawn on a line from 0 to 100 %: `┈┈┈├──●──┤┈┈`. */
export function plot(estimate: Estimate, width: number): string {
  if (estimate.value === null) return ' '.repeat(width);
  const at = (rate: number): number => Math.min(width - 1, Math.max(0, Math.round(rate * (width - 1))));
  const cells = Array.from({ length: width }, () => '·');
  if (estimate.state === 'estimated') {
    for (let index = at(estimate.low); index <= at(estimate.high); index += 1) cells[index] = '─';
    cells[at(estimate.low)] = '├';
    cells[at(estimate.high)] = '┤';
  }
  cells[at(estimate.value)] = estimate.state === 'estimated' ? '●' : '○';
  return cells.join('');
}
