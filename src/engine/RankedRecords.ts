import type { Observation } from '../core/Observation.ts';
import type { CarriedScore } from '../core/RecordingFormat.ts';
import type { Trajectory } from '../core/Trajectory.ts';
import { problemLog } from './ProblemLog.ts';
import type { ProblemLog } from './ProblemLog.ts';

/** What came out of the batches of one rank, as it came. */
export interface RankRecords {
  readonly observations: Observation[];
  readonly carried: CarriedScore[];
  readonly trajectories: Trajectory[];
  readonly problems: ProblemLog;
}

/** Takes apart what was read side by side, so that nothing that comes of it depends on which batch was read first. */
export class RankedRecords {
  readonly #ranks = new Map<number, RankRecords>();

  at(rank: number): RankRecords {
    const known = this.#ranks.get(rank) ?? { observations: [], carried: [], trajectories: [], problems: problemLog() };
    this.#ranks.set(rank, known);
    return known;
  }

  /** Rank by rank. */
  inOrder(): readonly RankRecords[] {
    return [...this.#ranks].sort(([a], [b]) => a - b).map(([, records]) => records);
  }
}
