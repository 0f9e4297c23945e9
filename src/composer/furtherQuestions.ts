import type { Random } from '../core/Random.ts';
import { composeSuite, emptyTally } from './composeSuite.ts';
import type { SuiteProjection, SuiteRequest } from './composeSuite.ts';

/** Further questions of one subtask that may be drawn on. */
const mostFurther = 400;

/** Questions of these subtasks beyond those of a suite, of which `known` holds the ids: composed from the seed as the suite is, as they are wanted. */
export function* furtherQuestions(suite: Omit<SuiteRequest, 'perSubtask'>, subtasks: readonly string[], known: ReadonlySet<string>, random: Random): Generator<SuiteProjection> {
  const wanted = suite.subtasks.filter(({ id }) => subtasks.length === 0 || subtasks.includes(id));
  if (wanted.length === 0) return;
  for (const one of composeSuite({ ...suite, subtasks: wanted, perSubtask: mostFurther }, random, emptyTally())) if (!known.has(one.case.id)) yield one;
}
