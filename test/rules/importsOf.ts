import { posix } from 'node:path';
import ts from 'typescript';
import type { ProjectFile } from './projectFiles.ts';

export interface Import {
  /** As written. */
  readonly specifier: string;
  /** Path of the project file it names; `null` for a package. */
  readonly target: string | null;
  /** Names taken from it; `*` for all. */
  readonly names: readonly string[];
}

/** Everything that a file imports: types, re-exports and dynamic imports included. */
export function importsOf(file: ProjectFile): readonly Import[] {
  const found: Import[] = [];
  const add = (specifier: string, names: readonly string[]): void => {
    const target = specifier.startsWith('.') ? posix.normalize(posix.join(posix.dirname(file.path), specifier)) : null;
    found.push({ specifier, target, names });
  };
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== null) add(specifier, namesOf(node));
    ts.forEachChild(node, visit);
  };
  visit(file.tree);
  return found;
}

function specifierOf(node: ts.Node): string | null {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return textOf(node.arguments[0]);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return textOf(node.argument.literal);
  return null;
}

function textOf(node: ts.Node | undefined): string | null {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : null;
}

function namesOf(node: ts.Node): readonly string[] {
  if (!ts.isImportDeclaration(node)) return ['*'];
  const bindings = node.importClause?.namedBindings;
  if (bindings === undefined || !ts.isNamedImports(bindings)) return ['*'];
  return bindings.elements.map((element) => (element.propertyName ?? element.name).text);
}
