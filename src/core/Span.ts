/** A half-open range `[start, end)` of UTF-16 code units in the exact text it was read from. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
