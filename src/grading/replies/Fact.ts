/** A number with what it counts; money where a currency is written. */
export interface Quantity {
  readonly kind: 'number' | 'money';
  readonly value: number;
  /** Unit (see `units`) or currency (see `currencies`); `null`: none written. */
  readonly unit: string | null;
  /** Value of the last digit written (0.01 for `84.50`, 100 for `1.2k`). */
  readonly grain: number;
  /** `about 300`, `over 300`, `nearly 300`, or just `300`. */
  readonly bound: 'exact' | 'about' | 'over' | 'under';
}

/** A calendar day, or the part of one that is written. */
export interface DayFact {
  readonly kind: 'date';
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number | null;
  readonly day: number | null;
  /** 0: Monday. */
  readonly weekday: number | null;
}

/** A time of day in minutes since midnight. */
export interface TimeFact {
  readonly kind: 'time';
  readonly minute: number;
}

/** Normal form: see `idForm`, `nameForm`. */
export interface LabelFact {
  readonly kind: 'id' | 'name';
  readonly text: string;
}

export type Fact = Quantity | DayFact | TimeFact | LabelFact;

/** A fact where it stands in a text. */
export interface FoundFact {
  /** Every way in which it can be read; it is right if one of them is. */
  readonly readings: readonly Fact[];
  /** UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Too loose to be held against anybody (`one`, `half`, `today`); it may still be what was asked for. */
  readonly isLoose: boolean;
}
