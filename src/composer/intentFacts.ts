import type { Intent, Wish } from './Intent.ts';

/** Everything that a wish may come to ask for. */
export function intentsOf(wish: Wish): readonly Intent[] {
  return wish.kind === 'calls' ? wish.intents : [wish.check, wish.then, ...(wish.otherwise === null ? [] : [wish.otherwise])];
}

/** Names of the tools of an intent and of all that feeds it. */
export function toolsOf(intent: Intent): readonly string[] {
  return [intent.tool.tool.name, ...fedBy(intent).flatMap(toolsOf)];
}

/** Longest chain of mentions, the intent itself counted. */
export function depthOf(intent: Intent): number {
  return 1 + Math.max(0, ...fedBy(intent).map(depthOf));
}

/** The least plain of all values said. */
export function obscurityOf(wish: Wish): 0 | 1 | 2 {
  const all = intentsOf(wish).flatMap(valuesOf).map(({ obscurity }) => obscurity);
  return all.includes(2) ? 2 : all.includes(1) ? 1 : 0;
}

function fedBy({ fillings }: Intent): readonly Intent[] {
  return [...fillings.values()].flatMap((filling) => (filling.kind === 'mention' ? [filling.of] : []));
}

/** Every value said in an intent and in what feeds it. */
export function valuesOf(intent: Intent): readonly { readonly said: string; readonly obscurity: 0 | 1 | 2; readonly context: string | null }[] {
  return [...intent.fillings.values()].flatMap((filling) => (filling.kind === 'value' ? [filling.spoken] : valuesOf(filling.of)));
}
