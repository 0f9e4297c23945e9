import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { writtenFolder } from '../../test/writtenFolder.ts';
import type { LineBatch } from './LineBatch.ts';
import { readHead } from './readHead.ts';
import { readLines } from './readLines.ts';
import { readWhole } from './readWhole.ts';

async function read(path: string, lineBytes?: number): Promise<{ lines: [number, string][]; problems: [string, string][] }> {
  const batches: LineBatch[] = [];
  for await (const batch of readLines({ path, file: 'a', model: null, ...(lineBytes === undefined ? {} : { lineBytes }) })) batches.push(batch);
  return {
    lines: batches.flatMap(({ lines }) => lines.map(({ number, text }): [number, string] => [number, text])),
    problems: batches.flatMap(({ problems }) => problems.map(({ code, detail }): [string, string] => [code, detail])),
  };
}

test('gzip is told by its content, whatever the name', async () => {
  const folder = writtenFolder({ 'a.json': gzipSync('x\ny'), 'b.gz': 'x\ny', 'c.gz': Buffer.concat([gzipSync('x\n'), gzipSync('y')]), 'd': 'z', 'e': '' });
  const both = { lines: [[1, 'x'], [2, 'y']], problems: [] };
  expect(await read(join(folder, 'a.json'))).toEqual(both);
  expect(await read(join(folder, 'b.gz'))).toEqual(both);
  expect(await read(join(folder, 'c.gz'))).toEqual(both);
  expect(await read(join(folder, 'd'))).toEqual({ lines: [[1, 'z']], problems: [] });
  expect(await read(join(folder, 'e'))).toEqual({ lines: [], problems: [] });
});

test('gzip that ends early gives its whole lines and a problem', async () => {
  const lines = Array.from({ length: 50_000 }, (_, index) => `line ${index * 7919}`);
  const zipped = gzipSync(lines.join('\n'));
  const folder = writtenFolder({ a: zipped.subarray(0, zipped.length - 2000), b: Buffer.concat([zipped.subarray(0, 12), Buffer.alloc(40, 0xff)]) });
  const early = await read(join(folder, 'a'));
  expect(early.problems).toEqual([['unreadable-file', 'gzip data end too early']]);
  expect(early.lines.at(0)).toEqual([1, 'line 0']);
  expect(early.lines.every(([number, text]) => lines[number - 1] === text)).toBe(true);
  expect((await read(join(folder, 'b'))).problems).toEqual([['unreadable-file', 'gzip data are damaged']]);
});

test('files that cannot be read are problems', async () => {
  const folder = writtenFolder({ gone: '', locked: 'x' });
  rmSync(join(folder, 'gone'));
  mkdirSync(join(folder, 'sub'));
  symlinkSync('loop', join(folder, 'loop'));
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  expect((await read(join(folder, 'gone'))).problems).toEqual([['unreadable-file', 'not there']]);
  expect((await read(join(folder, 'sub'))).problems).toEqual([['unreadable-file', 'not a regular file']]);
  expect((await read(join(folder, 'loop'))).problems).toEqual([['unreadable-file', 'a link that leads to itself']]);
  expect((await read(join(folder, 'pipe'))).problems).toEqual([['unreadable-file', 'not a regular file']]);
  expect((await read(join(folder, 'locked', 'x'))).problems).toEqual([['unreadable-file', 'not a folder']]);
});

test.skipIf(process.getuid?.() === 0)('no permission is a problem (skipped as root, who may read everything)', async () => {
  const folder = writtenFolder({ a: 'x' });
  chmodSync(join(folder, 'a'), 0);
  expect((await read(join(folder, 'a'))).problems).toEqual([['unreadable-file', 'no permission to read it']]);
});

test('a file deleted while it is read is read to its end', async () => {
  const folder = writtenFolder({ a: `${'x'.repeat(600_000)}\n${'y'.repeat(600_000)}\nz` });
  const lines: string[] = [];
  for await (const batch of readLines({ path: join(folder, 'a'), file: 'a', model: null })) {
    if (lines.length === 0) rmSync(join(folder, 'a'), { force: true });
    lines.push(...batch.lines.map(({ text }) => text.slice(0, 1)));
  }
  expect(lines).toEqual(['x', 'y', 'z']);
});

test('a line of 64 MiB is read and a longer one is skipped without being held', async () => {
  const mebibyte = 'x'.repeat(1024 * 1024);
  const folder = writtenFolder({ a: gzipSync(`${mebibyte.repeat(65)}\nnext`), b: `${'x'.repeat(2000)}\nnext` });
  expect(await read(join(folder, 'a'))).toEqual({ lines: [[2, 'next']], problems: [['line-too-long', 'longer than 67108864 bytes']] });
  expect(await read(join(folder, 'b'), 1999)).toEqual({ lines: [[2, 'next']], problems: [['line-too-long', 'longer than 1999 bytes']] });
  expect((await read(join(folder, 'b'), 2000)).lines).toHaveLength(2);
});

test('the beginning or the whole of a file', async () => {
  const folder = writtenFolder({ a: 'abcdef', b: gzipSync('\uFEFFabc'), c: Buffer.from([0x61, 0xff]), empty: '' });
  expect(await readHead(join(folder, 'a'), 3)).toBe('abc');
  expect(await readHead(join(folder, 'a'), 9)).toBe('abcdef');
  expect(await readHead(join(folder, 'empty'), 9)).toBe('');
  expect(await readHead(join(folder, 'none'), 9)).toBe(null);
  expect(await readWhole(join(folder, 'a'), 6)).toEqual({ state: 'text', text: 'abcdef' });
  expect(await readWhole(join(folder, 'a'), 5)).toEqual({ state: 'fault', detail: 'larger than 5 bytes' });
  expect(await readWhole(join(folder, 'b'), 9)).toEqual({ state: 'text', text: 'abc' });
  expect(await readWhole(join(folder, 'c'), 9)).toEqual({ state: 'fault', detail: 'not valid UTF-8' });
  expect(await readWhole(join(folder, 'none'), 9)).toEqual({ state: 'fault', detail: 'not there' });
});
