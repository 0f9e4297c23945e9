import type { StressAnalysis } from '../core/Case.ts';
import { foreseen } from '../core/foreseen.ts';

/** The answers to one question that a contrast is made of, and what a loss does to them. */
export interface Contrast {
  /** What its values are divided by so that they lie within one point of nothing. */
  readonly scale: number;
  readonly sides: readonly ContrastSide[];
}

export interface ContrastSide {
  /** Of the values that are tested, the scale considered. */
  readonly coefficient: number;
  /** Whether it is there that what is looked for is lost. */
  readonly falls: boolean;
}

/** A question as it is, and changed. */
const pair: Contrast = { scale: 1, sides: [{ coefficient: 1, falls: false }, { coefficient: -1, falls: true }] };

/** Four corners; what both loads cost beyond each is lost where they come together. */
const corners: Contrast = { scale: 2, sides: [{ coefficient: -1 / 2, falls: false }, { coefficient: 1 / 2, falls: false }, { coefficient: 1 / 2, falls: false }, { coefficient: -1 / 2, falls: true }] };

export function contrastOf(analysis: StressAnalysis): Contrast {
  return analysis === 'crossed' ? corners : pair;
}

/** Rate of what is counted before a change: right answers, or an end that a change makes commoner. */
interface Counted {
  readonly rate: number;
  /** Which way a change moves it. */
  readonly towards: 1 | -1;
  /** Likeness of two answers to one question. */
  readonly alike: number;
}

const right: Counted = { rate: foreseen.rate, towards: -1, alike: foreseen.repeatCorrelation };

/** What a model does that nobody wants is rare where every tool works, and what is rare is less alike. */
export const foreseenCounts: Readonly<Record<StressAnalysis, Counted>> = {
  invariance: right,
  change: right,
  dose: right,
  history: right,
  factor: right,
  crossed: right,
  faults: { rate: 0.05, towards: 1, alike: 0.45 },
  // A like question in another world is another question.
  shift: { ...right, alike: 0 },
};

/** Mean and mean square of the values that are tested, where a loss of this size is there. */
export function momentsOf({ scale, sides }: Contrast, { rate, towards, alike }: Counted, loss: number): { readonly mean: number; readonly square: number } {
  const changed = rate + towards * loss;
  const spreadOf = (own: number): number => Math.sqrt(Math.max(0, own * (1 - own)));
  const [before, after] = [spreadOf(rate), spreadOf(changed)];
  const over = (falls: boolean, of: (coefficient: number) => number): number => sides.reduce((all, side) => (side.falls === falls ? all + of(side.coefficient) : all), 0);
  const [kept, fallen] = [false, true].map((falls) => ({ sum: over(falls, (one) => one), squares: over(falls, (one) => one * one) })) as [Side, Side];
  const within = ({ sum, squares }: Side, spread: number): number => ((1 - alike) * squares + alike * sum * sum) * spread * spread;
  // Of normal liabilities whose cuts lie apart, answers are less alike.
  const apart = alike * (1 - loss * loss);
  const variance = within(kept, before) + within(fallen, after) + 2 * apart * kept.sum * fallen.sum * before * after;
  const mean = loss / scale;
  return { mean, square: variance + mean * mean };
}

interface Side {
  readonly sum: number;
  readonly squares: number;
}
