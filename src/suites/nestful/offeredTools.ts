import { canonicalHash } from '../../core/canonicalHash.ts';
import type { Tool } from '../../core/Tool.ts';
import type { WrittenCall } from './writtenCalls.ts';

/** How many tools a question offers, unless its answer needs more. */
const offered = 10;

/**
 * The tools that a question offers. The benchmark says only which file they come from, so: those of the answer, and others of that file
 * up to ten, in an order; all three follow from the names of the answer's tools by a hash, so that questions about the same tools
 * offer the same ones. Where a file describes a tool twice, the description that has the answer's arguments is taken.
 */
export function offeredTools(calls: readonly WrittenCall[], library: readonly Tool[]): readonly Tool[] {
  const needed = [...new Set(calls.map(({ name }) => name))].sort();
  const byName = Map.groupBy(library, ({ name }) => name);
  const own = needed.flatMap((name) => fitting(byName.get(name) ?? [], calls.filter((call) => call.name === name)));
  const ranked = (tools: readonly Tool[]): readonly Tool[] => {
    const ranks = new Map(tools.map((tool) => [tool, canonicalHash([needed, tool.name])]));
    return [...tools].sort((a, b) => ((ranks.get(a) ?? '') < (ranks.get(b) ?? '') ? -1 : 1));
  };
  const others = [...byName].flatMap(([name, [first]]) => (needed.includes(name) || first === undefined ? [] : [first]));
  return ranked([...own, ...ranked(others).slice(0, Math.max(0, offered - own.length))]);
}

/** The description under which the fewest arguments are unknown or missing; none where there is none. */
function fitting(tools: readonly Tool[], calls: readonly WrittenCall[]): readonly Tool[] {
  let best: { readonly tool: Tool; readonly misfits: number } | null = null;
  for (const tool of tools) {
    const misfits = calls.reduce((sum, call) => sum + misfitsOf(tool, call), 0);
    if (best === null || misfits < best.misfits) best = { tool, misfits };
  }
  return best === null ? [] : [best.tool];
}

function misfitsOf({ parameters }: Tool, call: WrittenCall): number {
  const known = Object.keys(parameters['properties'] ?? {});
  const required: readonly unknown[] = Array.isArray(parameters['required']) ? parameters['required'] : [];
  const given = Object.keys(call.arguments);
  return given.filter((name) => !known.includes(name)).length + required.filter((name) => !given.some((one) => one === name)).length;
}
