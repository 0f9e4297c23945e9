import type { Availability } from './Availability.ts';
import type { DoseCounts, DoseThings } from './DoseDiagnosis.ts';
import type { Estimate } from './Estimate.ts';

/** Two growing loads at once: what they cost one model together beyond what each costs by itself, on the same questions. */
export interface CrossedDiagnosis {
  readonly kind: 'crossed';
  readonly model: string;
  /** Ids of both with a `+` between them. */
  readonly stressor: string;
  /** Both at their heavier level. */
  readonly level: string;
  /** What is counted as right or wrong by itself. */
  readonly counts: DoseCounts | 'answers';
  readonly things: DoseThings;
  readonly first: CrossedLoad;
  readonly second: CrossedLoad;
  /** Of every corner, and of text of the first load's length in its place; `null`: not asked. */
  readonly available: Readonly<Record<CrossedPlace, Availability | null>>;
  /** Things right of those that are compared, on the questions answered in all four. */
  readonly corners: { readonly neither: Estimate; readonly first: Estimate; readonly second: Estimate; readonly both: Estimate };
  /** Against both at their mildest: each by itself, and both. */
  readonly losses: { readonly first: Estimate; readonly second: Estimate; readonly both: Estimate };
  /** What both cost beyond the sum of what each costs: positive where they cost more together. */
  readonly beyond: Estimate;
  /** The same with the first load held against text of its length, by which length itself drops out; `null`: not asked. */
  readonly beyondLength: Estimate | null;
  /** `together`: they certainly cost more together, length apart. `together-or-length`: they do, and nothing tells it from length. */
  readonly verdict: 'together' | 'together-or-length' | 'not-shown' | 'too-few';
  /** One-sided, of the verdict, after Holm over all pairs of loads of this model. */
  readonly pValue: number;
  /** Smallest such excess that so many questions could show, as a fraction; `null`: too few clusters. */
  readonly smallestEffect: number | null;
}

/** The corners, and where text stands for the first load, with the second at its mildest and at its heavier level. */
export type CrossedPlace = 'neither' | 'first' | 'second' | 'both' | 'asLong' | 'asLongSecond';

export interface CrossedLoad {
  readonly stressor: string;
  readonly mild: number;
  readonly heavy: number;
}
