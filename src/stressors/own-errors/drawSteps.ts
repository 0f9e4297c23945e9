import { between, oneOf } from '../../composer/kit/chance.ts';
import type { Random } from '../../core/Random.ts';
import type { LineKind, LongTask } from './LongTask.ts';
import { mostSteps } from './readArm.ts';

/** A step of a task; amounts in units of the last decimal. */
export interface Step {
  readonly line: LineKind;
  /** Without sign. */
  readonly change: number;
  /** True state after it. */
  readonly state: number;
  /** What a wrong state would be off by; never 0. */
  readonly error: number;
}

/** Bounds of the true state, in whole numbers: what errors add up to stays far from 0. */
const bounds = { least: 1500, most: 6000, least0: 2500, most0: 5000 } as const;
const smallest = 3;
const largest = 60;
const farthest = 10;

/**
 * The steps of one instance, the last one at the end: it is asked at whatever place, so that it is the same step from
 * the same true state wherever it stands. They are drawn backwards.
 */
export function drawSteps(task: LongTask, random: Random): readonly Step[] {
  const scale = 10 ** task.decimals;
  const steps: Step[] = [];
  let state = between(random, bounds.least0 * scale, bounds.most0 * scale);
  for (let index = 0; index < mostSteps; index++) {
    const lines = task.lines.filter(({ sign }) => (state > bounds.most * scale ? sign === 1 : state < bounds.least * scale ? sign === -1 : true));
    const line = oneOf(random, lines);
    const change = between(random, smallest * scale, largest * scale);
    const error = between(random, 1, farthest) * scale * (random.below(2) === 0 ? 1 : -1);
    steps.push({ line, change, state, error });
    state -= line.sign * change;
  }
  return steps.reverse();
}
