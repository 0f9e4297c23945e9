import type { Availability } from './Availability.ts';
import type { Estimate } from './Estimate.ts';

/**
 * Questions of a held-out world beside matched ones of the other worlds: as many of the same skill, depth and number of
 * calls, about as long. They are not paired: each is another question with other tools.
 */
export interface ShiftDiagnosis {
  readonly kind: 'shift';
  readonly model: string;
  readonly stressor: string;
  /** The held-out world. */
  readonly level: string;
  /** Over all skills, each matched within itself. */
  readonly overall: ShiftContrast;
  readonly skills: readonly SkillShift[];
}

export interface SkillShift extends ShiftContrast {
  readonly skill: string;
}

export interface ShiftContrast {
  /** Of the questions of the other worlds, and of those of the held-out one that they are matched with. */
  readonly available: { readonly others: Availability; readonly heldOut: Availability };
  /** Matched questions on each side. */
  readonly n: number;
  /** Right in the other worlds, and in the held-out one. */
  readonly others: Estimate;
  readonly heldOut: Estimate;
  /** Others minus held-out, of strata of the same skill, depth and number of calls; over the clusters of both sides. */
  readonly difference: Estimate;
  /** Clustered, two-sided; of skills after Holm over them. */
  readonly pValue: number;
  readonly verdict: 'lower' | 'higher' | 'not-shown' | 'too-few';
}
