import { describe, expect, test } from 'vitest';
import { composeSuite, emptyTally } from '../../src/composer/composeSuite.ts';
import { checkStressor } from '../../src/conformance/checkStressor.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import { stressors } from '../../src/stressors/list.generated.ts';
import { subtasks } from '../../src/subtasks/list.generated.ts';
import { worlds } from '../../src/worlds/list.generated.ts';
import { wordsOnly } from '../retrievers/wordsOnly.ts';

const request = { domains: worlds.filter(({ heldOut }) => !heldOut), subtasks, perSubtask: 4, parts: ['find', 'confirm'], offer: { near: [2, 6], far: [1, 5] }, mostDepth: 4, mostCalls: 4 } as const;
const bases = [...composeSuite(request, seededRandom('stressors'), emptyTally())];

const plain = wordsOnly();

describe.each(stressors.map((stressor) => [stressor.id, stressor] as const))('the stressor %s', (_, stressor) => {
  test('keeps its contract on composed questions, and can change some', async () => {
    const breaches: string[] = [];
    let changed = 0;
    for (const base of bases.filter(({ case: one }) => stressor.subtasks.length === 0 || stressor.subtasks.includes(one.origin.category))) {
      const own = seededRandom(`${base.case.id} ${stressor.id}`);
      const at = (level: string): Parameters<typeof stressor.apply>[2] => ({ random: own.fork(level), shared: own.fork('shared'), worlds, subtasks, ...plain });
      breaches.push(...(await checkStressor(stressor, base, at)));
      for (const level of stressor.levels) if ((await stressor.apply(base, level, at(level))).state === 'changed') changed += 1;
    }
    expect(breaches).toEqual([]);
    expect(changed).toBeGreaterThan(0);
  });
});
