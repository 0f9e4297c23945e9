import type { TextCursor } from './TextCursor.ts';

/** A language that calls are written in. */
export interface CallLanguage {
  readonly cursor: (text: string, start: number, end: number, lenient: boolean) => TextCursor;
  /** Where the text begins behind blanks that the language allows before it. */
  readonly begin: (text: string) => number;
}
