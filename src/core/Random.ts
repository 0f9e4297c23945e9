/** A stream of random numbers, passed in wherever chance is wanted. Same seed, same stream, on every platform. */
export interface Random {
  /** Uniform in [0, 1), 53 bits. */
  readonly next: () => number;
  /** Uniform integer in [0, limit). */
  readonly below: (limit: number) => number;
  /** An independent stream named by a label; does not advance this one. */
  readonly fork: (label: string) => Random;
}
