/** How far a run is: counts only, no verdicts. */
export interface Progress {
  /** Trials of the rounds so far, and how many of them are finished, earlier invocations included. */
  readonly planned: number;
  /** Whether the plan holds no further round, so that `planned` are all. */
  readonly isUnfolded: boolean;
  readonly answered: number;
  readonly notObserved: number;
  /** Requests under way or not yet committed, and how many there may be now. */
  readonly inFlight: number;
  readonly concurrency: number;
  /** Trials finished per second, lately; `null`: too early to say. */
  readonly rate: number | null;
  /** Milliseconds to the end at that rate; `null`: too early to say, or further rounds are to come. */
  readonly eta: number | null;
  readonly spent: Spent;
  /** Failed attempts by code, most frequent first. */
  readonly errors: readonly { readonly code: string; readonly count: number }[];
}

/** What this invocation has used. */
export interface Spent {
  readonly calls: number;
  /** Answers that came out of the response cache. */
  readonly cached: number;
  /** Input and output as reported, estimated where the endpoint did not say. */
  readonly tokens: number;
  /** Cost of the answers whose cost is known. */
  readonly money: number;
  /** Answers whose cost is not known and is not in `money`. */
  readonly unpriced: number;
  readonly milliseconds: number;
}
