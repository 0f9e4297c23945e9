import { isJsonArray, type Json, type JsonObject } from '../core/Json.ts';
import type { Accepted } from '../core/Key.ts';
import { codeForm, expressionText } from './languageText.ts';
import { literalJson } from './literalJson.ts';
import { parseLanguage } from './parseLanguage.ts';
import { typeBit } from './TypeNode.ts';
import type { TypeNode } from './TypeNode.ts';

export type AcceptedStructure = Extract<Accepted, { is: 'list' | 'object' }>;
export type AcceptedReference = Extract<Accepted, { is: 'reference' }>;

/** Accepted values sorted by kind. */
export interface AcceptedValues {
  readonly strings: readonly string[];
  readonly numbers: readonly number[];
  /** Booleans and null. */
  readonly others: ReadonlySet<boolean | null>;
  readonly structures: readonly AcceptedStructure[];
  readonly references: readonly AcceptedReference[];
  /** Expressions in the form of `codeForm`. */
  readonly expressions: ReadonlySet<string>;
}

interface Sorted {
  readonly strings: string[];
  readonly numbers: number[];
  readonly others: Set<boolean | null>;
  readonly structures: AcceptedStructure[];
  readonly expressions: Set<string>;
}

/**
 * Sorts accepted values by kind, lists and objects as structures of accepted values. Under `x-language` an accepted string may
 * be a literal of the language or an expression: where the declared type is no string, it can be nothing else.
 */
export function readAccepted(accepted: readonly Accepted[], node: TypeNode): AcceptedValues {
  const sorted: Sorted = { strings: [], numbers: [], others: new Set(), structures: [], expressions: new Set() };
  let references: readonly AcceptedReference[] = noReferences;
  for (const alternative of accepted) {
    if (alternative.is === 'value') addValue(alternative.value, node, sorted);
    else if (alternative.is === 'reference') references = [...references, alternative];
    else sorted.structures.push(alternative);
  }
  const { strings, numbers, others, structures, expressions } = sorted;
  return { strings, numbers, structures, references, others: others.size === 0 ? noValues : others, expressions: expressions.size === 0 ? noExpressions : expressions };
}

const noReferences: readonly AcceptedReference[] = [];
const noValues: AcceptedValues['others'] = new Set();
const noExpressions: AcceptedValues['expressions'] = new Set();

function addValue(value: Json, node: TypeNode, sorted: Sorted): void {
  if (typeof value === 'string') addString(value, node, sorted);
  else addPlain(value, sorted);
}

function addPlain(value: Json, sorted: Sorted): void {
  if (typeof value === 'number') sorted.numbers.push(value);
  else if (typeof value === 'string') sorted.strings.push(value);
  else if (value === null || typeof value === 'boolean') sorted.others.add(value);
  else sorted.structures.push(structureOf(value));
}

function addString(text: string, node: TypeNode, sorted: Sorted): void {
  const { language, types } = node;
  const mayBeText = types === 0 || (types & typeBit.string) !== 0;
  if (mayBeText) sorted.strings.push(text);
  if (mayBeText && (language !== null || types === 0)) sorted.expressions.add(codeForm(text));
  if (language === null || (types & typeBit.string) !== 0) {
    if (!mayBeText) sorted.strings.push(text);
    return;
  }
  const held = node.textual ? parseLanguage(language, text) : null;
  if (held === null) return;
  const expression = expressionText(held);
  if (expression !== null) {
    sorted.expressions.add(expression).add(codeForm(text));
    return;
  }
  const value = literalJson(held);
  if (value !== undefined) addPlain(value, sorted);
}

function structureOf(value: readonly Json[] | JsonObject): AcceptedStructure {
  if (isJsonArray(value)) return { is: 'list', items: value.map((item) => [{ is: 'value', value: item }]) };
  const entries = Object.entries(value).map(([name, item]) => ({ name, accepted: [{ is: 'value' as const, value: item }], mayBeAbsent: false }));
  return { is: 'object', entries };
}
