import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readCallText } from '../readCallText.ts';
import { comparableAnswer, comparableCalls } from '../../../test/calls/comparable.ts';
import { pythonCalls } from './pythonCalls.ts';

const data = process.env['FAULTLINE_DATA'] ?? fileURLToPath(new URL('../../../../shared/data', import.meta.url));
const python = spawnSync('python3', ['--version'], { encoding: 'utf8' });
const missing = !existsSync(data) ? 'the recorded data is not there' : python.status !== 0 ? 'python3 is not there' : null;
const legal = new Set(['positional-argument', 'foreign-literal', 'unquoted-key', 'duplicate-key']);

function recordedTexts(): readonly string[] {
  const texts = new Set<string>();
  for (const file of globSync(join(data, 'bfcl-v{1,4}', '{april-2024,synthetic,pr-1319}', 'result', '**', '*.json'))) {
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      if (line !== '') collect(JSON.parse(line).result, texts);
    }
  }
  return [...texts];
}

function collect(value: unknown, texts: Set<string>): void {
  if (typeof value === 'string') texts.add(value);
  else if (Array.isArray(value)) for (const item of value) collect(item, texts);
}

test.skipIf(missing !== null)(`every recorded text is read as CPython reads it${missing === null ? '' : ` (skipped: ${missing})`}`, { timeout: 30_000 }, () => {
  const texts = recordedTexts();
  const folder = mkdtempSync(join(tmpdir(), 'faultline-oracle-'));
  const file = join(folder, 'texts.jsonl');
  writeFileSync(file, texts.map((text) => JSON.stringify({ text })).join('\n'));
  const script = fileURLToPath(new URL('./oracle/askCpython.py', import.meta.url));
  const run = spawnSync('python3', [script, file], { encoding: 'utf8', maxBuffer: 1 << 28 });
  rmSync(folder, { recursive: true });
  const answers = run.stdout.trim().split('\n').map((line): unknown => JSON.parse(line));
  expect(answers.length).toBe(texts.length);
  expect(texts.length).toBeGreaterThan(9000);
  const different = texts.filter((text, index) => !agrees(text, answers[index]));
  expect(different).toEqual([]);
  expect(answers.filter((answer) => answer !== null).length).toBeGreaterThan(5000);
});

function agrees(text: string, answer: unknown): boolean {
  const { found, forgiven } = readCallText(text, pythonCalls, () => () => false);
  const calls = found.state === 'calls' ? found.calls : found.state === 'no-call' && found.evidence === 'empty-list' ? [] : null;
  const strict = calls !== null && forgiven.every((leniency) => legal.has(leniency.code));
  if (!strict || answer === null) return strict === (answer !== null);
  const foreign = forgiven.some((leniency) => leniency.code === 'foreign-literal');
  return foreign || JSON.stringify(comparableCalls(calls)) === JSON.stringify(comparableAnswer(answer));
}
