import type { Accepted, ExpectedArgument } from '../core/Key.ts';
import type { Literal, NumberLiteral } from '../core/Literal.ts';
import { acceptedText } from './acceptedText.ts';
import { depthLimit } from './depthLimit.ts';
import type { Expectation, ExpectedEntry, ListStructure, Matcher, ObjectStructure, Structure } from './Expectation.ts';
import { readAccepted } from './readAccepted.ts';
import type { AcceptedStructure, AcceptedValues } from './readAccepted.ts';
import { normalPath } from './referencePath.ts';
import type { ReferenceScope } from './ReferenceScope.ts';
import { codeForm, expressionText } from './languageText.ts';
import { matchEntries } from './matchEntries.ts';
import { matchItems } from './matchItems.ts';
import { matchNumber } from './matchNumber.ts';
import { parseLanguage } from './parseLanguage.ts';
import { fitsLanguage } from './fitsLanguage.ts';
import { rule } from './rules.ts';
import type { RuleMask } from './rules.ts';
import { entryType, isUnordered, itemType } from './schemaParts.ts';
import { shortText } from './shortText.ts';
import { stringSet } from './stringSet.ts';
import type { StringMatcher } from './stringSet.ts';
import { typeBit } from './TypeNode.ts';
import type { TypeNode } from './TypeNode.ts';

/** Makes the accepted values of an argument ready for comparing under its schema. `scope`: where references lead, if there are any. */
export function compileExpectation(accepted: readonly Accepted[], node: TypeNode, depth: number = 0, scope: ReferenceScope | null = null): Expectation {
  const values = readAccepted(accepted, node);
  const structures = depth > depthLimit ? [] : values.structures.map((structure) => compileStructure(structure, node, depth + 1, scope));
  let wanted: string | null = null;
  const parts: Parts = { node, values, structures, strings: stringSet(values.strings, node) };
  const matchValue: Matcher = (literal, level) => (level > depthLimit ? 0 : matchAny(parts, literal, level));
  const references = scope === null ? null : matchReferences(values, scope);
  return {
    match: references === null ? matchValue : (literal, level) => matchValue(literal, level) || references(literal, level),
    node,
    texts: values.strings,
    numbers: values.numbers,
    structures,
    alternatives: accepted.length,
    acceptsExpression: values.expressions.size > 0,
    scope: references === null ? null : scope,
    wanted: () => (wanted ??= shortText(wantedText(accepted))),
  };
}

/** `null`: none is accepted. */
function matchReferences({ references }: AcceptedValues, scope: ReferenceScope): Matcher | null {
  if (references.length === 0) return null;
  const expected = references.map(({ call, path }) => ({ call, path: path === null ? null : normalPath(path) }));
  return (literal) => expected.reduce((mask, reference) => mask | scope.match(literal, reference), 0);
}

function wantedText(accepted: readonly Accepted[]): string {
  return accepted.length === 0 ? 'absent' : [...new Set(accepted.map((alternative) => acceptedText(alternative)))].join(' or ');
}

/** Each entry's accepted values, by name; of two entries of one name the last. */
export function compileEntries(entries: readonly ExpectedArgument[], node: TypeNode, depth: number, scope: ReferenceScope | null = null): ReadonlyMap<string, ExpectedEntry> {
  return new Map(
    entries.map(({ name, accepted, mayBeAbsent }) => [
      name,
      { expectation: compileExpectation(accepted, entryType(node, name), depth, scope), mayBeAbsent },
    ]),
  );
}

interface Parts {
  readonly node: TypeNode;
  readonly values: AcceptedValues;
  readonly structures: readonly Structure[];
  readonly strings: StringMatcher;
}

function compileStructure(accepted: AcceptedStructure, node: TypeNode, depth: number, scope: ReferenceScope | null): Structure {
  if (accepted.is === 'list') {
    const items = accepted.items.map((alternatives, index) => compileExpectation(alternatives, itemType(node, index), depth, scope));
    const unordered = isUnordered(node);
    const list: Omit<ListStructure, 'match'> = { kind: 'list', items, unordered };
    return { ...list, match: matchItems(items, unordered) };
  }
  const object: Omit<ObjectStructure, 'match'> = { kind: 'object', node, entries: compileEntries(accepted.entries, node, depth, scope) };
  return { ...object, match: matchEntries(object) };
}

function matchAny(parts: Parts, literal: Literal, depth: number): RuleMask {
  switch (literal.kind) {
    case 'string':
      return parts.strings(literal.value) || matchHeldText(parts, literal.value, depth);
    case 'number':
      return matchNumbers(parts.values.numbers, literal);
    case 'boolean':
      return parts.values.others.has(literal.value) ? rule['boolean-equality'] : 0;
    case 'null':
      return parts.values.others.has(null) ? rule['null-equality'] : 0;
    case 'list':
    case 'object':
      return matchStructures(parts.structures, literal, depth + 1);
    default: {
      const text = expressionText(literal);
      return text !== null && parts.values.expressions.has(text) ? rule['expression-text'] : 0;
    }
  }
}

/** A string in a case of another language may hold a literal of it, or name a variable. */
function matchHeldText(parts: Parts, text: string, depth: number): RuleMask {
  const { node } = parts;
  if (!node.textual || node.language === null) return 0;
  const isText = (node.types & typeBit.string) !== 0;
  if (!isText && parts.values.expressions.has(codeForm(text))) return rule['expression-text'];
  const held = parseLanguage(node.language, text);
  if (held === null || expressionText(held) !== null) return 0;
  if (held.kind === 'string') {
    const inner = parts.strings(held.value);
    return inner === 0 ? 0 : inner | rule['language-literal'];
  }
  if (isText || (held.kind === 'number' && !fitsLanguage(node, held))) return 0;
  const inner = matchAny(parts, held, depth + 1);
  return inner === 0 ? 0 : inner | rule['language-literal'];
}

function matchNumbers(numbers: readonly number[], literal: NumberLiteral): RuleMask {
  for (const expected of numbers) {
    const mask = matchNumber(expected, literal);
    if (mask !== 0) return mask;
  }
  return 0;
}

function matchStructures(structures: readonly Structure[], literal: Literal, depth: number): RuleMask {
  for (const structure of structures) {
    const mask = structure.match(literal, depth);
    if (mask !== 0) return mask;
  }
  return 0;
}

