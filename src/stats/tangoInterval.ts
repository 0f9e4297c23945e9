import { demand } from './demand.ts';
import type { Interval } from './Interval.ts';
import { normalQuantile } from './normalQuantile.ts';
import { tangoScore } from './tangoScore.ts';

/**
 * Tango's score interval for the difference of two proportions on the same independent cases: all δ with
 * `|b − c − nδ| ≤ z √(n (2 q̃(δ) + δ(1 − δ)))`, where q̃ is the restricted maximum-likelihood chance of
 * "only the second". Sound with no discordant pair at all.
 *
 * @param onlyFirst - b, cases where only the first is right
 * @param onlySecond - c, cases where only the second is right
 * @param cases - n, at least 1 and at least b + c
 * @param level - confidence, e.g. 0.95
 * @returns interval for (b − c)/n, fractions of one
 * @throws RangeError on anything else
 * @see Tango (1998), Stat Med 17:891
 */
export function tangoInterval(onlyFirst: number, onlySecond: number, cases: number, level: number): Interval {
  demand.whole('onlyFirst', onlyFirst, 0);
  demand.whole('onlySecond', onlySecond, 0);
  demand.whole('cases', cases, 1);
  demand.within('onlyFirst + onlySecond', onlyFirst + onlySecond, 0, cases);
  demand.between('level', level, 0, 1);
  const z = -normalQuantile((1 - level) / 2);
  // The lower limit is the upper one of the mirrored table.
  return {
    low: -upperLimit(onlySecond, onlyFirst, cases, z),
    high: upperLimit(onlyFirst, onlySecond, cases, z),
  };
}

function upperLimit(b: number, c: number, n: number, z: number): number {
  let inside = (b - c) / n;
  let outside = 1;
  if (inside === 1) return 1;
  for (;;) {
    const middle = (inside + outside) / 2;
    if (middle <= inside || middle >= outside) return inside;
    if (-tangoScore(b, c, n, middle) <= z) inside = middle;
    else outside = middle;
  }
}
