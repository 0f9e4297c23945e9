/** A node of Java's syntax tree, named as the official parser's grammar names it. */
export interface JavaNode {
  readonly type: string;
  /** UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly children: readonly JavaNode[];
}

export function leaf(type: string, start: number, end: number): JavaNode {
  return { type, start, end, children: [] };
}

/** A node over its children; there is at least one. */
export function branch(type: string, children: readonly JavaNode[]): JavaNode {
  return { type, start: children[0]?.start ?? 0, end: children.at(-1)?.end ?? 0, children };
}
