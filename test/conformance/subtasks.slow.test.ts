import { describe, expect, test } from 'vitest';
import { composeSuite, emptyTally } from '../../src/composer/composeSuite.ts';
import { checkSubtask } from '../../src/conformance/checkSubtask.ts';
import { checkWorld } from '../../src/conformance/checkWorld.ts';
import type { Interface } from '../../src/core/Interface.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import { toolNames } from '../../src/catalog/toolNames.ts';
import { createReader } from '../../src/reading/createReader.ts';
import { subtasks } from '../../src/subtasks/list.generated.ts';
import { syntaxes } from '../../src/syntaxes/list.generated.ts';
import { worlds } from '../../src/worlds/list.generated.ts';

const native: Interface = { kind: 'native', syntax: 'native', tolerated: [], basis: 'asked' };
const reader = createReader(syntaxes);
const kit = {
  read: (answer: Parameters<typeof reader>[0], { case: one }: { readonly case: { readonly prompt: { readonly tools: readonly { readonly name: string }[] } } }) =>
    reader(answer, native, toolNames(one.prompt.tools.map(({ name }) => name))).strict,
  sessions: worlds,
};

test.each(worlds.map((world) => [world.id, world] as const))('the world %s keeps its contract', (_, world) => {
  expect(checkWorld(world)).toEqual([]);
});

describe.each(subtasks.map((subtask) => [subtask.id, subtask] as const))('the subtask %s', (_, subtask) => {
  test('keeps its contract on composed items', () => {
    const request = { domains: worlds, subtasks: [subtask], perSubtask: 24, parts: ['find', 'confirm'], offer: { near: [2, 6], far: [1, 5] }, mostDepth: 4, mostCalls: 4 } as const;
    const breaches: string[] = [];
    let cases = 0;
    for (const { item } of composeSuite(request, seededRandom(`exhibits ${subtask.id}`), emptyTally())) {
      cases++;
      breaches.push(...checkSubtask(subtask, item, kit));
    }
    expect(breaches).toEqual([]);
    expect(cases).toBe(24);
  });
});
