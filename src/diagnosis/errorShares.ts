import { alpha } from './alpha.ts';

/**
 * How the error rate of a diagnosis is shared out over everything that may be told of one model for certain, on composed
 * questions: at most one in twenty models of which nothing is wrong is told anything. Rates are of what is told, which
 * are losses: a two-sided test spends as much again on gains, of which nothing is told. Several models have an equal part each.
 *
 * Two families lie beside these: what two models differ in, and what a confidence tells, which are no claims that one
 * model is weak. That a lenient reader recovers something takes no share: an answer that it recovers is there, and without
 * any nothing is told.
 */
export interface ErrorShares {
  /**
   * Skills below a target or behind a reference, and a total below it that none explains. All parts of a profile are looked at
   * two-sided with the whole rate; of so many hardly two in three are skills, and of these one side is told.
   */
  readonly bars: number;
  /** What else failures go by. */
  readonly covariates: number;
  /** Right alone, and wrong in the whole. */
  readonly isolated: number;
  /** Right step by step, and wrong at once. */
  readonly atOnce: number;
  /** All stressors: every kind of analysis has an equal part, and in it every look by Holm. Tested two-sided, or one-sided with half. */
  readonly stress: number;
}

const bars = (alpha / 2) * (2 / 3);

/** Where nothing is changed, what stressors would have taken goes to the others. */
export function errorShares(isStressed: boolean): ErrorShares {
  const stress = isStressed ? alpha / 2 : 0;
  const rest = alpha - bars - stress;
  return { bars, covariates: (3 / 5) * rest, isolated: rest / 5, atOnce: rest / 5, stress };
}
