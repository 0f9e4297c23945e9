import type { OrderedStep } from '../../src/stats/chanceOrder.ts';

/** How made-up trajectories fail and end. All rates are fractions of one. */
export interface TrajectoryDesign {
  readonly trajectories: number;
  /** Failure rates of trajectories, taken in turn: hard and easy tasks. */
  readonly rates: readonly number[];
  /** What a failed step adds to the rate of the next one: the self-conditioning that is to be found. */
  readonly afterFailure: number;
  /** Chance that a trajectory ends after a step that succeeded, and after one that failed. */
  readonly ends: { readonly success: number; readonly failure: number };
  /** Failures after which a trajectory is cut off; `Infinity`: never. */
  readonly mostFailures: number;
  readonly mostSteps: number;
  /** The first steps only read and never fail; the rest write. */
  readonly reads: number;
  /** Chance that another tool is taken after one that writes has succeeded. */
  readonly movesOn: number;
}

export const plainTrajectories: TrajectoryDesign = {
  trajectories: 60,
  rates: [0.05, 0.3],
  afterFailure: 0,
  ends: { success: 0.05, failure: 0.05 },
  mostFailures: Infinity,
  mostSteps: 20,
  reads: 0,
  movesOn: 0,
};

/** Trajectories as sequences of steps of one call each; `kind` is the tool. */
export function drawTrajectories(next: () => number, design: TrajectoryDesign): readonly (readonly OrderedStep[])[] {
  return Array.from({ length: design.trajectories }, (_, at) => drawTrajectory(next, design, design.rates[at % design.rates.length] ?? 0));
}

function drawTrajectory(next: () => number, design: TrajectoryDesign, rate: number): readonly OrderedStep[] {
  const steps: OrderedStep[] = [];
  let failed = false;
  let failures = 0;
  let tool = 0;
  while (steps.length < design.mostSteps) {
    const reads = steps.length < design.reads;
    failed = !reads && next() < rate + (failed ? design.afterFailure : 0);
    steps.push({ failures: Number(failed), kind: reads ? 'read' : tool });
    if (failed) failures += 1;
    else if (design.movesOn > 0 && next() < design.movesOn) tool += 1;
    const end = failed ? design.ends.failure : design.ends.success;
    if (failures >= design.mostFailures || (!reads && next() < end)) break;
  }
  return steps;
}
