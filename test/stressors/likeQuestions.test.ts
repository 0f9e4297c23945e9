import { expect, test } from 'vitest';
import { composeSuite, emptyTally } from '../../src/composer/composeSuite.ts';
import { promptLength } from '../../src/composer/itemCase.ts';
import type { Prompt } from '../../src/core/Prompt.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import { stressor } from '../../src/stressors/shift/index.ts';
import { subtasks } from '../../src/subtasks/list.generated.ts';
import { worlds } from '../../src/worlds/list.generated.ts';
import { wordsOnly } from '../retrievers/wordsOnly.ts';

const request = { domains: worlds.filter(({ heldOut }) => !heldOut), subtasks, perSubtask: 3, parts: ['find', 'confirm'], offer: { near: [2, 6], far: [1, 5] }, mostDepth: 3, mostCalls: 3 } as const;
const bases = [...composeSuite(request, seededRandom('like questions'), emptyTally())];

test('a like question is of the held-out world, as deep, with as many calls, of the same skill, part and kind of reply, and about as long', async () => {
  const resources = { worlds, subtasks, ...wordsOnly() };
  let found = 0;
  let asLong = 0;
  for (const base of bases) {
    const random = seededRandom(base.case.id);
    const stressed = await stressor.apply(base, 'library', { random, shared: random, ...resources });
    if (stressed.state !== 'changed') continue;
    found += 1;
    const { origin, key, prompt } = stressed.projection.case;
    expect(origin).toMatchObject({ category: base.case.origin.category, calls: base.case.origin.calls === null ? null : { count: base.case.origin.calls.count } });
    expect(origin.composed).toMatchObject({ world: 'library', depth: base.case.origin.composed?.depth, shape: base.case.origin.composed?.shape, part: base.case.origin.composed?.part });
    expect(origin.cluster).not.toBe(base.case.origin.cluster);
    expect(key.kind).toBe(base.case.key.kind);
    if (key.kind === 'abstention') expect(key).toMatchObject({ expected: base.case.key.kind === 'abstention' ? base.case.key.expected : null });
    expect(prompt).not.toEqual(base.case.prompt);
    if (Math.abs(Math.log(lengthOf(prompt) / lengthOf(base.case.prompt))) < 0.2) asLong += 1;
  }
  expect(found).toBeGreaterThan(bases.length * 0.9);
  expect(asLong).toBeGreaterThan(found * 0.9);
});

function lengthOf({ messages, rules, tools }: Prompt): number {
  return promptLength({ messages, rules }) + JSON.stringify(tools).length;
}
