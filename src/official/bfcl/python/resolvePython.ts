import { dictKey, PythonTuple, type DictKey, type PythonDict, type PythonValue } from './PythonValue.ts';
import type { CallNode, PythonNode } from './PythonNode.ts';
import { evaluatePython, negative, numeric } from './evaluatePython.ts';
import { pythonString } from './pythonText.ts';
import { unparsePython } from './unparsePython.ts';

/**
 * Which generation of the official tree walker. From August 2024 on arithmetic is computed, and a call
 * without named arguments and a subscript become their text; v4 spares the outermost call that.
 */
export type Walker = '2024-04' | '2024-08' | 'v4';

const writtenOperators: ReadonlySet<string> = new Set(['+', '-', '*', '/', '%']);

/** The official value of a tree. `undefined`: the official walker raises. */
export function resolvePython(node: PythonNode, walker: Walker): PythonValue | undefined {
  switch (node.is) {
    case 'constant':
      return node.value;
    case 'ellipsis':
      return '...';
    case 'name':
      return node.id;
    case 'unary':
      return resolveUnary(node.operand);
    case 'list':
      return resolveAll(node.items, walker);
    case 'tuple': {
      const items = resolveAll(node.items, walker);
      return items === undefined ? undefined : new PythonTuple(items);
    }
    case 'dict':
      return resolveDict(node.entries, walker);
    case 'binary':
      return walker !== '2024-04' ? evaluatePython(node) : resolveOperation(node.operator, node.left, node.right);
    case 'call':
      return walker !== '2024-04' && node.keywords.length === 0 ? unparsePython(node) : resolveCall(node, walker);
    case 'subscript':
      return walker !== '2024-04' ? `${unparsePython(node.value)}[${unparsePython(node.index)}]` : undefined;
    default:
      return undefined;
  }
}

/** A call as `{name: {argument: value}}`: positional arguments are lost, of equal names the last stays. */
export function resolveCall(node: CallNode, walker: Walker): PythonDict | undefined {
  const named = new Map<DictKey, PythonValue>();
  for (const [name, argument] of node.keywords) {
    const value = resolvePython(argument, walker);
    if (value === undefined) return undefined;
    named.set(name, value);
  }
  return new Map<DictKey, PythonValue>().set(calleeName(node.callee), named);
}

function calleeName(callee: PythonNode): string {
  if (callee.is === 'name') return callee.id;
  const parts: string[] = [];
  let part: PythonNode = callee;
  while (part.is === 'attribute') {
    parts.push(part.name);
    part = part.value;
  }
  if (part.is === 'name') parts.push(part.id);
  return parts.reverse().join('.');
}

/** Whatever the operator is, the official walker negates. */
function resolveUnary(operand: PythonNode): PythonValue | undefined {
  const number = operand.is === 'constant' ? numeric(operand.value) : undefined;
  return number === undefined ? undefined : negative(number);
}

function resolveAll(nodes: readonly PythonNode[], walker: Walker): PythonValue[] | undefined {
  const items: PythonValue[] = [];
  for (const node of nodes) {
    const item = resolvePython(node, walker);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

function resolveDict(entries: readonly (readonly [PythonNode | null, PythonNode])[], walker: Walker): PythonValue | undefined {
  const dict = new Map<DictKey, PythonValue>();
  for (const [keyNode, valueNode] of entries) {
    const key = keyNode === null ? undefined : resolvePython(keyNode, walker);
    const hashed = key === undefined ? undefined : dictKey(key);
    const value = resolvePython(valueNode, walker);
    if (hashed === undefined || value === undefined) return undefined;
    dict.set(hashed, value);
  }
  return dict;
}

function resolveOperation(operator: string, left: PythonNode, right: PythonNode): PythonValue | undefined {
  const a = resolvePython(left, '2024-04');
  const b = resolvePython(right, '2024-04');
  if (a === undefined || b === undefined || !writtenOperators.has(operator)) return undefined;
  return `${pythonString(a)} ${operator} ${pythonString(b)}`;
}
