import type { ListLiteral, Literal, ObjectLiteral } from '../core/Literal.ts';
import type { ReasonCode } from '../core/Reason.ts';
import { depthLimit } from './depthLimit.ts';
import { expressionText } from './languageText.ts';
import { fitsLanguage } from './fitsLanguage.ts';
import { literalText } from './literalText.ts';
import { parseLanguage } from './parseLanguage.ts';
import { sameJson } from './sameJson.ts';
import { shortText } from './shortText.ts';
import { typeBit } from './TypeNode.ts';
import type { TypeNode } from './TypeNode.ts';
import { violatedLimit } from './violatedLimit.ts';

/** The first thing in a value that its schema does not admit. `path` is relative to the value. */
export interface Violation {
  readonly code: ReasonCode;
  readonly path: string;
  readonly rule: string;
  readonly wanted: string;
  readonly found: string;
}

/** Levels that a union costs, since unions branch without going deeper into the value. */
const unionCost = 12;

/** Values that no schema is asked about: references to results, which are not the values that they stand for. */
export interface OpenValues {
  readonly has: (literal: Literal) => boolean;
}

/** Checks a value against its schema; `null`: valid. Allocates nothing for a valid plain value. */
export function checkLiteral(node: TypeNode, literal: Literal, depth: number = 0, open: OpenValues | null = null): Violation | null {
  if (open?.has(literal) === true) return null;
  if (depth > depthLimit) return violation('schema-violation', 'depth-limit', `at most ${String(depthLimit)} levels`, literal);
  if (node.fallback !== undefined && sameJson(node.fallback, literal)) return null;
  if (node.language !== null && (literal.kind === 'expression' || literal.kind === 'call')) return null;
  if (node.types !== 0 && (node.types & typeOf(literal, node)) === 0) return checkText(node, literal, depth);
  if (node.members !== null && !node.members.some((member) => sameJson(member, literal))) {
    return violation('outside-enum', 'enum-members', node.members.map((member) => JSON.stringify(member)).join(' or '), literal);
  }
  const limit = node.limits === null && node.pattern === null && !node.unique ? null : violatedLimit(node, literal);
  if (limit !== null) return violation('schema-violation', limit.rule, limit.wanted, literal);
  const inner = literal.kind === 'object' ? checkObject(node, literal, depth, open) : literal.kind === 'list' ? checkList(node, literal, depth, open) : null;
  return inner ?? checkUnions(node, literal, depth, open);
}

/** A string may hold a literal of the case's language; an expression stands for a value of any type. */
function checkText(node: TypeNode, literal: Literal, depth: number): Violation | null {
  if (!node.textual || node.language === null || literal.kind !== 'string') return wrongType(node, literal);
  const held = parseLanguage(node.language, literal.value);
  if (held === null || held.kind === 'string') return wrongType(node, literal);
  if (expressionText(held) !== null) return null;
  if (held.kind === 'number' && !fitsLanguage(node, held)) return wrongType(node, literal);
  return (node.types & typeOf(held, node)) === 0 ? wrongType(node, literal) : checkLiteral(node, held, depth + 1);
}

function wrongType(node: TypeNode, literal: Literal): Violation {
  return violation('wrong-type', 'declared-type', node.label, literal);
}

function violation(code: ReasonCode, rule: string, wanted: string, literal: Literal): Violation {
  return { code, path: '', rule, wanted: shortText(wanted), found: shortText(literalText(literal)) };
}

/** Types that a literal is of, as bits. A whole number is an integer however it is written (`5.0`). */
function typeOf(literal: Literal, node: TypeNode): number {
  switch (literal.kind) {
    case 'null':
      return typeBit.null;
    case 'boolean':
      return typeBit.boolean;
    case 'number':
      return literal.integer || Number.isInteger(literal.value) ? typeBit.number | typeBit.integer : typeBit.number;
    case 'string':
      return typeBit.string;
    case 'list':
      return literal.form === 'set' && !node.unordered ? 0 : typeBit.array;
    case 'object':
      return typeBit.object;
    default:
      return 0;
  }
}

function checkObject(node: TypeNode, literal: ObjectLiteral, depth: number, open: OpenValues | null): Violation | null {
  for (const { key, value } of literal.entries) {
    const property = node.properties.get(key) ?? node.additional;
    if (property === null) {
      if (node.closed) return { code: 'unknown-parameter', path: `.${key}`, rule: 'declared-parameters', wanted: shortText([...node.properties.keys()].join(', ')), found: shortText(key) };
      continue;
    }
    const inner = checkLiteral(property, value, depth + 1, open);
    if (inner !== null) return { ...inner, path: `.${key}${inner.path}` };
  }
  for (const name of node.required) {
    if (!literal.entries.some((entry) => entry.key === name)) {
      return { code: 'missing-parameter', path: `.${name}`, rule: 'required-parameters', wanted: 'a value', found: 'absent' };
    }
  }
  return null;
}

function checkList(node: TypeNode, literal: ListLiteral, depth: number, open: OpenValues | null): Violation | null {
  if (node.items === null && node.prefix.length === 0) return null;
  for (const [index, item] of literal.items.entries()) {
    const expected = node.prefix[index] ?? node.items;
    const inner = expected === null ? null : checkLiteral(expected, item, depth + 1, open);
    if (inner !== null) return { ...inner, path: `[${String(index)}]${inner.path}` };
  }
  return null;
}

function checkUnions(node: TypeNode, literal: Literal, depth: number, open: OpenValues | null): Violation | null {
  for (const part of node.allOf ?? []) {
    const inner = checkLiteral(part, literal, depth + unionCost, open);
    if (inner !== null) return inner;
  }
  if (node.anyOf === null) return null;
  let best: Violation | null = null;
  for (const branch of node.anyOf) {
    const inner = checkLiteral(branch, literal, depth + unionCost, open);
    if (inner === null) return null;
    if (best === null || (best.code === 'wrong-type' && best.path === '')) best = inner;
  }
  return best?.code === 'wrong-type' && best.path === '' ? { ...best, wanted: shortText(node.anyOf.map((branch) => branch.label).join(' or ')) } : best;
}
