/** Below this many clusters no interval is given. */
export const fewestClusters = 10;

/** What is given instead of an interval. */
export interface TooFew {
  readonly state: 'too-few';
  /** `null` where nothing was observed. */
  readonly value: number | null;
  readonly n: number;
  readonly clusters: number;
}
