import { expect, test } from 'vitest';
import { seededRandom } from '../../core/seededRandom.ts';
import { worlds } from '../../worlds/list.generated.ts';
import { composeSuite, emptyTally } from '../composeSuite.ts';
import { subtasks } from '../../subtasks/list.generated.ts';
import { resembles } from '../resembles.ts';
import { caseCatalog, unproven } from './caseCatalog.ts';
import { grownCatalog } from './grownCatalog.ts';
import { mostNearDuplicates, nearDuplicates } from './nearDuplicates.ts';

const grown = grownCatalog(worlds);

test('a catalog of ten thousand tools begins with the smaller ones, with names of their own that every provider takes', () => {
  const large = grown.ofSize(10_000) ?? [];
  expect(large).toHaveLength(10_000);
  expect(new Set(large.map(({ name }) => name)).size).toBe(10_000);
  expect(large.filter(({ name }) => !/^[A-Za-z0-9_-]{1,64}$/.test(name))).toEqual([]);
  expect(grown.ofSize(1000)).toEqual(large.slice(0, 1000));
  expect(grown.ofSize(1000)).toBe(grown.ofSize(1000));
  for (const name of grown.worldOf.keys()) expect(large.slice(0, grown.worldOf.size).some((tool) => tool.name === name)).toBe(true);
});

test('there is no catalog that is larger than all tools, or too small for those of the worlds', () => {
  expect(grown.largest).toBeGreaterThan(10_000);
  expect(grown.ofSize(grown.largest + 1)).toBe(null);
  expect(grown.ofSize(20)).toBe(null);
});

test('tools of other trades share no thing with any tool of a world, and say whose they are', () => {
  const own = worlds.flatMap(({ tools }) => tools.map(({ tool }) => tool));
  const things = new Set(grown.strangers.map(({ name }) => name.split('_').slice(1).join('_')));
  for (const name of things) expect(own.filter((tool) => resembles(tool, { name, description: '', parameters: {} })).map((tool) => [name, tool.name])).toEqual([]);
  expect(grown.strangers.filter(({ description }) => !/(?:in|from) [A-Z][a-z]+, an? [a-z ]+ system\.$/.test(description))).toEqual([]);
});

test('near-duplicates have names of their own and say first that they do something else', () => {
  const [tool] = worlds.flatMap(({ tools }) => tools.map((one) => one.tool));
  if (tool === undefined) throw new Error('no tool');
  const near = nearDuplicates(tool, mostNearDuplicates);
  expect(new Set(near.map(({ name }) => name)).size).toBe(mostNearDuplicates);
  expect(near.every(({ description }) => /sample data only|call of this old edition|makes none|does nothing else|does not call it|without using it/.test(description.slice(0, description.indexOf(tool.description))))).toBe(true);
});

test('around a case stand its right tools and none that could serve as well', () => {
  const cases = [...composeSuite({ domains: worlds.filter(({ heldOut }) => !heldOut), subtasks: subtasks.filter(({ id }) => id === 'parallel'), perSubtask: 6, parts: ['find'], offer: { near: [2, 6], far: [1, 5] }, mostDepth: 4, mostCalls: 4 }, seededRandom('growth'), emptyTally())];
  for (const { item } of cases) {
    const { right, others } = caseCatalog(item, worlds, seededRandom(item.id));
    const offered = new Set(item.tools.map(({ name }) => name));
    expect(new Set(right.map(({ name }) => name))).toEqual(new Set(item.steps.map(({ tool }) => tool)));
    const own = new Set(worlds.filter(({ id }) => id === item.domain).flatMap(({ tools }) => tools.map(({ tool }) => tool.name)));
    const wrong = others.filter(({ name }) => !offered.has(name) && (own.has(name) || (grown.worldOf.has(name) && right.some((tool) => resembles(tool, { name, description: '', parameters: {} })))));
    expect(wrong.map(({ name }) => name)).toEqual([]);
    const kept = unproven(item, worlds);
    expect(item.tools.filter(({ name }) => kept.has(name))).toEqual([]);
    expect(others.filter(({ name }) => kept.has(name))).toEqual([]);
  }
});
