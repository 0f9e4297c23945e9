import { expect, test } from 'vitest';
import { composeSuite, emptyTally } from '../../src/composer/composeSuite.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import type { Case } from '../../src/core/Case.ts';
import { templatePart } from '../../src/composer/templatePart.ts';
import { stressor } from '../../src/stressors/paraphrase/index.ts';
import { subtasks } from '../../src/subtasks/list.generated.ts';
import { worlds } from '../../src/worlds/list.generated.ts';
import { wordsOnly } from '../retrievers/wordsOnly.ts';

const request = { domains: worlds.filter(({ heldOut }) => !heldOut), subtasks, perSubtask: 14, parts: ['find', 'confirm'], offer: { near: [2, 6], far: [1, 5] }, mostDepth: 4, mostCalls: 4 } as const;
const bases = [...composeSuite(request, seededRandom('other words'), emptyTally())];
const resources = wordsOnly();

const reworded = await Promise.all(
  bases.map(async (base) => {
    const own = seededRandom(base.case.id);
    const levels = await Promise.all(['1', '2', '3'].map((level) => stressor.apply(base, level, { random: own.fork(level), shared: own.fork('shared'), worlds, subtasks, ...resources })));
    return { base, variants: levels.flatMap((stressed) => (stressed.state === 'changed' ? [stressed.projection.case] : [])) };
  }),
);
const requestOf = ({ prompt }: Case): string => prompt.messages.flatMap((message) => (message.role === 'user' ? [message.content] : [])).join('\n');

test('the same calls are asked for in other words, every time in others, and nothing else is changed', () => {
  const found = reworded.filter(({ variants }) => variants.length > 1);
  expect(found.length).toBeGreaterThan(15);
  for (const { base, variants } of found) {
    expect(new Set([base.case, ...variants].map(requestOf)).size).toBe(variants.length + 1);
    for (const variant of variants) {
      expect({ key: variant.key, tools: variant.prompt.tools, rules: variant.prompt.rules, count: variant.prompt.messages.length }).toEqual({ key: base.case.key, tools: base.case.prompt.tools, rules: base.case.prompt.rules, count: base.case.prompt.messages.length });
      for (const { from } of base.item.steps.flatMap(({ arguments: given }) => given)) if (from.kind === 'said') expect(requestOf(variant)).toContain(from.said);
    }
  }
});

test('no call is asked for by the template of its base, and all templates are of one part', () => {
  for (const { base, variants } of reworded) {
    for (const { origin } of variants) {
      const goals = new Set(base.item.steps.filter(({ goal }) => goal).map(({ tool }) => `${base.item.domain}/${tool}/`));
      const own = (origin.composed?.templates ?? []).filter((id) => [...goals].some((start) => id.startsWith(start)));
      expect(own.length).toBeGreaterThan(0);
      expect(own.filter((id) => base.item.templates.includes(id))).toEqual([]);
      expect(own.filter((id) => templatePart(id) !== base.item.part)).toEqual([]);
    }
  }
});

test('what was not composed has no other words', async () => {
  const [{ base }] = reworded as [(typeof reworded)[0]];
  const own = seededRandom('x');
  expect(await stressor.apply({ ...base, item: null }, '1', { random: own, shared: own, worlds, subtasks, ...resources })).toMatchObject({ state: 'not-applicable' });
});
