import { demand } from './demand.ts';

/**
 * The e-BH procedure: which of K hypotheses to reject at false discovery rate `rate`, under any
 * dependence. Sorted falling, the largest k with `E_(k) ≥ K / (k · rate)` and all above it.
 *
 * @param logEvidence - natural logarithms of E-values; −Infinity (no evidence) is allowed, NaN is not
 * @param rate - strictly between 0 and 1
 * @returns one flag each, in the order given
 * @throws RangeError on NaN or a rate outside (0, 1)
 * @see Wang and Ramdas (2022), JRSS B 84:822
 */
export function eBenjaminiHochberg(logEvidence: readonly number[], rate: number): boolean[] {
  demand.between('rate', rate, 0, 1);
  demand.each('logEvidence', logEvidence, -Infinity, Infinity);
  const falling = [...logEvidence].sort((one, other) => other - one);
  const hypotheses = falling.length;
  const last = falling.findLastIndex((evidence, rank) => evidence >= Math.log(hypotheses / ((rank + 1) * rate)));
  const least = falling[last] ?? Infinity;
  return logEvidence.map((evidence) => last >= 0 && evidence >= least);
}
