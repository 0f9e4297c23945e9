import type { Origin, StressOrigin } from '../../core/Case.ts';
import type { Observation } from '../../core/Observation.ts';

/** A base case with its rerun and its variants, as one model answered them; `null`: not asked, not observed or not gradable. */
export interface StressFamily {
  readonly cluster: number;
  readonly base: Observation | null;
  readonly rerun: Observation | null;
  /** Variants by stressor and level. */
  readonly variants: ReadonlyMap<string, ReadonlyMap<string, Observation>>;
  /** Variants that were asked and are not there: not observed or not gradable. */
  readonly missing: readonly MissingVariant[];
}

export interface MissingVariant extends StressOrigin {
  /** Its own: the cluster of a step of a long task is not that of the question beside which it stands. */
  readonly origin: Origin;
}
