/** Successes at a dose. */
export interface DoseCount {
  /** Above 0. */
  readonly dose: number;
  readonly right: number;
  /** Need not be whole: counts may be scaled to those that independent trials would be worth. */
  readonly total: number;
}
