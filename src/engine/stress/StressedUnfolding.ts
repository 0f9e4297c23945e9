import type { StressResources } from '../../core/Stressor.ts';
import type { ComposedUnfolding, Versioned } from '../rounds/ComposedUnfolding.ts';

/** A suite that is composed while it is asked, and after it, in a last round, what the default plan of stressors makes of its questions. */
export interface StressedUnfolding {
  readonly composed: ComposedUnfolding;
  /** The most useful first. */
  readonly stressors: readonly PlannedStressor[];
  /** Trials of each model that they may add. */
  readonly budget: number;
  readonly limits: StressResources['limits'];
}

export interface PlannedStressor extends Versioned {
  /** As `readLevel` gives them, mildest first. */
  readonly levels: readonly string[];
}
