import type { Random } from '../../core/Random.ts';
import { drawSteps } from './drawSteps.ts';
import type { Step } from './drawSteps.ts';
import type { LongTask } from './LongTask.ts';
import { basket } from './tasks/basket.ts';
import { ledger } from './tasks/ledger.ts';
import { route } from './tasks/route.ts';
import { stockroom } from './tasks/stockroom.ts';

const tasks: readonly LongTask[] = [ledger, stockroom, basket, route];

/** The task of one instance with all its steps: the same at every level. */
export function taskOf(random: Random): { readonly task: LongTask; readonly steps: readonly Step[] } {
  const task = tasks[random.fork('task').below(tasks.length)] ?? ledger;
  return { task, steps: drawSteps(task, random.fork('steps')) };
}
