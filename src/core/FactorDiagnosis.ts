import type { Availability, ComparedAvailability } from './Availability.ts';
import type { ArmOrigin } from './Case.ts';
import type { Estimate } from './Estimate.ts';

/** Arms of a crossed comparison, all on the same questions, and what sets them apart. Differences are losses: positive where the second is worse. */
export interface FactorDiagnosis {
  readonly kind: 'factor';
  readonly model: string;
  readonly stressor: string;
  /** The questions of the arms as they were, and asked again. */
  readonly base: Estimate;
  readonly rerun: Estimate;
  readonly available: Omit<ComparedAvailability, 'variant'>;
  readonly arms: readonly FactorArm[];
  readonly contrasts: readonly FactorContrast[];
  /** `null`: the best corner is not shown to differ from the worst one, or a corner was not asked or not answered. */
  readonly split: FactorSplit | null;
  /** Corners of the crossing that were asked and answered at all, of as many as there are; `null`: nothing is crossed. */
  readonly corners: { readonly asked: number; readonly of: number } | null;
}

export interface FactorArm extends Omit<ArmOrigin, 'retrieved'> {
  readonly level: string;
  readonly available: Availability;
  readonly retriever: string | null;
  /** Tools offered, on the mean over all questions asked. */
  readonly offered: number;
  /** Right by the strict and by the lenient reading. A question of which a right tool was not retrieved counts as wrong. */
  readonly strict: Estimate;
  readonly lenient: Estimate;
  /** Of the right tools, those that were retrieved; apart from the calling. `null`: nothing was retrieved. */
  readonly recall: Estimate | null;
  /** Questions of which a right tool was not retrieved; those of which none was, and on how many of these the model called something nevertheless. `null`: nothing was retrieved, or nothing was answered. */
  readonly missed: { readonly count: number; readonly none: number; readonly called: number } | null;
  /** Of one answer, on the mean; `null`: not known. */
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  readonly seconds: number | null;
  /** Money for one answer, on the mean; `null`: no price or no usage is known. */
  readonly cost: number | null;
  readonly rescue: FactorRescue;
}

/** What an arm does for questions that failed as they were. They are chosen by one trial and judged by others. */
export interface FactorRescue {
  /** Answers held against the question as it was and asked again, and those of them that failed as they were. */
  readonly judged: number;
  readonly failed: number;
  /** Right in the arm minus right when asked again. */
  readonly rate: Estimate;
  /** Questions right in four of five trials of the arm and in at most one of five when asked again; `null`: not asked so often. */
  readonly cases: { readonly rescued: number; readonly of: number } | null;
}

export interface FactorContrast {
  readonly id: string;
  /** `one-way`: between two arms. `main`: of one factor, over all levels of the others. `interaction`: what factors cost together beyond what each costs. */
  readonly kind: 'one-way' | 'main' | 'interaction';
  /** Levels compared; `null` unless one-way. */
  readonly better: string | null;
  readonly worse: string | null;
  readonly loss: Estimate;
  /** The same by the lenient reading. */
  readonly lenientLoss: Estimate;
  /** After Holm over all contrasts of this stressor. */
  readonly pValue: number;
  readonly verdict: 'costs' | 'gains' | 'not-shown' | 'too-few';
  /** Smallest loss that so many questions could show in 80 of 100 runs, all looks considered; `null`: too few clusters. */
  readonly smallestEffect: number | null;
}

/** The distance from the best to the worst corner, shared out over the factors (Shapley); a share may be negative. */
export interface FactorSplit {
  readonly whole: Estimate;
  readonly shares: readonly { readonly factor: string; readonly loss: Estimate; readonly share: number }[];
}
