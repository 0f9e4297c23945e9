import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findCycle } from './findCycle.ts';
import { importsOf } from './importsOf.ts';
import { projectFile, projectFiles, root, sourceFiles } from './projectFiles.ts';
import type { ProjectFile } from './projectFiles.ts';
import { rankBreach } from './rankBreach.ts';

test('finds every way of importing', () => {
  const file = projectFile(
    'src/a/b.ts',
    [
      `import x, { type y, z as w } from './c.ts';`,
      `import type { T } from '../d.ts';`,
      `import * as all from 'node:fs';`,
      `import './e.ts';`,
      `export { q } from './f.ts';`,
      `export type * from './g.ts';`,
      `const lazy = async () => (await import('../../h.ts')).h;`,
      `let typed: import('./i.ts').I;`,
      `const text = "import './no.ts'"; // import './no.ts'`,
    ].join('\n'),
  );
  expect(importsOf(file)).toEqual([
    { specifier: './c.ts', target: 'src/a/c.ts', names: ['y', 'z'] },
    { specifier: '../d.ts', target: 'src/d.ts', names: ['T'] },
    { specifier: 'node:fs', target: null, names: ['*'] },
    { specifier: './e.ts', target: 'src/a/e.ts', names: ['*'] },
    { specifier: './f.ts', target: 'src/a/f.ts', names: ['*'] },
    { specifier: './g.ts', target: 'src/a/g.ts', names: ['*'] },
    { specifier: '../../h.ts', target: 'h.ts', names: ['*'] },
    { specifier: './i.ts', target: 'src/a/i.ts', names: ['*'] },
  ]);
});

test.each([
  ['src/reading/a.ts', 'src/core/b.ts', null],
  ['src/reading/a.ts', 'src/reading/deep/b.ts', null],
  ['src/reading/a.ts', 'src/grading/b.ts', 'reading (rank 2) imports grading (rank 2)'],
  ['src/stats/a.ts', 'src/core/b.ts', 'stats (rank 0) imports core (rank 0)'],
  ['src/syntaxes/json/a.ts', 'src/syntaxes/json/b.ts', null],
  ['src/syntaxes/json/a.ts', 'src/syntaxes/xml/b.ts', 'syntaxes/json (rank 5) imports syntaxes/xml (rank 5)'],
  ['src/engine/a.ts', 'src/syntaxes/xml/b.ts', 'engine (rank 5) imports syntaxes/xml (rank 5)'],
  ['src/reports/html/a.ts', 'src/page/b.ts', null],
  ['src/reports/json/a.ts', 'src/page/b.ts', 'reports/json (rank 5) imports page (rank 5)'],
  ['src/core/a.ts', 'src/cli/b.ts', 'core (rank 0) imports cli (rank 7)'],
  ['src/index.ts', 'src/engine/b.ts', null],
  ['src/index.ts', 'src/cli/b.ts', 'index.ts (rank 7) imports cli (rank 7)'],
  ['src/engine/a.ts', 'src/syntaxes/list.generated.ts', 'lists are for cli, index.ts and tests'],
  ['src/cli/a.ts', 'src/syntaxes/list.generated.ts', null],
  ['src/index.ts', 'src/syntaxes/list.generated.ts', null],
  ['src/syntaxes/list.generated.ts', 'src/syntaxes/json/index.ts', null],
  ['src/drawer/a.ts', 'src/core/b.ts', 'src/drawer/a.ts lies in no known folder'],
  ['src/cli/a.ts', 'src/drawer/b.ts', 'src/drawer/b.ts lies in no known folder'],
  ['src/cli/a.ts', 'test/b.ts', 'source imports what is not source'],
  ['test/a.ts', 'src/cli/b.ts', null],
])('%s importing %s', (from, to, breach) => {
  expect(rankBreach(from, to, false)).toBe(breach);
});

test.each([
  ['src/engine/a.test.ts', 'src/syntaxes/list.generated.ts', null],
  ['src/engine/a.test.ts', 'test/b.ts', null],
  ['src/engine/a.test.ts', 'src/syntaxes/xml/b.ts', 'engine (rank 5) imports syntaxes/xml (rank 5)'],
])('the test %s importing %s', (from, to, breach) => {
  expect(rankBreach(from, to, true)).toBe(breach);
});

test.each([
  [{ a: ['b'], b: ['c'], c: [] }, null],
  [{ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, null],
  [{ a: ['b'], b: ['c'], c: ['b'] }, ['b', 'c', 'b']],
  [{ a: ['a'] }, ['a', 'a']],
])('the cycle of %j', (graph, cycle) => {
  expect(findCycle(new Map(Object.entries(graph)))).toEqual(cycle);
});

test('every file imports its own folder and lower ranks only', () => {
  const breaches = projectFiles().flatMap((file) =>
    importsOf(file).flatMap(({ target }) => {
      const breach = target === null ? null : rankBreach(file.path, target, file.isTest);
      return breach === null ? [] : [`${file.path}: ${breach}`];
    }),
  );
  expect(breaches).toEqual([]);
});

test('no imports run in a circle, types included', () => {
  const graph = new Map(projectFiles().map((file) => [file.path, importsOf(file).flatMap(({ target }) => target ?? [])]));
  expect(findCycle(graph)).toBeNull();
});

test('source imports only what the published package depends on', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: object };
  const allowed = (specifier: string): boolean =>
    specifier.startsWith('node:') || Object.keys(dependencies).some((name) => specifier === name || specifier.startsWith(`${name}/`));
  const published = reachable(['src/index.ts', 'src/conformance/index.ts', 'src/cli/main.ts']);
  expect(published.length).toBeGreaterThan(100);
  const breaches = published.flatMap((file) => importsOf(file).flatMap(({ specifier, target }) => (target !== null || allowed(specifier) ? [] : [`${file.path}: ${specifier}`])));
  expect(breaches).toEqual([]);
});

test('imports of our own files name an existing file with its ending', () => {
  const paths = new Set(projectFiles().map(({ path }) => path));
  const breaches = projectFiles().flatMap((file) =>
    importsOf(file).flatMap(({ target, specifier }) => (target === null || !target.endsWith('.ts') || paths.has(target) ? [] : [`${file.path}: ${specifier}`])),
  );
  expect(breaches).toEqual([]);
});

/** The files that the published entry points draw in. */
function reachable(entries: readonly string[]): readonly ProjectFile[] {
  const files = new Map(sourceFiles().map((file) => [file.path, file]));
  const found = new Set<ProjectFile>();
  const open = [...entries];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const file = files.get(path);
    if (file === undefined || found.has(file)) continue;
    found.add(file);
    open.push(...importsOf(file).flatMap(({ target }) => target ?? []));
  }
  return [...found];
}
