import type { Problem } from '../core/Problem.ts';

export interface TextLine {
  /** 1-based, blank lines counted. */
  readonly number: number;
  /** Without its line end and without a byte order mark. */
  readonly text: string;
}

export interface LineBatch {
  readonly lines: readonly TextLine[];
  readonly problems: readonly Problem[];
}
