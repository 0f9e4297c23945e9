import { expect, test } from 'vitest';
import { ambientInputs } from './ambientInputs.ts';
import { projectFile, sourceFiles } from './projectFiles.ts';

test.each([
  ['const x = Math.random();', ['1: Math.random']],
  ['\nconst x = Date.now();', ['2: Date']],
  ['const x = new Date(0);', ['1: Date']],
  ['let x: Date;', ['1: Date']],
  ['console.log(1); process.exit();', ['1: console', '1: process']],
  ['const y = { process };', ['1: process']],
  ['const f = (process: string) => process;', []],
  ['const y = x.process; const z = { Date: 1, console: 2 };', []],
  ['interface A { readonly performance: number }', []],
  ['setTimeout(f, 1); globalThis.x;', ['1: setTimeout', '1: globalThis']],
  ["const a = 'b'.localeCompare('c');", ['1: localeCompare']],
  ['const a = (1).toLocaleString();', ['1: toLocaleString']],
  ['const a = "Ä".toLowerCase();', []],
  ['new Intl.Collator(); Intl.NumberFormat(undefined); new Intl.Segmenter([]);', ['1: Intl', '1: Intl', '1: Intl']],
  ["new Intl.Collator('en'); let a: Intl.Collator;", []],
  ["import { cpus } from 'node:os';", ['import of node:os']],
  ["import { createHash, randomUUID } from 'node:crypto';", ['node:crypto randomUUID']],
  ["import { createHash } from 'node:crypto';", []],
  ["import * as c from 'node:crypto';", ['node:crypto *']],
  ['// Date.now()\nconst a = "Math.random()";', []],
])('%s', (text, found) => {
  expect(ambientInputs(projectFile('src/core/x.ts', text))).toEqual(found);
});

/** Where a store starts a thread and where that thread begins; nothing but what it is handed reaches it. */
const ofThreads = /^src\/stores\/sqlite\/(WritingThread|writeInThread)\.ts$/;

test('no source outside cli takes ambient input', () => {
  const breaches = sourceFiles()
    .filter(({ path }) => !/^src\/(cli|page|viewer)\//.test(path))
    .flatMap((file) => ambientInputs(file).filter((use) => !(use === 'import of node:worker_threads' && ofThreads.test(file.path))).map((use) => `${file.path}:${use}`));
  expect(breaches).toEqual([]);
});
