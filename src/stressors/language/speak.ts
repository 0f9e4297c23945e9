import { oneOf } from '../../composer/kit/chance.ts';
import type { Intent } from '../../composer/Intent.ts';
import { textOf } from '../../composer/kit/textOf.ts';
import { fillPhrase, phraseSlots } from '../../composer/phraseSlots.ts';
import { capital } from '../../composer/text/frames.ts';
import type { Item } from '../../core/Item.ts';
import type { Random } from '../../core/Random.ts';
import type { WorldState } from '../../core/World.ts';
import type { WorldGrammar } from './Grammar.ts';
import { writeValue } from './writeValue.ts';

/** A request in the language of a grammar, or why it has no words there. */
export type Spoken = { readonly state: 'said'; readonly request: string } | { readonly state: 'not-said'; readonly reason: string };

/**
 * The calls of an item in another language: every call by a template of the grammar, every value as it is written
 * there. What is put as a question is put as one, where the language has such a frame.
 */
export function speak(item: Item, intents: readonly Intent[], state: WorldState, grammar: WorldGrammar, random: Random): Spoken {
  const texts: string[] = [];
  for (const [at, intent] of intents.entries()) {
    const own = random.fork(String(at));
    const values = valuesIn(intent, state, grammar, random.fork('values'));
    if (values === null) return { state: 'not-said', reason: 'a value is said by what stands on a screen, or comes from a result' };
    const fitting = templatesFor(intent, grammar).filter((text) => saysExactly(text, [...values.keys()]));
    if (fitting.length === 0) return { state: 'not-said', reason: 'the grammar has no template for what it asks' };
    texts.push(fillPhrase(oneOf(own, fitting), (path) => values.get(path) ?? null));
  }
  const [only = ''] = texts;
  if (texts.length === 1 && intents[0]?.kind === 'question') return { state: 'said', request: capital(only) };
  const frames = grammar.language.frames[texts.length === 1 ? 'one' : item.order === 'sequence' ? 'ordered' : 'several'];
  const put = frames.map((frame) => frame(texts));
  const alike = put.filter((text) => text.includes('?') === item.request.includes('?'));
  return { state: 'said', request: oneOf(random.fork('frame'), alike.length === 0 ? put : alike) };
}

function templatesFor({ kind, tool, phrasing }: Intent, { tools }: WorldGrammar): readonly string[] {
  const own = tools[tool.tool.name];
  return (kind === 'question' ? own?.questions[phrasing.id] : own?.requests) ?? [];
}

/** The words of every value; `null`: one has none. */
function valuesIn({ fillings }: Intent, state: WorldState, { language, values }: WorldGrammar, random: Random): ReadonlyMap<string, string> | null {
  const found = new Map<string, string>();
  for (const [path, filling] of fillings) {
    const form = values[filling.type];
    if (filling.kind !== 'value' || form === undefined) return null;
    const words = writeValue(form, { value: filling.spoken.value, said: filling.spoken.said, today: state.today, currency: textOf(state['currency']) }, language, random);
    if (words === null) return null;
    found.set(path, words);
  }
  return found;
}

function saysExactly(text: string, paths: readonly string[]): boolean {
  const { always, grouped } = phraseSlots(text);
  const said = [...always, ...grouped.filter((group) => group.every((path) => paths.includes(path))).flat()];
  return always.every((path) => paths.includes(path)) && paths.every((path) => said.includes(path));
}
