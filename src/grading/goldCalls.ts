import type { Call } from '../core/Call.ts';
import type { Accepted, CallsKey, ExpectedArgument } from '../core/Key.ts';
import type { Literal } from '../core/Literal.ts';
import type { Tool } from '../core/Tool.ts';
import { checkLiteral } from './checkLiteral.ts';
import { compileExpectation } from './compileExpectation.ts';
import { depthLimit } from './depthLimit.ts';
import type { Expectation } from './Expectation.ts';
import { literalOf, nowhere } from './literalOf.ts';
import { anyType, declaredEntry, entryType, itemType } from './schemaParts.ts';
import { ruledArguments } from './ruledArguments.ts';
import { prepareTools } from './ToolSet.ts';
import { normalPath, referenceText } from './referencePath.ts';
import { ReferenceScope } from './ReferenceScope.ts';
import type { AnswerReference } from './readReferences.ts';
import type { TypeNode } from './TypeNode.ts';

/**
 * The calls of a key as an answer would make them: of each argument the first accepted value that its schema admits, else the
 * first; optional ones included wherever the key has a value for them. References name calls by their position.
 */
export function goldCalls(key: CallsKey, tools: readonly Tool[]): readonly Call[] {
  const toolSet = prepareTools(tools);
  const references = new Map<Literal, AnswerReference>();
  const scope = new ReferenceScope([]);
  scope.begin({ calls: [], references });
  const ruled = ruledArguments(key.rules ?? []);
  return key.calls.map((expected, source) => {
    const tool = toolSet.names.resolve(expected.tool)?.tool ?? expected.tool;
    const node = toolSet.parameters.get(tool) ?? anyType;
    return {
      name: expected.tool,
      nameSpan: nowhere,
      arguments: [...goldEntries(expected.arguments, node, { depth: 0, references, scope }).map(([name, value]) => ({ name, nameSpan: nowhere, value })), ...ruled],
      source,
      span: nowhere,
    };
  });
}

interface Making {
  readonly depth: number;
  /** Those made so far. */
  readonly references: Map<Literal, AnswerReference>;
  readonly scope: ReferenceScope;
}

function goldEntries(entries: readonly ExpectedArgument[], node: TypeNode, making: Making): readonly (readonly [string, Literal])[] {
  const given: [string, Literal][] = [];
  for (const { name, accepted, mayBeAbsent } of entries) {
    if (mayBeAbsent && node.closed && declaredEntry(node, name) === null) continue;
    const type = entryType(node, name);
    const found = goldValue(accepted, type, making);
    if (found !== null && (found.valid || !mayBeAbsent)) given.push([name, found.value]);
  }
  return given;
}

interface GoldValue {
  readonly value: Literal;
  readonly valid: boolean;
}

function goldValue(accepted: readonly Accepted[], node: TypeNode, making: Making): GoldValue | null {
  let expectation: Expectation | null = null;
  let first: GoldValue | null = null;
  for (const alternative of accepted) {
    for (const [spelling, value] of spellings(alternative, node, making).entries()) {
      const admitted = checkLiteral(node, value, 0, making.scope) === null;
      const valid = admitted && ((spelling === 0 && isPlain(alternative, node, making)) || (expectation ??= compileExpectation(accepted, node, making.depth, making.scope)).match(value, 0) !== 0);
      if (valid) return { value, valid };
      first ??= { value, valid };
    }
  }
  return first;
}

/** A text, number, truth value or null by itself is one of the accepted values, outside the languages in which a text may stand for another value. */
function isPlain(accepted: Accepted, { language }: TypeNode, { depth }: Making): boolean {
  return language === null && depth < depthLimit && accepted.is === 'value' && (accepted.value === null || typeof accepted.value !== 'object');
}

/** The accepted value itself, then the enum's members, one of which may be the same in other words. */
function spellings(accepted: Accepted, node: TypeNode, making: Making): readonly Literal[] {
  const own = literalOfAccepted(accepted, node, { ...making, depth: making.depth + 1 });
  return node.members === null ? [own] : [own, ...node.members.map((member) => literalOf(member))];
}

function literalOfAccepted(accepted: Accepted, node: TypeNode, making: Making): Literal {
  if (making.depth > depthLimit) return { kind: 'null', span: nowhere };
  switch (accepted.is) {
    case 'value':
      return literalOf(accepted.value);
    case 'reference': {
      const reference = literalOf(referenceText(accepted.call, accepted.path));
      making.references.set(reference, { target: -1, path: accepted.path === null ? null : normalPath(accepted.path), nested: false });
      return reference;
    }
    case 'list': {
      const items = accepted.items.map((item, index) => goldValue(item, itemType(node, index), making)?.value ?? literalOf(null));
      return { kind: 'list', form: 'list', items, span: nowhere };
    }
    case 'object': {
      const entries = goldEntries(accepted.entries, node, making).map(([key, value]) => ({ key, keySpan: nowhere, value }));
      return { kind: 'object', entries, span: nowhere };
    }
  }
}
