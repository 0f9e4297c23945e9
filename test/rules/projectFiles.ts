import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root: string = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export interface ProjectFile {
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly isTest: boolean;
  readonly isGenerated: boolean;
}

let read: readonly ProjectFile[] | null = null;

/** Every TypeScript file of the project, parsed once. */
export function projectFiles(): readonly ProjectFile[] {
  read ??= ['src', 'test', 'bench', 'prove'].flatMap((folder) => filesBelow(folder)).map((path) => projectFile(path, readFileSync(join(root, path), 'utf8')));
  return read;
}

export function projectFile(path: string, text: string): ProjectFile {
  return {
    path,
    text,
    tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true),
    isTest: !path.startsWith('src/') || path.endsWith('.test.ts'),
    isGenerated: path.endsWith('.generated.ts'),
  };
}

/** The source proper: what is published. */
export function sourceFiles(): readonly ProjectFile[] {
  return projectFiles().filter(({ isTest }) => !isTest);
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.includes('node_modules/') && !path.includes('.stryker-tmp/'))
    .sort();
}
