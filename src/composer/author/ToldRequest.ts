import type { SaidValue } from './saidValues.ts';

/** A request with all that has to be read in it again, whoever writes it in other words. */
export interface ToldRequest {
  readonly request: string;
  /** What else the model is told, so that words of it are no news. */
  readonly background: string;
  /** `YYYY-MM-DD`; `null`: not known. */
  readonly today: string | null;
  readonly values: readonly SaidValue[];
  /** Calls that are asked for. */
  readonly calls: number;
  /** Texts that only a right answer holds. */
  readonly answers: readonly string[];
}
