import { describe, expect, it } from 'vitest';
import { drawTrajectories, plainTrajectories } from '../../prove/draws/drawTrajectories.ts';
import type { TrajectoryDesign } from '../../prove/draws/drawTrajectories.ts';
import { uniform } from '../../test/uniform.ts';
import type { OrderedStep } from './chanceOrder.ts';
import { orderTest } from './orderTest.ts';

const options = { next: uniform(1), draws: 2000 };
const ofOneKind = (steps: readonly OrderedStep[]): readonly OrderedStep[] => steps.map(({ failures }) => ({ failures, kind: 0 }));

// Few draws, seeded. Of 400 true nulls at 5 %, more than 33 (8.3 %) come once in a thousand times.
const draws = 400;
const most = 33 / draws;

function claimed(design: Partial<TrajectoryDesign>, prepare: (steps: readonly OrderedStep[]) => readonly OrderedStep[] = ofOneKind, times = draws): number {
  const next = uniform(11);
  let found = 0;
  for (let draw = 0; draw < times; draw++) {
    const sequences = drawTrajectories(next, { ...plainTrajectories, ...design }).map(prepare);
    if (orderTest(sequences, options).pValue <= 0.05) found += 1;
  }
  return found / times;
}

/** The steps with one that says nothing put behind them, so that the last true step is moved too. */
const lastMoved = (steps: readonly OrderedStep[]): readonly OrderedStep[] => [...ofOneKind(steps), { failures: 0, kind: 0 }];
const own = (steps: readonly OrderedStep[]): readonly OrderedStep[] => steps;

describe('the level of orderTest where failures do not breed failures', () => {
  it.each<readonly [string, Partial<TrajectoryDesign>]>([
    ['easy tasks only', { rates: [0.1] }],
    ['hard and easy tasks', { rates: [0.02, 0.1, 0.6] }],
    ['some hopeless tasks', { rates: [0.01, 0.01, 0.01, 0.95] }],
    ['few trajectories', { trajectories: 12, rates: [0.1, 0.5] }],
    ['trajectories that end when a step succeeds', { ends: { success: 0.3, failure: 0 } }],
    ['trajectories that give up after a failure', { ends: { success: 0.02, failure: 0.5 } }],
    ['trajectories cut off at the third failure', { rates: [0.1, 0.4], ends: { success: 0.02, failure: 0.02 }, mostFailures: 3 }],
    ['trajectories cut off at a number of steps', { ends: { success: 0, failure: 0 }, mostSteps: 8 }],
  ])('holds with %s', (_, design) => {
    expect(claimed(design)).toBeLessThanOrEqual(most);
  });

  it('would not hold for trajectories that end when a step succeeds if their last step were moved too', () => {
    expect(claimed({ rates: [0.2, 0.5], ends: { success: 0.3, failure: 0 }, trajectories: 150 }, lastMoved, 100)).toBeGreaterThan(2 * most);
  });

  it('holds among the calls of one tool where a tool is used until it succeeds', () => {
    expect(claimed({ rates: [0.2, 0.6], movesOn: 0.5 }, own)).toBeLessThanOrEqual(most);
  });

  it('holds where one tool fails and another never does only among the calls of one tool', () => {
    const design = { reads: 6, rates: [0.1, 0.5] };
    expect(claimed(design, own)).toBeLessThanOrEqual(most);
    expect(claimed(design, ofOneKind, 100)).toBeGreaterThan(2 * most);
  });
});

describe('the power of orderTest', () => {
  it('finds failures that breed failures', () => {
    expect(claimed({ afterFailure: 0.3 }, ofOneKind, 100)).toBeGreaterThan(0.9);
    expect(claimed({ afterFailure: 0.3, reads: 4 }, own, 100)).toBeGreaterThan(0.8);
  });
});
