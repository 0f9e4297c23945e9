import { compileSchema } from './compileSchema.ts';
import type { TypeNode } from './TypeNode.ts';

/** A schema that admits everything. */
export const anyType: TypeNode = compileSchema({});

const languageless = anyType;
const byLanguage = { java: { ...anyType, language: 'java' as const }, javascript: { ...anyType, language: 'javascript' as const } };

/** The declared schema of an entry, looked for in unions too; `null`: not declared. */
export function declaredEntry(node: TypeNode, name: string, depth: number = 0): TypeNode | null {
  const own = node.properties.get(name);
  if (own !== undefined) return own;
  if (depth > 8) return null;
  for (const branch of [...(node.anyOf ?? []), ...(node.allOf ?? [])]) {
    const inner = declaredEntry(branch, name, depth + 1);
    if (inner !== null) return inner;
  }
  return null;
}

/** The schema that an entry's value is compared under. */
export function entryType(node: TypeNode, name: string): TypeNode {
  return declaredEntry(node, name) ?? node.additional ?? undeclared(node);
}

/** The schema that a list's item is compared under. */
export function itemType(node: TypeNode, index: number): TypeNode {
  const own = node.prefix[index] ?? node.items;
  if (own !== null) return own;
  const branch = (node.anyOf ?? node.allOf)?.find((part) => part.items !== null || part.prefix.length > index);
  return branch?.prefix[index] ?? branch?.items ?? undeclared(node);
}

/** Whether order does not matter in a list of this type. */
export function isUnordered(node: TypeNode): boolean {
  return node.unordered || (node.anyOf ?? node.allOf ?? []).some((branch) => branch.unordered);
}

function undeclared(node: TypeNode): TypeNode {
  return node.language === null ? languageless : byLanguage[node.language];
}
