import type { Mention, Scene, WorldTool } from '../../core/World.ts';
import { shuffled } from '../../core/shuffled.ts';
import type { Domain } from '../Domain.ts';
import type { Filling, Intent } from '../Intent.ts';
import { phraseSlots } from '../phraseSlots.ts';
import { Rejection } from '../Rejection.ts';
import { requiredParameters } from '../requiredParameters.ts';
import { drawIntent } from './drawIntent.ts';
import { phrasingsOf } from './phrasingsOf.ts';
import type { Part } from './phrasingsOf.ts';

/** Chance that a second parameter is fed by a result too, where one can be. */
const joinShare = 0.25;

/** A call whose longest chain of results feeding arguments is `depth` calls long. */
export function drawNested(domain: Domain, scene: Scene, part: Part, depth: number): Intent {
  for (const tool of shuffled(domain.tools, scene.random)) {
    const phrasings = [...phrasingsOf(domain, tool, part, 'request'), ...phrasingsOf(domain, tool, part, 'question')];
    for (const phrasing of shuffled(phrasings, scene.random)) {
      const chain = feed(domain, scene, tool, slotsOf(phrasing.phrasing.text), depth, new Set([tool.tool.name]), true);
      if (chain !== null) return drawIntent(domain, scene, tool, phrasing, chain);
    }
  }
  throw new Rejection('not-available', `depth ${String(depth)}`);
}

function slotsOf(text: string): readonly string[] {
  return phraseSlots(text).always;
}

/** Fillings of which one is the end of a chain of `depth - 1` further calls; `null`: there is none. No tool comes twice in a chain. */
function feed(domain: Domain, scene: Scene, tool: WorldTool, slots: readonly string[], depth: number, used: ReadonlySet<string>, isLast: boolean): ReadonlyMap<string, Filling> | null {
  if (depth <= 1) return new Map();
  for (const path of shuffled(slots, scene.random)) {
    const filling = mentionFor(domain, scene, tool, path, depth - 1, used, isLast);
    if (filling === null) continue;
    const fed = new Map([[path, filling]]);
    const other = shuffled(slots, scene.random).find((slot) => slot !== path);
    if (isLast && other !== undefined && scene.random.next() < joinShare) {
      const joined = mentionFor(domain, scene, tool, other, 1, new Set([...used, ...toolsIn(filling)]), false);
      if (joined !== null && joined.type !== filling.type) fed.set(other, joined);
    }
    return fed;
  }
  return null;
}

function mentionFor(domain: Domain, scene: Scene, { parameters }: WorldTool, path: string, depth: number, used: ReadonlySet<string>, mayBeMany: boolean): Filling | null {
  const type = parameters[path];
  if (type === undefined) return null;
  const candidates = domain.tools.flatMap((tool) => tool.mentions.flatMap((mention) => (mention.type === type && !used.has(tool.tool.name) && (mayBeMany || !isMany(mention)) ? [{ tool, mention }] : [])));
  for (const { tool, mention } of shuffled(candidates, scene.random)) {
    const slots = slotsOf(mention.text);
    if (requiredParameters(tool).length > 0 && slots.length === 0) continue;
    const inner = feed(domain, scene, tool, slots, depth, new Set([...used, tool.tool.name]), false);
    if (inner === null) continue;
    const of = drawOrNull(() => drawIntent(domain, scene, tool, { kind: 'mention', phrasing: mention }, inner));
    if (of !== null) return { kind: 'mention', type, mention, of };
  }
  return null;
}

/** One mention that cannot be drawn leaves others to try. */
function drawOrNull(draw: () => Intent): Intent | null {
  try {
    return draw();
  } catch (error) {
    if (error instanceof Rejection) return null;
    throw error;
  }
}

function toolsIn(filling: Filling): readonly string[] {
  if (filling.kind === 'value') return [];
  return [filling.of.tool.tool.name, ...[...filling.of.fillings.values()].flatMap(toolsIn)];
}

/** Whether a mention means every one of several. */
export function isMany({ path }: Mention): boolean {
  return path.includes('[*]');
}
