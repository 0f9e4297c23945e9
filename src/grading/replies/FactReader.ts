import type { Fact } from './Fact.ts';

/** A text made ready for reading facts (see `foldText`): as it stands, and in lower case. */
export interface FactText {
  /** In the letter case of the text. */
  readonly cased: string;
  readonly lower: string;
  /** Day number on which it is said; `null`: not known. */
  readonly today: number | null;
}

/** What a pattern found. */
export interface FactMatch {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What a named part of the pattern found, of several the first that found something; empty: none did. */
  readonly part: (...names: readonly string[]) => string;
}

/** One way in which facts are written. */
export interface FactReader {
  /** Global, over the text in lower case, or as it stands where `isCased`. */
  readonly pattern: RegExp;
  readonly isCased?: boolean;
  /**
   * Readings of what was found; none: it is no fact (a list marker, an address), and nothing in it is one either;
   * `null`: it was not found after all.
   */
  readonly read: (match: FactMatch, text: FactText) => Readings | null;
}

export interface Readings {
  readonly readings: readonly Fact[];
  readonly isLoose?: boolean;
  /** Code units from the beginning of the match that are the fact; absent: all. */
  readonly length?: number;
  /** Code units of the match before the fact. */
  readonly skip?: number;
}
