import type { PythonValue } from './PythonValue.ts';

/** As much of Python's syntax tree as the official decoders look at. */
export type PythonNode =
  | { readonly is: 'constant'; readonly value: PythonValue }
  | { readonly is: 'ellipsis' }
  | { readonly is: 'name'; readonly id: string }
  | { readonly is: 'attribute'; readonly value: PythonNode; readonly name: string }
  | CallNode
  | { readonly is: 'list' | 'tuple' | 'set'; readonly items: readonly PythonNode[] }
  /** A key of `null` stands for `**mapping`. */
  | { readonly is: 'dict'; readonly entries: readonly (readonly [PythonNode | null, PythonNode])[] }
  | { readonly is: 'unary'; readonly operator: string; readonly operand: PythonNode }
  | { readonly is: 'binary'; readonly operator: string; readonly left: PythonNode; readonly right: PythonNode }
  | { readonly is: 'subscript'; readonly value: PythonNode; readonly index: PythonNode }
  | { readonly is: 'starred'; readonly value: PythonNode }
  /** Anything else that is good syntax (lambda, comparison, comprehension, f-string, …), as written. */
  | { readonly is: 'other'; readonly what: string; readonly text: string };

export interface CallNode {
  readonly is: 'call';
  readonly callee: PythonNode;
  readonly positional: readonly PythonNode[];
  /** A name of `null` stands for `**mapping`. */
  readonly keywords: readonly (readonly [string | null, PythonNode])[];
}
