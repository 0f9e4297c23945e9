import type { Estimate } from '../core/Estimate.ts';
import { counted } from './count.ts';
import { percent, percentNumber } from './percent.ts';
import { points, pointsNumber, pointsSize } from './points.ts';

type Estimated = Extract<Estimate, { state: 'estimated' }>;

/** Decimals that an interval of this width deserves. */
export function decimalsOf(estimate: Estimated): 0 | 1 {
  return estimate.high - estimate.low < 0.04 ? 1 : 0;
}

/** A rate with its interval: `31 % [25, 38]`. Too few: the bare share, said to be so; nothing observed: no number. */
export function rateText(estimate: Estimate, decimals?: number): string {
  return `${rateValue(estimate, decimals)} ${rateInterval(estimate)}`;
}

/** The rate alone: `31 %`, or `–` where nothing was observed. */
export function rateValue(estimate: Estimate, decimals?: number): string {
  if (estimate.value === null) return '–';
  return percent(estimate.value, decimals ?? (estimate.state === 'estimated' ? decimalsOf(estimate) : 0));
}

/** The interval alone: `[25, 38]`, or `too few`. */
export function rateInterval(estimate: Estimate): string {
  if (estimate.state === 'too-few') return 'too few';
  const decimals = decimalsOf(estimate);
  return `[${percentNumber(estimate.low, decimals)}, ${percentNumber(estimate.high, decimals)}]`;
}

/** A difference with its sign, unit and interval: `−4 points [−9, +1]`. */
export function differenceText(estimate: Estimate): string {
  if (estimate.value === null) return 'not observed';
  if (estimate.state === 'too-few') return `${points(estimate.value, 0)}, too few for an interval`;
  return `${points(estimate.value, decimalsOf(estimate))} ${differenceInterval(estimate)}`;
}

/** The signed value alone: `−4`, or `–` where nothing was observed. */
export function differenceValue(estimate: Estimate): string {
  if (estimate.value === null) return '–';
  return pointsNumber(estimate.value, estimate.state === 'estimated' ? decimalsOf(estimate) : 0);
}

/** The interval alone: `[−9, +1]`, or `too few`. */
export function differenceInterval(estimate: Estimate): string {
  if (estimate.state === 'too-few') return 'too few';
  const decimals = decimalsOf(estimate);
  return `[${pointsNumber(estimate.low, decimals)}, ${pointsNumber(estimate.high, decimals)}]`;
}

/** The size of a loss and its interval, inside a sentence: `11 points [7, 15]`. */
export function lossText(estimate: Estimate): string {
  if (estimate.value === null) return 'an unknown number of points';
  if (estimate.state === 'too-few') return `${pointsSize(estimate.value, 0)} (too few for an interval)`;
  const decimals = decimalsOf(estimate);
  const bound = (value: number): string => (value < 0 ? pointsNumber(value, decimals) : percentNumber(value, decimals));
  const size = estimate.value < 0 ? points(estimate.value, decimals) : pointsSize(estimate.value, decimals);
  return `${size} [${bound(estimate.low)}, ${bound(estimate.high)}]`;
}

/** The same estimate with its sign turned round: a loss as a signed difference. */
export function negated(estimate: Estimate): Estimate {
  const value = estimate.value === null ? null : 0 - estimate.value;
  if (estimate.state === 'too-few') return { ...estimate, value };
  return { ...estimate, value: 0 - estimate.value, low: 0 - estimate.high, high: 0 - estimate.low };
}

/** The same estimate turned so that its value is not negative: a difference without its direction. */
export function magnitude(estimate: Estimate): Estimate {
  return (estimate.value ?? 0) < 0 ? negated(estimate) : estimate;
}

/** What the estimate rests on: `1 150 trials in 612 clusters`. */
export function sampleText(estimate: Estimate): string {
  return `${counted(estimate.n, estimate.unit)} in ${counted(estimate.clusters, 'cluster')}`;
}
