import { composeSuite, emptyTally } from '../../src/composer/composeSuite.ts';
import type { SuiteProjection, SuiteTally } from '../../src/composer/composeSuite.ts';
import { usualSizes } from '../../src/cli/live/liveCases.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import { subtasks } from '../../src/subtasks/list.generated.ts';
import { worlds } from '../../src/worlds/list.generated.ts';

/** Cases as a default plan composes them, one after the other. */
export function benchSuite(seed: string, perSubtask: number, tally: SuiteTally = emptyTally()): Generator<SuiteProjection> {
  const domains = worlds.filter(({ heldOut }) => !heldOut);
  return composeSuite({ domains, subtasks: subtasks.filter(({ byDefault }) => byDefault), perSubtask, parts: ['find', 'confirm'], ...usualSizes }, seededRandom(seed), tally);
}
