import { isDeepStrictEqual } from 'node:util';
import type { Item } from '../../core/Item.ts';
import type { Random } from '../../core/Random.ts';
import { shuffled } from '../../core/shuffled.ts';
import type { World } from '../../core/World.ts';
import { checkItem } from '../checkItem.ts';
import { assembleItem } from '../composeCalls.ts';
import type { Filling, Intent } from '../Intent.ts';
import { phraseSlots } from '../phraseSlots.ts';
import { Rejection } from '../Rejection.ts';
import { answersOf, askedPaths, phrasingsOf } from '../shapes/phrasingsOf.ts';
import { templateId } from '../templatePart.ts';
import { tell } from '../text/tell.ts';
import type { Told } from '../text/tell.ts';
import { wishOf } from './wishOf.ts';

/** An item's calls in other words of the same world. */
export interface Wording extends Told {
  readonly intents: readonly Intent[];
  readonly random: Random;
}

/** Drawn for each wording that is wanted: joining words may come out alike. */
const attempts = 12;

/**
 * Up to `count` other ways of asking for what an item asks for, all different: every call by another template of the
 * item's part, put together by another frame. `null`: its calls cannot be read back. The same stream gives the same
 * ones, and fewer are the first of more.
 */
export function otherWordings(item: Item, world: World, count: number, random: Random): readonly Wording[] | null {
  const wish = wishOf(item, world);
  if (wish === null) return null;
  const choices = wish.intents.map((intent) => shuffled(otherPhrasings(intent, item, world, wish.intents.length === 1), random.fork(intent.tool.tool.name)));
  const found: Wording[] = [];
  for (let attempt = 0; attempt < count * attempts && found.length < count && choices.every(({ length }) => length > 0); attempt++) {
    const intents = wish.intents.map((intent, at) => withMentions({ ...intent, ...turnOf(choices[at] ?? [], attempt) }, item, world));
    const wording = wordingOf(intents, item, world, random.fork(String(attempt)));
    const frame = wording?.templates.find((id) => id.startsWith('frames/'));
    const isOther = frame === 'frames/question' || frame?.startsWith('frames/stepwise') === true || !item.templates.includes(frame ?? '');
    if (wording !== null && isOther && wording.request !== item.request && !found.some(({ request }) => request === wording.request)) found.push(wording);
  }
  return found;
}

function turnOf<Choice>(choices: readonly Choice[], turn: number): Choice | undefined {
  return choices[turn % Math.max(1, choices.length)];
}

/** Whether the calls of a wording are proven, as those of the item were, to be the same and the only ones. */
export function isProven({ intents, random }: Wording, item: Item, world: World): boolean {
  if (item.world === null) return false;
  const offered = new Set(item.tools.map(({ name }) => name));
  const offer = { tools: item.tools, own: world.tools.filter(({ tool }) => offered.has(tool.name)), ...item.distractors };
  try {
    const made = assembleItem(world, { shape: item.shape, part: item.part, block: item.block, size: 1, offer: item.distractors, reply: null }, { kind: 'calls', intents }, offer, item.world.state, random);
    checkItem({ ...made, background: item.background });
    return isDeepStrictEqual(made.steps, item.steps) && isDeepStrictEqual(made.end, item.end);
  } catch (error) {
    if (error instanceof Rejection) return false;
    throw error;
  }
}

/** Words that refer to two things make no wording. */
function wordingOf(intents: readonly Intent[], item: Item, world: World, random: Random): Wording | null {
  try {
    return { ...tell({ kind: 'calls', intents }, world, item.order, random.fork('text')), intents, random: random.fork('text') };
  } catch (error) {
    if (error instanceof Rejection) return null;
    throw error;
  }
}

/** Templates for the same values that ask for the same of the result. */
function otherPhrasings(intent: Intent, item: Item, world: World, alone: boolean): readonly Pick<Intent, 'kind' | 'phrasing'>[] {
  const all = [...phrasingsOf(world, intent.tool, item.part, 'request'), ...(alone ? phrasingsOf(world, intent.tool, item.part, 'question') : [])];
  return all.filter((other) => !item.templates.includes(templateId(world.id, intent.tool.tool.name, other.phrasing.id)) && takes(other.phrasing.text, intent.fillings) && asksSame({ ...intent, ...other }, intent));
}

function asksSame(one: Intent, other: Intent): boolean {
  return isDeepStrictEqual(answersOf(one), answersOf(other)) && isDeepStrictEqual(askedPaths(one), askedPaths(other));
}

/** Whether a text says exactly these values. */
function takes(text: string, fillings: ReadonlyMap<string, Filling>): boolean {
  const { always, grouped } = phraseSlots(text);
  const said = [...always, ...grouped.filter((group) => group.every((path) => fillings.has(path))).flat()];
  return always.every((path) => fillings.has(path)) && [...fillings.keys()].every((path) => said.includes(path));
}

/** What feeds a call by another phrase for the same thing, where there is one. */
function withMentions(intent: Intent, item: Item, world: World): Intent {
  return { ...intent, fillings: new Map([...intent.fillings].map(([path, filling]) => [path, filling.kind === 'value' ? filling : otherMention(filling, item, world)])) };
}

function otherMention(filling: Filling & { readonly kind: 'mention' }, item: Item, world: World): Filling {
  const { mention, of } = filling;
  const other = of.tool.mentions.find((one) => one.path === mention.path && one.type === mention.type && one.id !== mention.id && takes(one.text, of.fillings)) ?? mention;
  return { ...filling, mention: other, of: withMentions({ ...of, phrasing: other }, item, world) };
}
