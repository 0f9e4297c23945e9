import type { Availability } from './Availability.ts';
import type { Estimate } from './Estimate.ts';

/** What a growing load does to one model, on the same questions at every level. Loads are never merged. */
export interface DoseDiagnosis {
  readonly kind: 'dose';
  readonly model: string;
  readonly stressor: string;
  /** What is counted as right or wrong by itself. */
  readonly counts: DoseCounts | 'answers';
  readonly things: DoseThings;
  /** Mildest first; levels at which nothing was observed stand there too. */
  readonly levels: readonly DoseLevel[];
  /**
   * `breaks`: a certain loss, beyond that of equally long prompts. `length`: a certain loss, and equally long prompts without
   * the load lose too, no less as far as can be told. `load-or-length`: a certain loss, and nothing to tell the two apart.
   * `flat`: no level loses as much as `flatWithin`, neither of what is compared nor of everything asked for. `cannot-tell`: none of these.
   */
  readonly verdict: 'breaks' | 'length' | 'load-or-length' | 'flat' | 'cannot-tell' | 'too-few';
  /** The planned level that the verdict rests on: of the certain ones, else of all, that with the largest loss; `null`: there is none. */
  readonly decisive: string | null;
  /** Smallest one-sided p-value of the verdict over the planned levels, after Holm over all levels and loads of this model. */
  readonly pValue: number;
  /** Smallest loss at the highest level that this many questions could show in 80 of 100 runs, all looks considered, as a fraction; `null`: too few clusters. */
  readonly smallestEffect: number | null;
  /** How the loss grows; `null`: none is certain. */
  readonly shape: DoseShapeFound | null;
  /** Where it begins; `null`: no loss is certain. */
  readonly break: DoseBreak | null;
}

/** What of an answer a load multiplies. */
export type DoseCounts = 'calls' | 'arguments' | 'rules';

/**
 * By what levels are compared. `all`: everything asked for, since which of it came first was drawn. `alike`: what the load
 * adds, for the same reason. `shared`: what the mildest level asks for, too, since what is added may be harder.
 */
export type DoseThings = 'all' | 'alike' | 'shared';

export interface DoseLevel extends Availability {
  readonly level: string;
  readonly dose: number;
  /** Whether it was chosen after the planned ones had been seen: it places the break, and no test and no loss is told of it. */
  readonly refined: boolean;
  /** Things right of things asked for, and of those that levels are compared by. */
  readonly each: Estimate;
  readonly compared: Estimate;
  /** Answers in which everything is right. */
  readonly all: Estimate;
  /** Mildest level minus this one, of the things compared, on the questions answered at both; `null`: this is the mildest, or `refined`. */
  readonly drop: Estimate | null;
  readonly allDrop: Estimate | null;
  /** The arm that is as long and lacks the load; `null`: not asked. */
  readonly length: DoseLength | null;
  /** Of the things missed: nothing of it was there, something else was there, or the answer could not be read. */
  readonly missed: { readonly omitted: number; readonly altered: number; readonly unread: number };
  /** Where among the things asked for: first, middle and last third of each answer's list. */
  readonly thirds: readonly { readonly missed: number; readonly of: number }[];
}

export interface DoseLength extends Availability {
  readonly each: Estimate;
  /** Mildest level minus this arm. */
  readonly drop: Estimate;
  /** This arm minus the load: what length does not explain. */
  readonly excess: Estimate;
}

/** `named`: the best by a BIC margin of 6 and in 90 % of resamples; else `undecided`. */
export interface DoseShapeFound {
  readonly state: 'named' | 'undecided';
  readonly best: 'linear' | 'exponential' | 'threshold' | 'logistic';
  readonly runnerUp: 'linear' | 'exponential' | 'threshold' | 'logistic';
  /** BIC of the runner-up minus that of the best. */
  readonly margin: number;
  /** Share of resampled clusters in which the best is best. */
  readonly share: number;
  /** The best curve, for drawing: rates at rising doses. */
  readonly curve: readonly { readonly dose: number; readonly rate: number }[];
}

export interface DoseBreak {
  /** `bend`: a named threshold's N*. `five-points`: where the curve lies five points under its beginning. `levels`: the first level with a certain loss. */
  readonly kind: 'bend' | 'five-points' | 'levels';
  readonly dose: number;
  readonly low: number;
  readonly high: number;
  /** What the planned levels alone told of the same place, where others were asked between them; `null`: none were, or it could not be told. */
  readonly before: { readonly low: number; readonly high: number } | null;
}
