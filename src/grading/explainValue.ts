import type { Literal, ObjectLiteral } from '../core/Literal.ts';
import type { ReasonCode } from '../core/Reason.ts';
import { depthLimit } from './depthLimit.ts';
import type { Expectation, ListStructure, ObjectStructure } from './Expectation.ts';
import { expressionText } from './languageText.ts';
import { literalText } from './literalText.ts';
import { entryOf } from './matchEntries.ts';
import { parseLanguage } from './parseLanguage.ts';
import { declaredEntry } from './schemaParts.ts';
import { shortText } from './shortText.ts';
import { typeBit } from './TypeNode.ts';

/** What is wrong with a value that its schema admits. `path` starts with the argument's name. */
export interface Difference {
  readonly code: ReasonCode;
  readonly path: string;
  readonly rule: string;
  readonly wanted: string;
  readonly found: string;
}

/**
 * Says where a value differs from the accepted ones. Where only one list or object is accepted, its parts are named; else
 * the value as a whole. Call it only for a value that does not match.
 */
export function explainValue(expectation: Expectation, literal: Literal, path: string, depth: number = 0): readonly Difference[] {
  if (expectation.alternatives === 0) return [{ code: 'unexpected-argument', path, rule: 'must-be-absent', wanted: 'absent', found: show(literal) }];
  const structure = expectation.structures[0];
  if (depth <= depthLimit && structure !== undefined && expectation.alternatives === 1) {
    const value = heldValue(expectation, literal);
    if (structure.kind === 'object' && value.kind === 'object') return explainEntries(structure, value, path, depth + 1);
    if (structure.kind === 'list' && value.kind === 'list' && !structure.unordered && value.items.length === structure.items.length) {
      return explainItems(structure, value.items, path, depth + 1);
    }
  }
  return [difference(expectation, literal, path)];
}

function difference(expectation: Expectation, literal: Literal, path: string): Difference {
  const { node, scope } = expectation;
  if (scope !== null) {
    const refers = scope.has(literal);
    const rule = refers || expectation.texts.length + expectation.numbers.length + expectation.structures.length === 0 ? 'same-reference' : equalityRule(literal);
    return { code: refers ? 'broken-reference' : 'wrong-value', path, rule, wanted: expectation.wanted(), found: refers ? scope.describe(literal) : show(literal) };
  }
  if (!expectation.acceptsExpression && node.types !== 0 && isExpression(expectation, literal)) {
    return { code: 'wrong-type', path, rule: 'declared-type', wanted: node.label, found: show(literal) };
  }
  return { code: 'wrong-value', path, rule: equalityRule(heldValue(expectation, literal)), wanted: expectation.wanted(), found: show(literal) };
}

function isExpression({ node }: Expectation, literal: Literal): boolean {
  if (expressionText(literal) !== null) return true;
  if (!node.textual || node.language === null || literal.kind !== 'string' || (node.types & typeBit.string) !== 0) return false;
  const held = parseLanguage(node.language, literal.value);
  return held !== null && expressionText(held) !== null;
}

/** The literal that a string holds in a case of another language, where it holds one. */
function heldValue({ node }: Expectation, literal: Literal): Literal {
  if (!node.textual || node.language === null || literal.kind !== 'string' || (node.types & typeBit.string) !== 0) return literal;
  return parseLanguage(node.language, literal.value) ?? literal;
}

function equalityRule(literal: Literal): string {
  switch (literal.kind) {
    case 'number':
    case 'non-finite':
      return 'number-equality';
    case 'boolean':
      return 'boolean-equality';
    case 'null':
      return 'null-equality';
    case 'string':
      return 'string-equality';
    case 'list':
      return 'list-equality';
    case 'object':
      return 'object-entries';
    default:
      return 'expression-text';
  }
}

function explainItems({ items }: ListStructure, found: readonly Literal[], path: string, depth: number): readonly Difference[] {
  return items.flatMap((item, index) => {
    const literal = found[index];
    if (literal === undefined || item.match(literal, depth) !== 0) return [];
    return explainValue(item, literal, `${path}[${String(index)}]`, depth);
  });
}

function explainEntries({ entries, node }: ObjectStructure, found: ObjectLiteral, path: string, depth: number): readonly Difference[] {
  const differences: Difference[] = [];
  for (const [name, { expectation, mayBeAbsent }] of entries) {
    const value = entryOf(found, name);
    const inner = `${path}.${name}`;
    if (value === undefined) {
      if (!mayBeAbsent) differences.push({ code: 'missing-argument', path: inner, rule: 'object-entries', wanted: expectation.wanted(), found: 'absent' });
    } else if (expectation.match(value, depth) === 0) {
      differences.push(...explainValue(expectation, value, inner, depth));
    }
  }
  for (const key of new Set(found.entries.map((entry) => entry.key))) {
    const value = entries.has(key) || declaredEntry(node, key) !== null ? undefined : entryOf(found, key);
    if (value !== undefined) differences.push({ code: 'unexpected-argument', path: `${path}.${key}`, rule: 'object-entries', wanted: 'absent', found: show(value) });
  }
  return differences;
}

function show(literal: Literal): string {
  return shortText(literalText(literal));
}
