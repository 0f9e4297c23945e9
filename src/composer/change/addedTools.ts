import { canonicalJson } from '../../core/canonicalJson.ts';
import type { Item } from '../../core/Item.ts';
import type { Json } from '../../core/Json.ts';
import type { Random } from '../../core/Random.ts';
import { shuffled } from '../../core/shuffled.ts';
import type { Tool } from '../../core/Tool.ts';
import type { World, WorldState } from '../../core/World.ts';
import type { CarriedOut } from '../carryOut.ts';
import { argumentsOf } from '../carryOut.ts';
import { findAnotherWay } from '../findAnotherWay.ts';
import { resembling } from '../resembling.ts';
import { valuesAt } from '../valueAt.ts';

/**
 * Further tools of the item's own world, in random order, beside which its answer stays the only one: each is tried
 * with every type-consistent value at hand, as when the item was composed. For requests of which every step is asked for.
 */
export function nearTools({ item, offered }: Beside, world: World, random: Random): readonly Tool[] {
  const done = carriedOut(item, world);
  if (done === null) return [];
  const values = valuesIn(item, world);
  const taken = new Set(offered.map(({ name }) => name));
  return shuffled(world.tools.filter(({ tool }) => !taken.has(tool.name)), random).flatMap((one) => (findAnotherWay(world, [one], done, values) === null ? [one.tool] : []));
}

/** Tools of other worlds that cannot be taken for one that the item calls or lacks, in random order. */
export function farTools({ item, offered }: Beside, worlds: readonly World[], random: Random): readonly Tool[] {
  const own = worlds.find(({ id }) => id === item.domain)?.tools ?? [];
  const called = new Set(item.steps.map(({ tool }) => tool));
  // What an abstention lacks is not known here, so everything of its world is kept apart.
  const resembles = resembling((item.abstention === null ? own.filter(({ tool }) => called.has(tool.name)) : own).map(({ tool }) => tool));
  const taken = new Set(offered.map(({ name }) => name));
  const found: Tool[] = [];
  for (const { tool } of shuffled(worlds.filter(({ id, heldOut }) => id !== item.domain && !heldOut).flatMap(({ tools }) => tools), random)) {
    if (taken.has(tool.name) || resembles(tool)) continue;
    taken.add(tool.name);
    found.push(tool);
  }
  return found;
}

/** An item, and the tools that its case offers already. */
export interface Beside {
  readonly item: Item;
  readonly offered: readonly Tool[];
}

/** The steps made again, for the states between them; `null`: they cannot be. */
function carriedOut({ world, steps, end, facts }: Item, own: World): CarriedOut | null {
  if (world === null || world.version !== own.version) return null;
  const session = own.open({ world: own.id, version: own.version, state: world.state, turnLimit: 1 }, own.tools.map(({ tool }) => tool.name));
  const before: WorldState[] = [];
  for (const { tool, arguments: given } of steps) {
    before.push(session.state() as WorldState);
    if (session.call(tool, canonicalJson(argumentsOf(given))).failed) return null;
  }
  return { steps, before, after: end, facts, asked: [], held: null };
}

/** Values that stand in the request or in results, by the id of their type. */
function valuesIn({ steps }: Item, { tools }: World): ReadonlyMap<string, readonly Json[]> {
  const found = new Map<string, Map<string, Json>>();
  const add = (type: string | undefined, value: Json): void => {
    if (type === undefined) return;
    const known = found.get(type) ?? new Map<string, Json>();
    found.set(type, known.set(JSON.stringify(value), value));
  };
  for (const { tool, arguments: given, result } of steps) {
    const own = tools.find((one) => one.tool.name === tool);
    for (const { path, value } of given) add(own?.parameters[path], value);
    for (const { path, type } of own?.mentions ?? []) for (const value of valuesAt(result, path).slice(0, 4)) add(type, value);
  }
  return new Map([...found].map(([type, values]) => [type, [...values.values()]]));
}
