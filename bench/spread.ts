/** Repeated measurements: the least, the middle and the largest. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** @throws RangeError without a measurement */
export function spread(measured: readonly number[]): Spread {
  const sorted = [...measured].sort((a, b) => a - b);
  const [min] = sorted;
  const max = sorted.at(-1);
  const median = sorted[(sorted.length - 1) >> 1];
  if (min === undefined || max === undefined || median === undefined) throw new RangeError('expected at least one measurement; came none');
  return { min, median, max };
}
