import type { Item } from '../../core/Item.ts';
import type { Random } from '../../core/Random.ts';
import type { Scene, World } from '../../core/World.ts';
import { oneOf } from '../kit/chance.ts';
import { assembleItem } from '../composeCalls.ts';
import type { Intent } from '../Intent.ts';
import type { ItemPlan } from '../ItemPlan.ts';
import { offerTools } from '../offerTools.ts';
import type { Offer } from '../offerTools.ts';
import { Rejection } from '../Rejection.ts';
import { drawRequest } from '../shapes/drawCalls.ts';
import { phrasingsOf } from '../shapes/phrasingsOf.ts';

/** Draws for one further call before there is said to be none. */
const mostDraws = 24;

/** Tools of the world beside those of other worlds; calls are asked of these alone. */
const ownTools = 8;

interface Grown {
  readonly intents: readonly Intent[];
  readonly item: Item;
}

/** Every level of a base grows the same request: what was proven for one is kept for the next. */
const known = new WeakMap<Item, { readonly stamp: number; readonly grown: (Grown | null)[] }>();

/**
 * A request for so many independent calls in the world and state of an item, proven as a whole. Calls are added one by one
 * from the stream, each only where what is asked for so far stays sound, so that a longer request asks for all that a
 * shorter one does, of the same tools in the same order. `null`: so many cannot be asked for.
 */
export function growCalls(item: Item, count: number, worlds: readonly World[], random: Random): Item | null {
  const world = worlds.find(({ id }) => id === item.domain);
  if (world === undefined || item.world === null) return null;
  const scene: Scene = { random: random.fork('values'), state: item.world.state };
  const plan: ItemPlan = { shape: 'parallel', part: item.part, block: item.block, size: count, offer: { near: ownTools, far: item.distractors.far }, reply: null };
  const offer = offerTools(world, worlds.filter(({ id }) => id !== world.id), new Set(), new Set(), plan.offer, random.fork('offer'));
  const stamp = random.fork('stamp').next();
  const before = known.get(item);
  const grown = before?.stamp === stamp ? before.grown : [];
  known.set(item, { stamp, grown });
  while (grown.length < count && grown.at(-1) !== null) grown.push(addCall(world, scene, { ...plan, size: grown.length + 1 }, offer, grown.at(-1)?.intents ?? [], random.fork(String(grown.length + 1))));
  return grown[count - 1]?.item ?? null;
}

function addCall(world: World, scene: Scene, plan: ItemPlan, offer: Offer, before: readonly Intent[], random: Random): Grown | null {
  const askable = offer.own.filter((tool) => phrasingsOf(world, tool, plan.part, 'request').length > 0);
  for (let draw = 0; draw < mostDraws; draw++) {
    const stream = random.fork(String(draw));
    try {
      const intents = [...before, drawRequest(world, { ...scene, random: stream }, plan.part, oneOf(stream.fork('tool'), askable))];
      return { intents, item: assembleItem(world, plan, { kind: 'calls', intents }, offer, scene.state, stream.fork('text')) };
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
    }
  }
  return null;
}
