import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writtenFolder } from '../../test/writtenFolder.ts';
import { checkFolder } from './checkFolder.ts';
import { fileFault } from './fileFault.ts';
import { listFiles } from './listFiles.ts';

test('files come in code-unit order of their whole path', async () => {
  const folder = writtenFolder({ 'b/a': '', 'b.x': '', 'a/z': '', 'Z': '', 'ä': '', 'a/b/c': '' });
  expect(await listFiles(folder)).toEqual({ files: ['Z', 'a/b/c', 'a/z', 'b.x', 'b/a', 'ä'], problems: [] });
});

test('links are followed to files inside the folder only', async () => {
  const outside = writtenFolder({ secret: 'x' });
  const folder = writtenFolder({ 'a/real': '' });
  symlinkSync('real', join(folder, 'a', 'inside'));
  symlinkSync(join(outside, 'secret'), join(folder, 'out'));
  symlinkSync(outside, join(folder, 'outfolder'));
  symlinkSync('..', join(folder, 'a', 'up'));
  symlinkSync('a', join(folder, 'same'));
  symlinkSync('nowhere', join(folder, 'broken'));
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  const { files, problems } = await listFiles(folder);
  expect(files).toEqual(['a/inside', 'a/real']);
  expect(problems.map(({ code, file, detail }) => [file, code, detail]).sort()).toEqual([
    ['a/up', 'ignored-file', 'a link that leaves the folder'],
    ['broken', 'unreadable-file', 'not there'],
    ['out', 'ignored-file', 'a link that leaves the folder'],
    ['outfolder', 'ignored-file', 'a link that leaves the folder'],
    ['pipe', 'ignored-file', 'neither a file nor a folder'],
    ['same', 'ignored-file', 'a link to something that is not a file'],
  ]);
});

test('a folder whose name begins with the name of this one is outside', async () => {
  const parent = writtenFolder({ 'run/a': '', 'run-2/b': '' });
  symlinkSync('../run-2/b', join(parent, 'run', 'link'));
  expect((await listFiles(join(parent, 'run'))).files).toEqual(['a']);
});

test('the folder itself may be a link', async () => {
  const parent = writtenFolder({ 'real/a': '' });
  symlinkSync('real', join(parent, 'link'));
  expect((await listFiles(join(parent, 'link'))).files).toEqual(['a']);
});

test('depth and number are bounded, and it is said', async () => {
  const folder = writtenFolder({ a: '', 'b/c': '', 'b/d/e': '' });
  expect(await listFiles(folder, { depth: 1, entries: 10 })).toEqual({
    files: ['a', 'b/c'],
    problems: [{ code: 'ignored-file', file: 'b/d', line: null, detail: 'more than 1 folders deep', model: null }],
  });
  const few = await listFiles(folder, { depth: 5, entries: 1 });
  expect(few.problems).toEqual([{ code: 'ignored-file', file: '.', line: null, detail: 'more than 1 files and folders; the rest was not looked at', model: null }]);
  expect((await listFiles(folder, { depth: 2, entries: 5 })).problems).toEqual([]);
});

test('a folder that is not there is a problem', async () => {
  expect(await listFiles('/nowhere/at/all')).toEqual({ files: [], problems: [{ code: 'unreadable-file', file: '.', line: null, detail: 'not there', model: null }] });
});

test.skipIf(process.getuid?.() === 0)('a folder without permission is a problem (skipped as root, who may read everything)', async () => {
  const folder = writtenFolder({ 'a/b': '', c: '' });
  chmodSync(join(folder, 'a'), 0);
  expect(await listFiles(folder)).toEqual({ files: ['c'], problems: [{ code: 'unreadable-file', file: 'a', line: null, detail: 'no permission to read it', model: null }] });
  chmodSync(join(folder, 'a'), 0o700);
});

test('what the user named must be a folder with something in it', async () => {
  const folder = writtenFolder({ a: '' });
  mkdirSync(join(folder, 'empty'));
  await expect(checkFolder(folder)).resolves.toBeUndefined();
  await expect(checkFolder(join(folder, 'a'))).rejects.toMatchObject({ name: 'UserError', came: `${folder}/a is not a folder`, remedy: 'name the folder that holds the file' });
  await expect(checkFolder(join(folder, 'empty'))).rejects.toMatchObject({ name: 'UserError', came: `${folder}/empty is empty` });
  await expect(checkFolder(join(folder, 'none'))).rejects.toMatchObject({ name: 'UserError', came: `${folder}/none cannot be read: not there`, expected: 'a folder of recorded outputs' });
});

test('what is no fault of a file is thrown on', () => {
  expect(() => fileFault(new Error('a bug'))).toThrow('a bug');
  expect(() => fileFault('text')).toThrow();
  expect(fileFault(Object.assign(new Error(''), { code: 'EIO' }))).toBe('EIO');
  expect(fileFault(Object.assign(new Error(''), { code: 'EISDIR' }))).toBe('not a regular file');
});
