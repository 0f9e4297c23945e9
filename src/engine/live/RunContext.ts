import type { PlannedModel } from '../../core/Plan.ts';
import type { Reader } from '../../reading/createReader.ts';
import type { CacheKey } from './cacheKey.ts';
import type { GroupCommit } from './GroupCommit.ts';
import type { Lane } from './Lane.ts';
import type { OpenCases } from './OpenCases.ts';
import type { ProgressMeter } from './ProgressMeter.ts';
import type { RunRequest } from './RunRequest.ts';
import type { RunState } from './RunState.ts';
import type { Spending } from './Spending.ts';
import type { Waiters } from './Waiters.ts';

/** What the trials of a run share. */
export interface RunContext {
  readonly request: RunRequest;
  readonly planned: ReadonlyMap<string, PlannedModel>;
  /** By endpoint. */
  readonly lanes: ReadonlyMap<string, Lane>;
  readonly state: RunState;
  readonly cases: OpenCases;
  readonly read: Reader;
  readonly commit: GroupCommit;
  readonly spending: Spending;
  /** Woken whenever a request has come back, and when the run is over. */
  readonly returned: Waiters;
  readonly meter: ProgressMeter;
  readonly cacheKey: CacheKey;
}
