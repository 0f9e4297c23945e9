import type { CatalogTool } from '../../../core/Catalog.ts';
import type { Condition, Mention, Question } from '../../../core/World.ts';
import { actionOf } from '../../../catalog/lint/actionOf.ts';
import { nameWords } from '../../../catalog/nameWords.ts';
import { listed } from '../../kit/spoken/choice.ts';
import type { ArgumentLeaf } from '../argumentLeaves.ts';
import { leafWords, orders } from '../requestsFor.ts';
import { semanticKey } from '../semanticKey.ts';
import { effectOf } from './promise.ts';
import type { ResultLeaf } from './resultLeaves.ts';

/** A value type that parameters have, by what it is. */
export interface FedType {
  readonly id: string;
  readonly type: 'string' | 'number';
}

/** How a request refers to what a tool's result holds. */
export interface ResultPhrasings {
  readonly mentions: readonly Mention[];
  readonly questions: readonly Question[];
  readonly conditions: readonly Condition[];
}

/** Numbers that nobody compares. */
const incomparable = /\b(?:id|code|key|number|no|year|month|day|hour|minute|lat|latitude|lon|lng|longitude|port|page|offset|index|timestamp|version|status|zip|phone|epoch)$/;
const mostConditions = 2;
const mostQuestions = 6;

/** Noun phrases, questions and conditions about a result, where names say what its values are. `fed`: types of parameters by what they are. */
export function resultPhrasings(one: CatalogTool, leaves: readonly ArgumentLeaf[], results: readonly ResultLeaf[], fed: ReadonlyMap<string, readonly FedType[]>): ResultPhrasings {
  const { name } = one.tool;
  const [order] = orders(one).values();
  if (order === undefined) return { mentions: [], questions: [], conditions: [] };
  const required = leaves.filter((leaf) => leaf.required);
  const call = `${order}${required.length === 0 ? '' : ` with ${listed(required.map((leaf) => `${leafWords(leaf, leaves)} {${leaf.path}}`))}`}`;
  // What is given would only come back.
  const given = new Set(leaves.flatMap((leaf) => [leaf.name, semanticKey(leaf.path, name)]));
  const fresh = results.filter((leaf) => !given.has(leaf.name) && !given.has(semanticKey(leaf.path, name)));
  const single = fresh.filter(({ isListed }) => !isListed);
  return {
    mentions: actionOf(name) === 'delete' ? [] : fresh.flatMap((leaf) => mentionsOf(leaf, call, typesFor(leaf, name, fed), effectOf(one))),
    // Nobody asks what would come back if something were changed.
    questions: effectOf(one) === 'changes' ? [] : single.flatMap((leaf) => questionsOf(leaf, call, factKind(leaf, name))).slice(0, mostQuestions * 3),
    conditions: effectOf(one) === 'changes' ? [] : single.filter(isComparable).slice(0, mostConditions).flatMap(conditionsOf),
  };
}

function typesFor({ path, type }: ResultLeaf, tool: string, fed: ReadonlyMap<string, readonly FedType[]>): readonly FedType[] {
  const key = semanticKey(path, tool);
  return key === null ? [] : (fed.get(key) ?? []).filter((one) => one.type === type);
}

function mentionsOf({ path, noun, shortNoun }: ResultLeaf, call: string, types: readonly FedType[], effect: 'reads' | 'changes'): readonly Mention[] {
  const deed = effect === 'reads' ? {} : { deed: `${call}, and note the ${noun} that comes back` };
  return types.flatMap(({ id }): readonly Mention[] => [
    { id: `${path}-${id}-get`, path, type: id, text: `the ${noun} that you get when you ${call}`, aside: shortNoun, ...deed },
    { id: `${path}-${id}-from`, path, type: id, text: `the ${noun} that comes back when you ${call}`, aside: shortNoun, ...deed },
  ]);
}

function questionsOf({ path, noun }: ResultLeaf, call: string, kind: Question['answers'][number]['kind'] | null): readonly Question[] {
  if (kind === null) return [];
  const answers = [{ path, kind, take: 'value', unit: null }] as const;
  return [
    { id: `what-${path}`, text: `What ${noun} comes back when you ${call}?`, answers },
    { id: `when-${path}`, text: `When you ${call}, what is the ${noun} that comes back?`, answers },
    { id: `tell-${path}`, text: `I would like to know the ${noun} that comes back when you ${call}.`, answers },
  ];
}

/** What kind of fact a value is by its schema and its name; `null`: none that a report could be held to. */
function factKind({ type, path, schema }: ResultLeaf, tool: string): 'id' | 'number' | 'date' | null {
  if (schema['enum'] !== undefined || schema['const'] !== undefined) return null;
  if (semanticKey(path, tool)?.startsWith('id of ') === true) return 'id';
  if (type === 'number') return incomparable.test(nameWords(path).join(' ')) ? null : 'number';
  return schema['format'] === 'date' ? 'date' : null;
}

function isComparable({ type, name, schema }: ResultLeaf): boolean {
  return type === 'number' && schema['enum'] === undefined && schema['const'] === undefined && !incomparable.test(nameWords(name).join(' '));
}

function conditionsOf({ path, noun }: ResultLeaf): readonly Condition[] {
  return [
    { id: `below-${path}`, path, holds: 'below', text: `if the ${noun} that comes back is below {limit}`, otherwise: 'if it is {limit} or more' },
    { id: `at-least-${path}`, path, holds: 'at-least', text: `if the ${noun} that comes back is {limit} or more`, otherwise: 'if it is below {limit}' },
  ];
}
