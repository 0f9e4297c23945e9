/** Time, handed in: no code outside `cli` reads a clock. */
export interface Clock {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Milliseconds from an arbitrary start, never going back. */
  readonly elapsed: () => number;
  /**
   * Settles after so many milliseconds, or at once when the signal is or gets aborted; never rejects. 0: as soon as everything
   * that has come in by now is taken.
   */
  readonly sleep: (milliseconds: number, signal: AbortSignal | null) => Promise<void>;
}
