import { PythonFloat } from './PythonValue.ts';
import type { CallNode, PythonNode } from './PythonNode.ts';
import { pythonRepr } from './pythonText.ts';

const precedence: Readonly<Record<string, number>> = {
  '|': 5, '^': 6, '&': 7, '<<': 8, '>>': 8, '+': 9, '-': 9, '*': 10, '/': 10, '//': 10, '%': 10, '@': 10, '**': 12,
};
const factor = 11;
const not = 3;

/** Python's `ast.unparse`. What has no node of its own is given as it was written. */
export function unparsePython(node: PythonNode): string {
  return write(node, 0);
}

/** `outer`: how tightly the place binds; a looser operator gets parentheses. */
function write(node: PythonNode, outer: number): string {
  switch (node.is) {
    case 'constant':
      return node.value instanceof PythonFloat ? pythonRepr(node.value).replace('inf', '1e309') : pythonRepr(node.value);
    case 'ellipsis':
      return '...';
    case 'name':
      return node.id;
    case 'attribute':
      return `${writeOwner(node.value)}.${node.name}`;
    case 'call':
      return writeCall(node);
    case 'unary':
      return writeUnary(node.operator, node.operand, outer);
    case 'binary':
      return writeBinary(node.operator, node.left, node.right, outer);
    case 'subscript':
      return `${writeOwner(node.value)}[${writeIndex(node.index)}]`;
    case 'starred':
      return `*${write(node.value, 0)}`;
    case 'other':
      return node.text;
    default:
      return writeDisplay(node);
  }
}

function writeOwner(node: PythonNode): string {
  const text = write(node, 13);
  return node.is === 'constant' && typeof node.value === 'number' ? `${text} ` : text;
}

function writeCall(node: CallNode): string {
  const keywords = node.keywords.map(([name, value]) => `${name === null ? '**' : `${name}=`}${write(value, 0)}`);
  return `${write(node.callee, 13)}(${[...node.positional.map((item) => write(item, 0)), ...keywords].join(', ')})`;
}

function writeUnary(operator: string, operand: PythonNode, outer: number): string {
  const own = operator === 'not' ? not : factor;
  const text = `${operator}${operator === 'not' ? ' ' : ''}${write(operand, own)}`;
  return outer > own ? `(${text})` : text;
}

function writeBinary(operator: string, left: PythonNode, right: PythonNode, outer: number): string {
  const own = precedence[operator] ?? 0;
  const power = operator === '**';
  const text = `${write(left, power ? own + 1 : own)} ${operator} ${write(right, power ? own : own + 1)}`;
  return outer > own ? `(${text})` : text;
}

function writeIndex(index: PythonNode): string {
  if (index.is !== 'tuple' || index.items.length === 0) return write(index, 0);
  const items = index.items.map((item) => write(item, 0));
  return items.length === 1 ? `${items[0]},` : items.join(', ');
}

function writeDisplay(node: PythonNode & { readonly is: 'list' | 'tuple' | 'set' | 'dict' }): string {
  if (node.is === 'dict') {
    return `{${node.entries.map(([key, value]) => (key === null ? `**${write(value, 5)}` : `${write(key, 0)}: ${write(value, 0)}`)).join(', ')}}`;
  }
  const items = node.items.map((item) => write(item, 0));
  if (node.is === 'list') return `[${items.join(', ')}]`;
  if (node.is === 'set') return `{${items.join(', ')}}`;
  return items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`;
}
