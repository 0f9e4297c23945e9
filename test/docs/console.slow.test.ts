import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demonstrationRecording } from '../../src/cli/demonstrationRecording.ts';
import { writeRecording } from '../../src/recordings/bfcl/writeRecording.ts';
import { syntax } from '../../src/syntaxes/python/index.ts';
import { root } from '../rules/projectFiles.ts';
import { blockText, consoleBlocks } from './ConsoleBlock.ts';

// `UPDATE_DOCS=1 npm test -- test/docs` writes what the commands print into the documents.
const update = process.env['UPDATE_DOCS'] === '1';
const documents = execFileSync('git', ['ls-files', 'README.md', 'docs/*.md', 'docs/**/*.md'], { cwd: root, encoding: 'utf8' }).trim().split('\n');

/** A catalog as people have one. */
const tools = [
  { name: 'get_order', description: 'Gets an order.', parameters: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] } },
  { name: 'find_order', description: 'Finds an order by its number.', parameters: { type: 'object', properties: { number: { type: 'string', description: 'Such as ORD-5311' }, date: { type: 'string' } }, required: ['number'] } },
];

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-docs-'));
  cpSync(join(root, 'docs', 'examples'), folder, { recursive: true });
  const { cases, models } = demonstrationRecording('faultline', syntax);
  await writeRecording(join(folder, 'runs'), cases, models);
  writeFileSync(join(folder, 'tools.json'), JSON.stringify(tools));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('blocks are taken apart and put together again', () => {
  const text = 'a\n```console\n$ one\nx\n\ny\n$ two\n```\n```sh\n$ three\n```\n';
  const [block, ...others] = consoleBlocks(text);
  expect(others).toEqual([]);
  expect(block?.commands).toEqual([
    { command: 'one', output: 'x\n\ny\n' },
    { command: 'two', output: '' },
  ]);
  expect(text.slice(block?.start, block?.end)).toBe(blockText(block?.commands ?? []));
});

test('the README is among the documents and shows what the command prints', () => {
  expect(documents).toContain('README.md');
  expect(consoleBlocks(readFileSync(join(root, 'README.md'), 'utf8')).length).toBeGreaterThan(1);
});

test.each(documents)('%s shows what its commands print', { timeout: 300_000 }, (document) => {
  const file = join(root, document);
  let text = readFileSync(file, 'utf8');
  // From the last block to the first, so that places stay right while text is replaced.
  const blocks = consoleBlocks(text).map((block) => ({ ...block, now: block.commands.map(({ command }) => ({ command, output: printed(command) })) }));
  for (const { start, end, now } of update ? blocks.toReversed() : []) text = text.slice(0, start) + blockText(now) + text.slice(end);
  if (update) writeFileSync(file, text);
  else expect(blocks.map(({ commands }) => blockText(commands)).join('\n')).toBe(blocks.map(({ now }) => blockText(now)).join('\n'));
});

/** What a documented command prints; only our own may be documented. */
function printed(command: string): string {
  if (!/^npx faultline( [^;&><`$]*)?$/.test(command)) throw new Error(`only npx faultline … may be shown, not: ${command}`);
  const ours = command.replace('npx faultline', '"$FAULTLINE_NODE" "$FAULTLINE_BIN"');
  const environment = { ...process.env, NO_COLOR: '1', FAULTLINE_NODE: process.execPath, FAULTLINE_BIN: join(root, 'bin', 'faultline.js') };
  // CSV ends its lines with CR LF (RFC 4180); a document is a text file, where an editor may take the CR away.
  return spawnSync('sh', ['-c', ours], { cwd: folder, encoding: 'utf8', env: environment }).stdout.replaceAll('\r\n', '\n');
}

test('the library example of the README runs and prints a report', () => {
  const [, example = ''] = /^```ts\n([\s\S]*?)^```$/m.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
  writeFileSync(join(folder, 'example.ts'), example.replace("'faultline'", JSON.stringify(join(root, 'src', 'index.ts'))));
  const { stdout, stderr, status } = spawnSync(process.execPath, ['example.ts'], { cwd: folder, encoding: 'utf8' });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  expect(stdout).toMatch(/^# .*\n/);
  expect(stdout).toContain('made-up-a');
});
