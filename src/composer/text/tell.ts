import type { Random } from '../../core/Random.ts';
import type { ValueType } from '../../core/World.ts';
import type { Domain } from '../Domain.ts';
import type { Filling, Intent, Wish } from '../Intent.ts';
import { fillPhrase } from '../phraseSlots.ts';
import { Rejection } from '../Rejection.ts';
import { templateId } from '../templatePart.ts';
import { depthOf, intentsOf } from '../intentFacts.ts';
import { capital, drawFrame } from './frames.ts';

/** A request in words, and the templates it was made of. */
export interface Told {
  readonly request: string;
  readonly templates: readonly string[];
}

/** Noun phrases inside one another up to here; longer chains are told step by step. */
const deepestPhrase = 3;

export function tell(wish: Wish, domain: Domain, order: 'any' | 'sequence' | 'dataflow', random: Random): Told {
  const told = wish.kind === 'conditional' ? tellConditional(wish, random) : tellCalls(wish.intents, domain, order, random);
  return { request: told.text, templates: [...new Set([...intentsOf(wish).flatMap((intent) => templatesOf(domain, intent)), told.frame])] };
}

interface Text {
  readonly text: string;
  readonly frame: string;
}

function tellCalls(intents: readonly Intent[], domain: Domain, order: 'any' | 'sequence' | 'dataflow', random: Random): Text {
  const [only, ...more] = intents;
  if (only !== undefined && more.length === 0) {
    const depth = depthOf(only);
    if (depth > deepestPhrase || hasDeed(only) || (depth > 1 && random.next() < 0.35)) return tellStepwise(only, domain, random);
    if (only.kind === 'question') return { text: embedded(only), frame: 'frames/question' };
  }
  const orders = intents.map(embedded);
  const frame = drawFrame(random, only !== undefined && more.length === 0 ? 'one' : order === 'sequence' ? 'ordered' : 'several', orders);
  return { text: frame.put(orders), frame: `frames/${frame.id}` };
}

function hasDeed({ fillings }: Intent): boolean {
  return [...fillings.values()].some((filling) => filling.kind === 'mention' && (filling.mention.deed !== undefined || hasDeed(filling.of)));
}

/** The words of an intent with everything it is fed by inside. */
export function embedded(intent: Intent): string {
  return fillPhrase(intent.phrasing.text, (path) => wordsOf(intent.fillings.get(path)));
}

function wordsOf(filling: Filling | undefined): string | null {
  if (filling === undefined) return null;
  if (filling.kind === 'value') return filling.spoken.said;
  return filling.mention.aside === undefined ? embedded(filling.of) : `(${embedded(filling.of)})`;
}

const openings = [
  { id: 'find', put: (thing: string) => `find ${thing}` },
  { id: 'look-up', put: (thing: string) => `look up ${thing}` },
  { id: 'take', put: (thing: string) => `take ${thing}` },
] as const;

/** What is found first is said first, and referred to by its noun after that. */
function tellStepwise(intent: Intent, domain: Domain, random: Random): Text {
  const sentences: string[] = [];
  const nouns = new Map<Intent, string>();
  const opening = openings[random.below(openings.length)] ?? openings[0];
  const say = (one: Intent, text = one.phrasing.text): string =>
    fillPhrase(text, (path) => {
      const filling = one.fillings.get(path);
      if (filling === undefined) return null;
      if (filling.kind === 'value') return filling.spoken.said;
      if (filling.mention.path.includes('[*]')) return say(filling.of);
      const { aside, deed } = filling.mention;
      return aside === undefined ? introduce(filling.of, nounOf(domain.types, filling.type)) : `(${introduce(filling.of, aside, deed)})`;
    });
  const introduce = (one: Intent, noun: string, deed?: string): string => {
    const known = nouns.get(one);
    if (known !== undefined) return known;
    const words = say(one, deed);
    const reference = `that ${noun}`;
    if ([...nouns.values()].includes(reference)) throw new Rejection('unclear-reference', noun);
    sentences.push(deed === undefined ? opening.put(words) : words);
    nouns.set(one, reference);
    return reference;
  };
  const last = say(intent);
  if (sentences.length === 0) throw new Rejection('unclear-reference');
  const lead = sentences.map((sentence, at) => `${at === 0 ? capital(sentence) : `Then ${sentence}`}.`);
  const end = intent.kind === 'question' ? last : `${sentences.length > 1 ? 'Finally, ' : ''}${sentences.length > 1 ? last : capital(last)}.`;
  return { text: [...lead, end].join(' '), frame: `frames/stepwise-${opening.id}` };
}

function nounOf(types: readonly ValueType[], id: string): string {
  return types.find((type) => type.id === id)?.noun ?? 'one';
}

const conditionalFrames = [
  { id: 'check-if', put: (check: string, clause: string, action: string, other: string | null, otherwise: string) => `${capital(check)}. ${capital(clause)}, ${action}${other === null ? '.' : `; ${otherwise}, ${other}.`}` },
  { id: 'please-check', put: (check: string, clause: string, action: string, other: string | null, otherwise: string) => `Please ${check}, and ${clause}, ${action}.${other === null ? ' Otherwise leave everything as it is.' : ` ${capital(otherwise)}, ${other}.`}` },
  { id: 'could-you-check', put: (check: string, clause: string, action: string, other: string | null, otherwise: string) => `Could you ${check}? ${capital(clause)}, ${action}.${other === null ? '' : ` ${capital(otherwise)}, ${other}.`}` },
] as const;

function tellConditional(wish: Wish & { readonly kind: 'conditional' }, random: Random): Text {
  const frame = conditionalFrames[random.below(conditionalFrames.length)] ?? conditionalFrames[0];
  const clause = wish.condition.text.replace('{limit}', wish.limit.said);
  const otherwise = wish.condition.otherwise.replace('{limit}', wish.limit.said);
  return { text: frame.put(embedded(wish.check), clause, embedded(wish.then), wish.otherwise === null ? null : embedded(wish.otherwise), otherwise), frame: `frames/${frame.id}` };
}

function templatesOf(domain: Domain, intent: Intent): readonly string[] {
  const fed = [...intent.fillings.values()].flatMap((filling) => (filling.kind === 'mention' ? templatesOf(domain, filling.of) : []));
  return [templateId(domain.id, intent.tool.tool.name, intent.phrasing.id), ...fed];
}
