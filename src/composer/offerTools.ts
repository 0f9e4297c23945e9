import type { Random } from '../core/Random.ts';
import { shuffled } from '../core/shuffled.ts';
import type { Tool } from '../core/Tool.ts';
import type { WorldTool } from '../core/World.ts';
import { some } from './kit/chance.ts';
import type { Domain } from './Domain.ts';
import { resembling } from './resembling.ts';

/** How many other tools stand beside the right ones. */
export interface OfferSize {
  /** Of the same domain. */
  readonly near: number;
  /** Of other domains. */
  readonly far: number;
}

export interface Offer {
  readonly tools: readonly Tool[];
  /** Those of the item's own domain, in no particular order. */
  readonly own: readonly WorldTool[];
  readonly near: number;
  readonly far: number;
}

/** The right tools among others, in random order. A far tool whose name is taken is left out. `without`: never offered. */
export function offerTools(domain: Domain, others: readonly Domain[], right: ReadonlySet<string>, without: ReadonlySet<string>, size: OfferSize, random: Random): Offer {
  const needed = domain.tools.filter(({ tool }) => right.has(tool.name));
  const near = some(random, domain.tools.filter(({ tool }) => !right.has(tool.name) && !without.has(tool.name)), size.near);
  const taken = new Set([...needed, ...near].map(({ tool }) => tool.name));
  const resembles = resembling(domain.tools.flatMap(({ tool }) => (right.has(tool.name) || without.has(tool.name) ? [tool] : [])));
  const strangers = others.flatMap(({ tools }) => tools).filter(({ tool }) => !resembles(tool));
  const far: WorldTool[] = [];
  for (const stranger of shuffled(strangers, random)) {
    if (far.length >= size.far) break;
    if (taken.has(stranger.tool.name)) continue;
    taken.add(stranger.tool.name);
    far.push(stranger);
  }
  return { tools: shuffled([...needed, ...near, ...far], random).map(({ tool }) => tool), own: [...needed, ...near], near: near.length, far: far.length };
}
