import type { ErrorHistory, TrajectoryDiagnosis } from '../../../core/TrajectoryDiagnosis.ts';
import type { Random } from '../../../core/Random.ts';
import type { Trajectory, TrajectoryCall } from '../../../core/Trajectory.ts';
import { tally } from '../../tally.ts';
import { callHistory, withoutRepeats } from './callHistory.ts';
import type { CallHistory } from './callHistory.ts';
import { conditionalRates } from './conditionalRates.ts';
import { anyStep, orderResult, sameTools } from './orderResult.ts';

const level = 0.95;

/** What follows an error in the trajectories of one model. `random` is used only where not all orders can be counted. */
export function trajectoryDiagnosis(model: string, trajectories: readonly Trajectory[], random: Random): TrajectoryDiagnosis {
  const followed = trajectories.filter(({ fault }) => fault === null);
  const histories = followed.map(callHistory);
  const own = histories.flatMap(({ steps }) => steps.flat());
  const repeats = own.filter(({ repeat }) => repeat);
  const rewards = followed.flatMap(({ reward }) => reward ?? []);
  const userCalls = callsBy(followed, 'user');
  return {
    model,
    trajectories: followed.length,
    tasks: new Set(histories.map(({ cluster }) => cluster)).size,
    infrastructure: trajectories.length - followed.length,
    endings: tally(followed.flatMap(({ ended }) => ended ?? [])).map(([reason, count]) => ({ reason, count })),
    rewards: { n: rewards.length, mean: rewards.length === 0 ? null : rewards.reduce((sum, reward) => sum + reward, 0) / rewards.length },
    calls: own.length,
    errors: own.filter(({ failed }) => failed).length,
    unanswered: callsBy(followed, 'agent').filter(({ failed }) => failed === null).length,
    userCalls: { calls: userCalls.length, errors: userCalls.filter(({ failed }) => failed === true).length },
    repeats: { calls: repeats.length, errors: repeats.filter(({ failed }) => failed).length },
    fresh: errorHistory(histories.map(withoutRepeats), random.fork(`${model}/fresh`)),
    all: errorHistory(histories, random.fork(`${model}/all`)),
  };
}

function callsBy(trajectories: readonly Trajectory[], by: 'agent' | 'user'): readonly TrajectoryCall[] {
  return trajectories.flatMap(({ steps }) => steps.filter((step) => step.by === by).flatMap(({ calls }) => calls));
}

function errorHistory(histories: readonly CallHistory[], random: Random): ErrorHistory {
  return {
    ...conditionalRates(histories),
    order: orderResult(histories, { kindOf: anyStep, level }, random.fork('order')),
    toolOrder: orderResult(histories, { kindOf: sameTools, level }, random.fork('tool order')),
  };
}
