import type { DictKey, PythonValue } from '../python/PythonValue.ts';
import type { JavaNode } from './JavaNode.ts';
import { parseJava } from './parseJava.ts';
import { byteSlicer, type Slice } from './byteSlicer.ts';

/** A call this short without its semicolon counts as an error: skipping it costs the official parser less. */
const mostCharactersSkipped = 10;
const charactersPerLine = 30;
const mostValues = 10_000;

/** The official reading of one Java call: the first in the text. `undefined`: it raises; an empty dict: no call. */
export function decodeJavaCall(text: string): PythonValue | undefined {
  const program = parseJava(text);
  if (program === undefined) return undefined;
  const last = program.statements.at(-1);
  if (program.unfinished && last !== undefined && cheapToSkip(text, last)) return undefined;
  const slice = byteSlicer(text);
  for (const statement of program.statements) {
    const call = firstCall(statement);
    if (call !== undefined) return decodeCall(call, slice);
  }
  return new Map();
}

function cheapToSkip(text: string, statement: JavaNode): boolean {
  const written = text.slice(statement.start, statement.end);
  const lines = written.split('\n').length - 1;
  return Buffer.byteLength(written) + lines * charactersPerLine <= mostCharactersSkipped;
}

/** In the order of the tree from above, so that of `f().g()` it is `g`. */
function firstCall(node: JavaNode): JavaNode | undefined {
  if (node.type === 'method_invocation') return node;
  for (const child of node.children) {
    const found = firstCall(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function decodeCall(call: JavaNode, slice: Slice): PythonValue | undefined {
  const list = call.children.at(-1);
  const name = call.children.at(-2);
  const object = call.children.length > 2 ? call.children[0] : undefined;
  if (list === undefined || name === undefined) return undefined;
  const full = object === undefined ? text(name, slice) : `${text(object, slice)}.${text(name, slice)}`;
  const values = decodeArguments(list, slice);
  return values === undefined ? undefined : [new Map([[full, values]])];
}

/** Assignments by name, bare identifiers under None; of any name only one may be given. */
function decodeArguments(list: JavaNode, slice: Slice): PythonValue | undefined {
  const values = new Map<DictKey, PythonValue>();
  for (const child of list.children.slice(0, mostValues)) {
    const [left, , right] = child.children;
    const assigned = child.type === 'assignment_expression' && left !== undefined && right !== undefined;
    if (!assigned && child.type !== 'identifier' && child.type !== 'class_literal') continue;
    const key = assigned ? text(left, slice) : null;
    const value = assigned ? renderTop(right, slice) : text(child, slice);
    if (value === undefined || values.has(key)) return undefined;
    values.set(key, value);
  }
  return values;
}

function text(node: JavaNode, slice: Slice): string {
  return slice(node.start, node.end);
}

function renderTop(node: JavaNode, slice: Slice): string | undefined {
  const quoted = node.type === 'string_literal' || node.type === 'character_literal';
  return quoted ? Array.from(text(node, slice)).slice(1, -1).join('') : render(node, slice);
}

/** The official way of writing a value back: white space between tokens is lost, and so are class bodies. */
function render(node: JavaNode, slice: Slice): string | undefined {
  switch (node.type) {
    case 'identifier':
    case 'class_literal':
    case 'type_identifier':
    case 'method_invocation':
      return text(node, slice);
    case 'array_creation_expression':
      return renderArray(node, slice);
    case 'object_creation_expression':
      return renderObject(node, slice);
    default:
      return node.children.length === 0 ? text(node, slice) : renderAll(node.children, '', slice);
  }
}

function renderAll(nodes: readonly JavaNode[], separator: string, slice: Slice): string | undefined {
  const parts: string[] = [];
  for (const node of nodes) {
    const part = render(node, slice);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return parts.join(separator);
}

/** An array without values raises. */
function renderArray(node: JavaNode, slice: Slice): string | undefined {
  const [, type] = node.children;
  const value = node.children.at(-1);
  if (type === undefined || value === undefined || value.type !== 'array_initializer') return undefined;
  const written = render(value, slice);
  return written === undefined ? undefined : `new ${render(type, slice) ?? ''}[]${written}`;
}

function renderObject(node: JavaNode, slice: Slice): string | undefined {
  const [, type, list] = node.children;
  if (type === undefined || list === undefined) return undefined;
  const values = renderAll(list.children.filter((child) => !['(', ',', ')'].includes(child.type)), ', ', slice);
  return values === undefined ? undefined : `new ${render(type, slice) ?? ''}(${values})`;
}
