import type { Case } from './Case.ts';
import type { Environment } from './Environment.ts';
import type { Problem } from './Problem.ts';

/** Turns question files into cases. */
export interface Suite {
  readonly id: string;
  readonly version: string;
  /** Looks for this suite's question files in one folder, not below it. `null`: none there. */
  readonly locate: (folder: string) => Promise<SuiteLocation | null>;
  readonly load: (location: SuiteLocation) => Promise<SuiteLoad>;
}

export interface SuiteLocation {
  readonly folder: string;
  /** The edition found there (`v1-2024-08`, `v4`). */
  readonly edition: string;
  readonly files: readonly string[];
}

export interface SuiteLoad {
  /** `<id>@<edition>`. */
  readonly suite: string;
  readonly cases: readonly SuiteCase[];
  readonly problems: readonly Problem[];
}

export interface SuiteCase {
  readonly case: Case;
  /** Where calls take place that go over several turns; absent: nowhere. */
  readonly environment?: Environment;
  /** The exact lines, for official checkers, which have rules about how they are written. */
  readonly raw: { readonly question: string; readonly answer: string | null };
}
