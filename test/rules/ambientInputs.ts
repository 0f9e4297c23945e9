import ts from 'typescript';
import { importsOf } from './importsOf.ts';
import type { ProjectFile } from './projectFiles.ts';

/** Names that bring in the time, the place, the machine or chance. */
const globals = new Set([
  'Date',
  'performance',
  'process',
  'console',
  'crypto',
  'navigator',
  'fetch',
  'Intl',
  'globalThis',
  'global',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'clearTimeout',
  'clearInterval',
  'clearImmediate',
  'queueMicrotask',
]);

const modules = new Set([
  'node:os',
  'node:process',
  'node:console',
  'node:timers',
  'node:timers/promises',
  'node:perf_hooks',
  'node:child_process',
  'node:worker_threads',
]);

/** Members that take the default locale or time zone. */
const localeMembers = /^(localeCompare|toLocale\w+|getTimezoneOffset)$/;

/** Every use of an ambient input in a file, as `line: what`. */
export function ambientInputs(file: ProjectFile): readonly string[] {
  const declared = declaredNames(file.tree);
  const found: string[] = [];
  const report = (node: ts.Node, what: string): void => {
    found.push(`${file.tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${what}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && globals.has(node.text) && isReference(node) && !declared.has(node.text)) {
      if (!isLocaleGiven(node)) report(node, node.text);
    }
    if (ts.isPropertyAccessExpression(node)) {
      if (localeMembers.test(node.name.text)) report(node, node.name.text);
      if (node.getText() === 'Math.random') report(node, 'Math.random');
    }
    ts.forEachChild(node, visit);
  };
  visit(file.tree);
  for (const { specifier, names } of importsOf(file)) {
    if (modules.has(specifier)) found.push(`import of ${specifier}`);
    if (specifier === 'node:crypto') found.push(...names.filter((name) => /^(random|webcrypto|getRandom|\*)/.test(name)).map((name) => `node:crypto ${name}`));
  }
  return found;
}

/** `new Intl.Collator('en')`: nothing is left to the machine. */
function isLocaleGiven(node: ts.Identifier): boolean {
  if (node.text !== 'Intl') return false;
  const { parent } = node;
  const user = parent.parent;
  if (ts.isQualifiedName(parent)) return true;
  if (!ts.isPropertyAccessExpression(parent) || !(ts.isNewExpression(user) || ts.isCallExpression(user))) return false;
  const [locale] = user.arguments ?? [];
  return locale !== undefined && locale.getText() !== 'undefined' && locale.getText() !== '[]';
}

/** Whether an identifier reads a variable, and is not a member's or a property's name. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent)) return parent.left === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  const named = parent as { readonly name?: ts.Node; readonly propertyName?: ts.Node };
  return named.name !== node && named.propertyName !== node;
}

function declaredNames(tree: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const isBinding = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node) || ts.isFunctionDeclaration(node) || ts.isImportSpecifier(node);
    if (isBinding && node.name !== undefined && ts.isIdentifier(node.name)) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return names;
}
