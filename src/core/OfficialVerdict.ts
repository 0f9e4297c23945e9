/** What a benchmark's own checker says of one answer. */
export interface OfficialVerdict {
  readonly valid: boolean;
  /** The checker's own code, `null` where valid. */
  readonly errorType: string | null;
}
