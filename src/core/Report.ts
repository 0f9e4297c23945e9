import type { Diagnosis } from './Diagnosis.ts';

/** A function of the one diagnosis document; returns text, and the caller writes it. */
export interface Report {
  readonly id: string;
  readonly version: string;
  /** File ending that selects it with `--output`; empty for the terminal. */
  readonly extension: string;
  readonly render: (diagnosis: Diagnosis, medium: Medium) => string;
}

/** Where a report will be read. */
export interface Medium {
  readonly columns: number;
  readonly colour: boolean;
}
