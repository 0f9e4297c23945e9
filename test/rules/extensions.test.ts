import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './projectFiles.ts';
import { extensionKinds } from './rankBreach.ts';

test('the lists of extensions are fresh', () => {
  const { stdout, status } = spawnSync(process.execPath, [join(root, 'bin', 'generate.js'), '--check'], { encoding: 'utf8' });
  expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
});

test.each(['syntaxes', 'suites', 'recordings', 'official', 'reports', 'stores', 'importers', 'fixes', 'retrievers', 'remedies'])('every folder of %s is an extension, and nothing else lies there', (kind) => {
  const entries = readdirSync(join(root, 'src', kind), { withFileTypes: true });
  expect(entries.filter((entry) => entry.isDirectory()).length).toBeGreaterThan(0);
  expect(entries.filter((entry) => entry.isFile()).map(({ name }) => name)).toEqual(['list.generated.ts']);
  const incomplete = entries.filter((entry) => entry.isDirectory() && !existsSync(join(root, 'src', kind, entry.name, 'index.ts')));
  expect(incomplete.map(({ name }) => name)).toEqual([]);
});

test('ids of extensions are what a folder and a command line can hold', () => {
  const ids = extensionKinds.flatMap((kind) => {
    const folder = join(root, 'src', kind);
    return existsSync(folder) ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])) : [];
  });
  expect(ids.filter((id) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*(@[a-z0-9.-]+)?$/.test(id))).toEqual([]);
});
