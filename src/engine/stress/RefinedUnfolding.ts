import type { StressBase, StressResources } from '../../core/Stressor.ts';
import type { Versioned } from '../rounds/ComposedUnfolding.ts';

/** Levels that are chosen after the planned ones were asked, as a plan keeps what it takes to make them. */
export interface RefinedUnfolding {
  /** Most levels that are added to one load of one model. */
  readonly most: number;
  /** Loads that were asked. */
  readonly stressors: readonly Versioned[];
  /** The questions that were put under them. */
  readonly bases: readonly StressBase[];
  readonly limits: StressResources['limits'];
  readonly followUps: boolean;
  readonly blockSize: number;
}
