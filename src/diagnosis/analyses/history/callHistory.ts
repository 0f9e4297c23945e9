import type { Trajectory, TrajectoryStep } from '../../../core/Trajectory.ts';

/** A call of the model that has a result, with all that the trajectory held before it. */
export interface HistoryCall {
  readonly tool: string;
  readonly failed: boolean;
  /** Repeats an earlier failed call of the trajectory: same tool, same arguments. */
  readonly repeat: boolean;
}

/** The answered calls of one message of the model, in the order of the trajectory. */
export type HistoryStep = readonly HistoryCall[];

/** One trajectory as what the model called; steps without an answered call are left out. */
export interface CallHistory {
  readonly trajectory: Trajectory;
  /** Trials of one task share it. */
  readonly cluster: string;
  readonly steps: readonly HistoryStep[];
}

/** What the model itself called in a trajectory; calls of one message do not see one another, so they repeat only earlier messages. */
export function callHistory(trajectory: Trajectory): CallHistory {
  const failedBefore = new Set<string>();
  const steps = trajectory.steps
    .filter(({ by }) => by === 'agent')
    .map((step) => {
      const calls = answered(step).map(({ key, tool, failed }) => ({ key, call: { tool, failed, repeat: failedBefore.has(key) } }));
      for (const { key, call } of calls) if (call.failed) failedBefore.add(key);
      return calls.map(({ call }) => call);
    });
  return { trajectory, cluster: JSON.stringify([trajectory.group, trajectory.task]), steps: steps.filter((step) => step.length > 0) };
}

function answered({ calls }: TrajectoryStep): readonly { readonly key: string; readonly tool: string; readonly failed: boolean }[] {
  return calls.flatMap((call) => (call.failed === null ? [] : [{ key: `${call.tool}\u0000${call.arguments}`, tool: call.tool, failed: call.failed }]));
}

/** The same without calls that repeat a failed one: neither an error of theirs nor their place counts. */
export function withoutRepeats(history: CallHistory): CallHistory {
  const steps = history.steps.map((step) => step.filter(({ repeat }) => !repeat));
  return { ...history, steps: steps.filter((step) => step.length > 0) };
}

/** Failed calls of a step. */
export function failuresOf(step: HistoryStep): number {
  return step.filter(({ failed }) => failed).length;
}
