import type { StressAnalysis } from '../core/Case.ts';
import { normalQuantile } from '../stats/normalQuantile.ts';
import { fewestClusters } from '../stats/TooFew.ts';
import { powerOfStress } from './detectable.ts';
import { foreseenCounts, momentsOf } from './foreseenContrast.ts';
import type { Contrast } from './foreseenContrast.ts';
import { foreseen } from '../core/foreseen.ts';
import { leastShown } from './leastShown.ts';
import { foundBeyond, neededDistance } from './neededDistance.ts';
import { touchesEnough } from './touchesEnough.ts';

/** What a contrast is looked for with. */
export interface Looked {
  readonly questions: number;
  readonly clusters: number;
  /** One-sided. */
  readonly alpha: number;
  /** What was found: the mean of values over their scale, and its standard error; `null`: nothing was asked yet. */
  readonly seen: { readonly mean: number; readonly standardError: number } | null;
}

/**
 * The smallest loss that a contrast of so many questions, spread evenly over clusters, shows in 80 of 100 runs to the test of
 * `clusteredDifference`, in which a t test and a sign-flip test have to agree. All errors are those where the loss is there.
 * They are foreseen; where more error was seen than is foreseen with such a loss as was seen, all are larger in proportion. `null`: too few
 * clusters. 1: not even the largest that there can be is shown so often.
 */
export function smallestOf(analysis: StressAnalysis, looked: Looked, contrast: Contrast): number | null {
  const { clusters, alpha } = looked;
  // Of so few clusters not even all losing alike is certain: the sign-flip test has no smaller p-value than 2^-clusters. One may differ.
  if (clusters < fewestClusters || 2 ** (1 - clusters) > alpha) return null;
  const counted = foreseenCounts[analysis];
  const most = counted.towards === 1 ? 1 - counted.rate : counted.rate;
  const spreadAt = (loss: number): Spread => ({ ...looked, ...momentsOf(contrast, counted, loss), step: Math.min(...contrast.sides.map(({ coefficient }) => Math.abs(coefficient))) });
  if (analysis === 'shift') return leastShown((loss) => loss >= ofSamples(spreadAt(loss)), most) ?? 1;
  const over = looked.seen === null ? 1 : overForeseen(looked.seen.standardError, testVariance(spreadAt(Math.min(most, Math.max(0, looked.seen.mean * contrast.scale)))));
  return leastShown((loss) => isSeen(contrast, spreadAt(loss), over), most) ?? 1;
}

/** How many times as large the variance of values was as is foreseen; never less than once. */
function overForeseen(standardError: number, { values, added }: ReturnType<typeof testVariance>): number {
  return Math.max(1, (standardError ** 2 - added) / values);
}

/** Values that are tested, where a loss is there. */
interface Spread extends Looked {
  readonly mean: number;
  readonly square: number;
  /** Values lie so far apart, or further. */
  readonly step: number;
}

/** @param over - how many times as large variances are as is foreseen */
function isSeen({ scale, sides }: Contrast, spread: Spread, over: number): boolean {
  const { questions, clusters, alpha, mean, square, step } = spread;
  const alike = designOf(spread);
  const sought = { alpha, power: powerOfStress, clusters };
  const sampling = Math.sqrt((over * alike * (square - mean * mean)) / questions);
  const { values, added } = testVariance(spread);
  const byT = neededDistance({ test: Math.sqrt(over * values + added), sampling }, sought);
  // A sign that flips moves the sum by two steps, so that half of that is lost to a normal distribution.
  const byFlips = foundBeyond(step / questions - normalQuantile(alpha) * Math.sqrt((over * alike * square) / questions), sampling, sought);
  return mean >= Math.max(byT, byFlips) && touchesEnough(mean * scale * sides.filter(({ falls }) => falls).length, { n: questions, alike }, sought);
}

/** As the t test finds it: one value added to either side, which pulls the mean towards nothing, and a design effect shrunk towards its worst case. */
function testVariance(spread: Spread): { readonly values: number; readonly added: number } {
  const { questions, mean, square } = spread;
  const [sum, squares] = [questions * mean, questions * square];
  const design = Math.max(1, (squares * designOf(spread) + largestDesign(spread)) / (squares + 1));
  return { values: (design * (squares - (sum * sum) / (questions + 2))) / questions ** 2, added: (2 * design) / questions ** 2 };
}

/** Two samples of other questions, each with clusters of its own, of which a plain t test is made. */
function ofSamples(spread: Spread): number {
  const { questions, clusters, alpha, mean, square } = spread;
  const error = Math.sqrt((designOf(spread) * (square - mean * mean)) / questions);
  return neededDistance({ test: error, sampling: error }, { alpha, power: powerOfStress, clusters });
}

function designOf(spread: Spread): number {
  return 1 + (largestDesign(spread) - 1) * foreseen.intraclassCorrelation;
}

/** Were all questions of a cluster one; clusters being as even as they can be. */
function largestDesign({ questions, clusters }: Looked): number {
  const [least, larger] = [Math.floor(questions / clusters), questions % clusters];
  return ((clusters - larger) * least ** 2 + larger * (least + 1) ** 2) / questions;
}
