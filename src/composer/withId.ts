import { hash } from 'node:crypto';
import { canonicalJson } from '../core/canonicalJson.ts';
import type { Item } from '../core/Item.ts';
import type { Json } from '../core/Json.ts';
import type { Tool } from '../core/Tool.ts';

/** An item under the hash of everything that makes it; the same item of another block is the same. */
export function withId(item: Omit<Item, 'id'>): Item {
  return { id: hash('sha256', canonicalItem({ ...item, block: '' })).slice(0, 20), ...item };
}

/** The canonical JSON of an item, put together from that of its large parts, which is written once for each. */
function canonicalItem(item: Omit<Item, 'id'>): string {
  const { world, end } = item;
  const state = world === null ? null : canonicalJson(world.state);
  const parts: Readonly<Record<string, string | null>> = {
    tools: `[${item.tools.map(canonicalTool).join(',')}]`,
    world: world === null ? null : `{"id":${JSON.stringify(world.id)},"state":${state ?? ''},"version":${JSON.stringify(world.version)}}`,
    end: world !== null && end === world.state ? state : null,
  };
  const entries = Object.entries(item as unknown as Readonly<Record<string, Json>>).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${parts[name] ?? canonicalJson(value)}`).join(',')}}`;
}

const written = new WeakMap<Tool, string>();

function canonicalTool(tool: Tool): string {
  const known = written.get(tool) ?? canonicalJson(tool as unknown as Json);
  written.set(tool, known);
  return known;
}
