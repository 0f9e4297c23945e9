/**
 * A long task as it went: every tool call with how it ended, in order. Enough to study what follows an error;
 * the texts stay in the recording.
 */
export interface Trajectory {
  readonly model: string;
  /** Environment, as carried scores are grouped: tasks of two groups are never the same task. */
  readonly group: string;
  /** The trials of one task share it. */
  readonly task: string;
  /** Names this trial of the task, as its carried score does. */
  readonly caseId: string;
  /** What the user said first; `null`: nothing. */
  readonly opening: string | null;
  /** Why it ended, in the recording's own word; `null`: it does not say. */
  readonly ended: string | null;
  /** What the harness, the network or the simulated user did to it; then neither steps nor reward speak of the model. `null`: nothing. */
  readonly fault: string | null;
  /** As found; `null`: none was recorded, which is not zero. */
  readonly reward: number | null;
  /** Messages that call tools, and no others. */
  readonly steps: readonly TrajectoryStep[];
}

/** The calls of one message. None of them could see what the others brought back. */
export interface TrajectoryStep {
  /** In some environments the simulated user has tools too. */
  readonly by: 'agent' | 'user';
  readonly calls: readonly TrajectoryCall[];
}

export interface TrajectoryCall {
  readonly tool: string;
  /** Canonical JSON, so that equal arguments are equal texts; as it came where it is no JSON. */
  readonly arguments: string;
  /** Whether the environment refused it; `null`: no result was recorded. */
  readonly failed: boolean | null;
  /** Beginning of what came back where it failed; else `null`. */
  readonly message: string | null;
}
