import { describe, expect, it } from 'vitest';
import { drawTrajectories, plainTrajectories } from '../../../../prove/draws/drawTrajectories.ts';
import type { TrajectoryDesign } from '../../../../prove/draws/drawTrajectories.ts';
import { uniform } from '../../../../test/uniform.ts';
import type { TrajectoryDiagnosis } from '../../../core/TrajectoryDiagnosis.ts';
import type { Estimate } from '../../../core/Estimate.ts';
import { seededRandom } from '../../../core/seededRandom.ts';
import type { Trajectory } from '../../../core/Trajectory.ts';
import { callHistory } from './callHistory.ts';
import { conditionalRates } from './conditionalRates.ts';
import { historyFindings } from './historyFindings.ts';
import { trajectoryDiagnosis } from './trajectoryDiagnosis.ts';

/** Four trials of each task, each call with arguments of its own. */
function drawn(next: () => number, design: TrajectoryDesign): readonly Trajectory[] {
  return drawTrajectories(next, design).map((steps, at): Trajectory => ({
    model: 'm', group: 'g', task: String(at >> 2), caseId: String(at), opening: null, ended: null, fault: null, reward: null,
    steps: steps.map(({ failures, kind }, place) => ({ by: 'agent', calls: [{ tool: String(kind), arguments: String(place), failed: failures > 0, message: null }] })),
  }));
}

// Hard and easy tasks, trajectories that end when a call succeeds: nothing follows from an error.
const heterogeneous: TrajectoryDesign = { ...plainTrajectories, trajectories: 160, rates: [0.05, 0.05, 0.05, 0.05, 0.4, 0.4, 0.4, 0.4], ends: { success: 0.15, failure: 0 } };
const selfConditioned: TrajectoryDesign = { ...heterogeneous, afterFailure: 0.3 };
const draws = 200;
// 200 draws of a true 95 % stay above 90.4 % by three standard errors.
const floor = 0.904;

function over<T>(design: TrajectoryDesign, measure: (one: TrajectoryDiagnosis, trajectories: readonly Trajectory[]) => T, times = draws): readonly T[] {
  const next = uniform(21);
  return Array.from({ length: times }, () => {
    const trajectories = drawn(next, design);
    return measure(trajectoryDiagnosis('m', trajectories, seededRandom('x')), trajectories);
  });
}

function holds(estimate: Estimate, truth: number): boolean {
  return estimate.state === 'estimated' && estimate.low <= truth && truth <= estimate.high;
}

function isCertain(one: TrajectoryDiagnosis, trajectories: readonly Trajectory[]): boolean {
  return historyFindings([one], trajectories).some((finding) => finding.certain);
}

const share = (found: readonly boolean[]): number => found.filter(Boolean).length / found.length;

describe('what follows errors, where hard and easy tasks are mixed and nothing does', () => {
  const both = over(heterogeneous, (one, trajectories) => ({ fresh: one.fresh, certain: isCertain(one, trajectories) }));
  const measured = both.map(({ fresh }) => fresh);
  const many = conditionalRates(drawn(uniform(5), { ...heterogeneous, trajectories: 40_000 }).map(callHistory));

  it('the raw difference is far from 0, and its interval holds it', () => {
    const truth = many.difference.value ?? NaN;
    expect(truth).toBeGreaterThan(0.1);
    expect(share(measured.map(({ difference }) => holds(difference, truth)))).toBeGreaterThanOrEqual(floor);
    expect(share(measured.map(({ difference }) => difference.state === 'estimated' && difference.low > 0))).toBeGreaterThan(0.3);
  });

  it('rates hold theirs', () => {
    for (const part of ['afterError', 'afterSuccess'] as const) {
      expect(share(measured.map((fresh) => holds(fresh[part], many[part].value ?? NaN))), part).toBeGreaterThanOrEqual(floor);
    }
  });

  it('the excess is 0, and its interval holds that', () => {
    const excess = measured.map(({ order }) => order.excess);
    expect(share(excess.map((each) => holds(each, 0)))).toBeGreaterThanOrEqual(floor);
    expect(Math.abs(excess.reduce((sum, { value }) => sum + (value ?? 0), 0) / draws)).toBeLessThan(0.01);
  });

  it('no finding is certain more often than it may be', () => {
    expect(share(both.map(({ certain }) => certain))).toBeLessThanOrEqual(0.1);
  });
});

describe('what follows errors, where an error adds 30 points to the next', () => {
  it('is found', () => {
    expect(share(over(selfConditioned, isCertain, 40))).toBeGreaterThan(0.8);
  });
});
