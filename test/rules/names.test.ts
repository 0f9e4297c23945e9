import { basename, extname } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { projectFile, projectFiles, sourceFiles } from './projectFiles.ts';
import type { ProjectFile } from './projectFiles.ts';

const mostLines = 300;
const drawers = /^(utils?|helpers?|common|misc|shared|types|constants)$/i;

function exportedNames(file: ProjectFile): readonly string[] {
  return file.tree.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) {
      const clause = statement.exportClause;
      return clause !== undefined && ts.isNamedExports(clause) ? clause.elements.map(({ name }) => name.text) : [];
    }
    const isExported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (isExported !== true) return [];
    if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.getText());
    return ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) || ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)
      ? [statement.name?.text ?? '']
      : [];
  });
}

/**
 * Whether a file is named after what it exports. One or two exports give the file its name; where three or
 * more of a kind share a file there is no main one, and only drawers are refused.
 */
function isNamedAfterExport(file: ProjectFile): boolean {
  const name = basename(file.path, extname(file.path));
  const names = exportedNames(file);
  if (names.length > 2 || names.some((exported) => exported.toLowerCase().includes(name.toLowerCase()))) return true;
  const words = wordsOf(name);
  return names.some((exported) => wordsOf(exported).some((word) => words.some((other) => isSameWord(word, other))));
}

function wordsOf(name: string): readonly string[] {
  return name.split(/(?=[A-Z])/).map((word) => word.toLowerCase());
}

/** `decode` and `decoders` are one word. */
function isSameWord(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) >= 4 && (a.startsWith(b) || b.startsWith(a)));
}

test.each([
  ['src/a/readLine.ts', 'export function readLine() {}', true],
  ['src/a/readLine.ts', 'function readLine() {} export const other = 1;', false],
  ['src/a/lineCounts.ts', 'export function countLines() {} export function addCount() {}', true],
  ['src/a/lineCounts.ts', 'export function addUp() {} export function openFile() {}', false],
  ['src/a/characters.ts', 'export const tab = 1, space = 2, hash = 3;', true],
  ['src/a/Part.ts', 'export const partIds = [];', true],
  ['src/a/Call.ts', "export type { Argument, Call } from './Literal.ts';", true],
  ['src/a/empty.ts', '', false],
])('%s with %s', (path, text, named) => {
  expect(isNamedAfterExport(projectFile(path, text))).toBe(named);
});

test('a file is named after its main export', () => {
  const breaches = sourceFiles().filter((file) => !/(^|\/)(index|main)\.ts$|\.generated\.ts$/.test(file.path) && !isNamedAfterExport(file));
  expect(breaches.map(({ path }) => path)).toEqual([]);
});

test('no file or folder is a drawer for what has no place', () => {
  const parts = (path: string): readonly string[] => path.replace(/(\.\w+)+$/, '').split('/');
  const breaches = projectFiles().filter(({ path }) => parts(path).some((part) => drawers.test(part)));
  expect(breaches.map(({ path }) => path)).toEqual([]);
});

test(`no source file is longer than ${mostLines} lines`, () => {
  const breaches = sourceFiles().filter(({ text, isGenerated }) => !isGenerated && text.split('\n').length - 1 > mostLines);
  expect(breaches.map(({ path }) => path)).toEqual([]);
});

test('nothing is exported by default', () => {
  const breaches = sourceFiles().filter(({ tree }) =>
    tree.statements.some((statement) => ts.isExportAssignment(statement) || /^export\s+default\b/.test(statement.getText())),
  );
  expect(breaches.map(({ path }) => path)).toEqual([]);
});
