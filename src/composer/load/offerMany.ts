import type { Random } from '../../core/Random.ts';
import { shuffled } from '../../core/shuffled.ts';
import type { Tool } from '../../core/Tool.ts';
import type { World } from '../../core/World.ts';
import { resembles } from '../resembles.ts';

/** What is offered to begin with. */
export interface OfferedBefore {
  readonly tools: readonly Tool[];
  /** Names of the right ones among them. */
  readonly right: ReadonlySet<string>;
  /** Id of the world that they are of; other worlds lend further ones. */
  readonly domain: string;
}

/**
 * So many tools in all: the right ones, then those offered beside them before, then strangers of other worlds that
 * resemble none of their own. The same stream gives the same others in the same order, so that a larger offer contains
 * a smaller one, and puts each right tool at the same share of the list. `null`: there are not so many, or more than so
 * many are right.
 */
export function offerMany({ tools, right, domain }: OfferedBefore, count: number, worlds: readonly World[], random: Random): readonly Tool[] | null {
  const needed = tools.filter(({ name }) => right.has(name));
  const others = othersOf({ tools, right, domain }, worlds, random.fork('others')).slice(0, Math.max(0, count - needed.length));
  if (needed.length + others.length !== count) return null;
  const places = random.fork('places');
  return placed(others, needed.map((tool) => ({ tool, share: places.next() })), count);
}

function othersOf({ tools, right, domain }: OfferedBefore, worlds: readonly World[], random: Random): readonly Tool[] {
  const before = shuffled(tools.filter(({ name }) => !right.has(name)), random.fork('before'));
  const own = worlds.find(({ id }) => id === domain)?.tools.map(({ tool }) => tool) ?? tools;
  const taken = new Set(tools.map(({ name }) => name));
  const strangers: Tool[] = [];
  for (const { tool } of shuffled(worlds.filter(({ id }) => id !== domain).flatMap((world) => world.tools), random.fork('strangers'))) {
    if (taken.has(tool.name) || [...own, ...tools].some((one) => resembles(one, tool))) continue;
    taken.add(tool.name);
    strangers.push(tool);
  }
  return [...before, ...strangers];
}

/** Each right tool at its share of the list, as near as the others allow. */
function placed(others: readonly Tool[], needed: readonly { readonly tool: Tool; readonly share: number }[], count: number): readonly Tool[] {
  const list = [...others];
  for (const { tool, share } of needed.toSorted((one, other) => one.share - other.share)) list.splice(Math.floor(share * count), 0, tool);
  return list;
}
