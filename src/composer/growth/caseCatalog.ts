import type { Item } from '../../core/Item.ts';
import type { Random } from '../../core/Random.ts';
import { shuffled } from '../../core/shuffled.ts';
import type { Tool } from '../../core/Tool.ts';
import type { World } from '../../core/World.ts';
import { resembles } from '../resembles.ts';
import { grownCatalog } from './grownCatalog.ts';
import { nearDuplicates } from './nearDuplicates.ts';

/** A catalog around one item, out of which smaller offers are cut: an offer of twice the size holds the smaller one. */
export interface CaseCatalog {
  /** The tools that the item needs. */
  readonly right: readonly Tool[];
  /** All others, the nearest first, none of which can answer the request. */
  readonly others: readonly Tool[];
}

/** Near-duplicates of each right tool. */
const duplicates = 2;
/** Tools of other trades around one item: more than any request takes. */
const mostStrangers = 1024;

/**
 * What stands around the right tools of an item: near-duplicates that say why they cannot serve, the tools that were
 * offered when it was proven, and tools of other worlds and trades that share no thing with the right ones. The rest of
 * its own world stays out: nobody proved that none of it leads to the same end.
 */
export function caseCatalog(item: Item, worlds: readonly World[], random: Random): CaseCatalog {
  const needed = new Set(item.steps.map(({ tool }) => tool));
  const right = item.tools.filter(({ name }) => needed.has(name));
  const near = right.flatMap((tool) => nearDuplicates(tool, duplicates));
  const offered = item.tools.filter(({ name }) => !needed.has(name));
  const far = worlds.filter(({ id }) => id !== item.domain).flatMap(({ tools }) => tools.map(({ tool }) => tool));
  const kept = unproven(item, worlds);
  const apart = (tool: Tool): boolean => !kept.has(tool.name) && !right.some((one) => resembles(one, tool));
  const { strangers } = grownCatalog(worlds);
  const from = random.fork('strangers').below(strangers.length);
  const further = Array.from({ length: Math.min(mostStrangers, strangers.length) }, (_, at) => strangers[(from + at) % strangers.length]).flatMap((tool) => tool ?? []);
  // Those of other trades share no thing with any world: only a user's own tools have to be held against them.
  const isOfWorld = worlds.some(({ id }) => id === item.domain);
  const others = alternating(shuffled(far.filter(apart), random.fork('far')), isOfWorld ? further : further.filter(apart));
  const taken = new Set(right.map(({ name }) => name));
  return { right, others: [...near, ...shuffled(offered, random.fork('offered')), ...others].filter(({ name }) => !taken.has(name) && taken.add(name)) };
}

/**
 * Tools of a catalog that is shared by all items and that one item must not be offered: those of its own world that were
 * not offered when it was proven, and those of other worlds that share a thing with the right ones.
 */
export function unproven(item: Item, worlds: readonly World[]): ReadonlySet<string> {
  const offered = new Set(item.tools.map(({ name }) => name));
  const right = item.tools.filter(({ name }) => item.steps.some(({ tool }) => tool === name));
  return new Set(worlds.flatMap(({ id, tools }) => tools.flatMap(({ tool }) => (!offered.has(tool.name) && (id === item.domain || right.some((one) => resembles(one, tool))) ? [tool.name] : []))));
}

function alternating(first: readonly Tool[], second: readonly Tool[]): readonly Tool[] {
  const shared = Math.min(first.length, second.length);
  const pairs = first.slice(0, shared).flatMap((tool, at) => [tool, second[at] ?? tool]);
  return [...pairs, ...first.slice(shared), ...second.slice(shared)];
}
