import { expect, test } from 'vitest';
import { seededRandom } from '../../src/core/seededRandom.ts';
import { worlds } from '../../src/worlds/list.generated.ts';

test.each(worlds.map((world) => [world.id, world] as const))('whatever the seed, everything in %s that people can mention can be drawn', (_, world) => {
  const said = new Map(world.types.map(({ id }) => [id, new Set<string>()]));
  for (let seed = 0; seed < 300; seed++) {
    const random = seededRandom(`${world.id} ${seed}`);
    const state = world.start(random);
    for (const type of world.types) {
      const drawn = type.draw?.({ random, state });
      if (drawn === undefined) continue;
      expect(drawn.said.trim(), type.id).not.toBe('');
      said.get(type.id)?.add(drawn.said);
    }
  }
  const varied = [...said.values()].filter((texts) => texts.size >= 20).length;
  expect(varied).toBeGreaterThan(world.types.length / 4);
});
