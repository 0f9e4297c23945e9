import type { Leniency, LeniencyCode } from '../../core/Leniency.ts';

export type JsonFailure =
  | 'no-value'
  | 'nested-too-deep'
  | 'not-json';

/** Nothing was forgiven: one list shared by all who say so. */
export const nothingForgiven: readonly Leniency[] = Object.freeze([]);

/** Where a parse stands in its text, what it has forgiven and why it gave up. */
export class JsonCursor {
  readonly text: string;
  readonly end: number;
  position: number;
  depth = 0;
  /** The text ended inside a value. */
  truncated = false;
  failure: JsonFailure | null = null;
  private leniencies: Leniency[] | null = null;

  constructor(text: string, start: number, end: number) {
    this.text = text;
    this.position = start;
    this.end = end;
  }

  get forgiven(): readonly Leniency[] {
    return this.leniencies ?? nothingForgiven;
  }

  /** Code unit under the cursor, -1 at the end. */
  peek(): number {
    return this.position < this.end ? this.text.charCodeAt(this.position) : -1;
  }

  peekAt(position: number): number {
    return position < this.end ? this.text.charCodeAt(position) : -1;
  }

  forgive(code: LeniencyCode, start: number, end: number): void {
    (this.leniencies ??= []).push({ code, call: null, span: { start, end } });
  }

  fail(failure: JsonFailure): null {
    this.failure ??= failure;
    return null;
  }

  /** Notes once that the text stopped in the middle of a value. */
  truncate(): void {
    if (this.truncated) return;
    this.truncated = true;
    this.forgive('truncated-tail', this.end, this.end);
  }
}
