import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Output } from './loadOutputs.ts';

/** The lines that the outputs were read from, as texts. */
export async function resultLines(folder: string, outputs: readonly Output[]): Promise<readonly string[]> {
  const files = new Map<string, readonly string[]>();
  const lines: string[] = [];
  for (const { answer } of outputs) {
    const known = files.get(answer.file) ?? (await linesOf(join(folder, answer.file)));
    files.set(answer.file, known);
    const line = known[answer.line - 1];
    if (line === undefined) throw new Error(`expected line ${answer.line} in ${answer.file}; came ${known.length} lines`);
    lines.push(line);
  }
  return lines;
}

async function linesOf(path: string): Promise<readonly string[]> {
  const bytes = await readFile(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
}
