/** Money for a million tokens; `null`: not known, which is not free. */
export interface Price {
  readonly input: number | null;
  /** Input served from the endpoint's prompt cache. */
  readonly cachedInput: number | null;
  /** Answer and reasoning. */
  readonly output: number | null;
}
