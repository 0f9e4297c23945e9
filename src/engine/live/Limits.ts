/** What a run may not exceed. Ceilings count what one invocation spends; a resumed run counts anew. `null`: none. */
export interface Limits {
  readonly calls: number | null;
  /** Input and output together. */
  readonly tokens: number | null;
  /** In the unit of the price table. */
  readonly money: number | null;
  readonly milliseconds: number | null;
  /** Requests in flight to one endpoint: how many at first, and the most. */
  readonly startConcurrency: number;
  readonly mostConcurrency: number;
  /** Attempts on one answer before its trial counts as not observed. */
  readonly attempts: number;
  /** First and longest wait between attempts, milliseconds; doubled each time, and a random share of it taken. */
  readonly backoff: number;
  readonly longestBackoff: number;
  /** An endpoint that asks for a longer pause than this ends the run. */
  readonly longestPause: number;
  /** Most milliseconds that an answer waits for others to be committed with; where few are in flight it waits less. */
  readonly commitWindow: number;
  /** How long a claimed trial stays ours without renewal. */
  readonly lease: number;
}

export const defaultLimits: Limits = {
  calls: null,
  tokens: null,
  money: null,
  milliseconds: null,
  startConcurrency: 8,
  mostConcurrency: 64,
  attempts: 6,
  backoff: 500,
  longestBackoff: 30_000,
  longestPause: 600_000,
  commitWindow: 8,
  lease: 60_000,
};
