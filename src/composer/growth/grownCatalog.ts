import { seededRandom } from '../../core/seededRandom.ts';
import type { Tool } from '../../core/Tool.ts';
import type { World } from '../../core/World.ts';
import { mostNearDuplicates, nearDuplicates } from './nearDuplicates.ts';
import { strangerTools } from './strangerTools.ts';

/** One large catalog around the tools of the worlds; larger ones begin with smaller ones. */
export interface GrownCatalog {
  /** Tools of the worlds by name, with the world whose tool bears it: of two the first. */
  readonly worldOf: ReadonlyMap<string, string>;
  /** Tools of other vendors and trades, in a fixed random order. */
  readonly strangers: readonly Tool[];
  /** As many tools as there can be at most. */
  readonly largest: number;
  /** The very same array for the same size; `null`: there are not so many, or fewer were asked than the worlds have. */
  readonly ofSize: (size: number) => readonly Tool[] | null;
}

const grown = new WeakMap<readonly World[], GrownCatalog>();

/** The catalog of given worlds. The same worlds give the same tools in the same order. */
export function grownCatalog(worlds: readonly World[]): GrownCatalog {
  const known = grown.get(worlds);
  if (known !== undefined) return known;
  const made = grow(worlds);
  grown.set(worlds, made);
  return made;
}

/** Tools of other trades for each near-duplicate, while there are any. */
const strangersPerDuplicate = 4;

function grow(worlds: readonly World[]): GrownCatalog {
  const own = new Map<string, Tool>();
  const worldOf = new Map<string, string>();
  for (const { id, tools } of worlds) {
    for (const { tool } of tools) {
      if (own.has(tool.name)) continue;
      own.set(tool.name, tool);
      worldOf.set(tool.name, id);
    }
  }
  const worldTools = [...own.values()];
  const strangers = strangerTools(worldTools, seededRandom('grown catalog'));
  const duplicates = Array.from({ length: mostNearDuplicates }, (_, at) => worldTools.flatMap((tool) => nearDuplicates(tool, at + 1).slice(at))).flat();
  const all = ofNamesOfTheirOwn([...worldTools, ...mixed(duplicates, strangers)]);
  const sizes = new Map<number, readonly Tool[]>();
  return {
    worldOf,
    strangers,
    largest: all.length,
    ofSize: (size) => {
      if (size < worldTools.length || size > all.length) return null;
      const kept = sizes.get(size) ?? all.slice(0, size);
      sizes.set(size, kept);
      return kept;
    },
  };
}

function mixed(duplicates: readonly Tool[], strangers: readonly Tool[]): readonly Tool[] {
  const tools: Tool[] = [];
  let taken = 0;
  for (const duplicate of duplicates) {
    tools.push(duplicate, ...strangers.slice(taken, taken + strangersPerDuplicate));
    taken += strangersPerDuplicate;
  }
  return [...tools, ...strangers.slice(taken)];
}

function ofNamesOfTheirOwn(tools: readonly Tool[]): readonly Tool[] {
  const byName = new Map<string, Tool>();
  for (const tool of tools) if (!byName.has(tool.name)) byName.set(tool.name, tool);
  return [...byName.values()];
}
