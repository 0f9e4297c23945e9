/** What the default plan of stressors asks, and what it leaves out because it could not see enough or would take too much. */
export interface StressPlan {
  /** What it adds, reruns included, of all models; `null`: nobody reckoned it, as in runs that are kept since an earlier version. */
  readonly takes: Takes | null;
  /** What ceilings on tokens and money leave to it; `null`: there is none. */
  readonly ceilings: { readonly tokens: number | null; readonly money: number | null };
  /** Trials of each model that it may add to those of the questions as they are, and those that it adds. */
  readonly budget: number;
  readonly trials: number;
  /** Loss that everything kept can show, as a fraction, in this share of runs. */
  readonly worthSeeing: number;
  readonly power: number;
  /** The most useful first. */
  readonly kept: readonly KeptStressor[];
  readonly left: readonly LeftStressor[];
}

/**
 * What asking takes, of all models together, at every repetition. `least`: every exchange ends with its first turn. `most`:
 * every turn is taken. Answers are reckoned at `reckonedAnswer` tokens each; what turns add to a request is not foreseen.
 */
export interface Takes {
  /** In and out. */
  readonly tokens: Reckoned;
  /** In the unit of the price table; `null`: a price is not known. */
  readonly money: Reckoned | null;
}

export interface Reckoned {
  readonly least: number;
  readonly most: number;
}

/** Tokens of an answer of which nothing is known; a ceiling reckons with as many until it has seen one. */
export const reckonedAnswer = 1024;

export interface KeptStressor {
  /** Of its variants; reruns are shared. */
  readonly takes: Takes | null;
  readonly stressor: string;
  readonly levels: readonly string[];
  /** Questions at every level, in so many clusters. */
  readonly questions: number;
  readonly clusters: number;
  /** Smallest loss at one level that would be found, as a fraction. */
  readonly smallestEffect: number;
  /** Levels that no question allows. */
  readonly without: readonly { readonly level: string; readonly reason: string }[];
}

/**
 * `not-applicable`: no question can be changed so. `cannot-see`: so many questions as there are cannot show the loss.
 * `blinds`: with it, `other`, which is more useful, could show it no longer. `budget`: at least `trials` more, or what they take, would be too much.
 */
export type LeftStressor =
  | { readonly stressor: string; readonly reason: 'not-applicable'; readonly detail: string }
  | { readonly stressor: string; readonly reason: 'cannot-see'; readonly questions: number; readonly smallestEffect: number | null }
  | { readonly stressor: string; readonly reason: 'blinds'; readonly other: string }
  | { readonly stressor: string; readonly reason: 'budget'; readonly trials: number; readonly takes: Takes | null };

/** Trials that the default plan may add to each that asks a question as it is, where nobody says how many. */
export const usualStressShare = 2.5;
