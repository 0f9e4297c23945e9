import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json, JsonObject } from '../../src/core/Json.ts';
import { readSuiteLine, suiteLine } from '../../src/composer/suiteFile.ts';
import type { Projection } from '../../src/core/Subtask.ts';
import { stressors } from '../../src/stressors/list.generated.ts';
import { gradeReader } from '../skills/gradeReader.ts';
import { drawVariants } from './drawVariants.ts';
import { gradedLines } from './gradedLines.ts';
import { variantSheet } from './variantSheet.ts';

// `node prove/readers/variants.ts write <folder> [<stressor> …]`: sheets of 50 variants of each change that must not
// change the answer, for readers; the keys go into `<folder>/keys`.
// `node prove/readers/variants.ts grade <folder> <stressor> <answers.jsonl>`: grades what a reader answered and prints every miss.
const count = 50;
const seed = 'blind variants 1';
const [command, folder = '', ...rest] = process.argv.slice(2);

if (command === 'write' && folder !== '') await write(rest);
else if (command === 'grade' && rest.length === 2) grade(rest[0] ?? '', rest[1] ?? '');
else {
  process.stderr.write('variants.ts write <folder> [<stressor> …] | variants.ts grade <folder> <stressor> <answers.jsonl>\n');
  process.exitCode = 2;
}

async function write(only: readonly string[]): Promise<void> {
  mkdirSync(join(folder, 'keys'), { recursive: true });
  for (const stressor of stressors.filter(({ id, analysis }) => (analysis === 'invariance' || analysis === 'change') && (only.length === 0 || only.includes(id)))) {
    const variants = await drawVariants(stressor, count, seed);
    writeFileSync(join(folder, `sheet-${stressor.id}.txt`), variantSheet(variants.map(({ case: one }) => one.prompt)));
    writeFileSync(keysOf(stressor.id), variants.map(suiteLine).join(''));
    process.stdout.write(`${stressor.id}: ${String(variants.length)}, ${[...Map.groupBy(variants, ({ case: { origin } }) => `${origin.stress?.level ?? ''} ${origin.category}`)].map(([kind, own]) => `${kind} ${String(own.length)}`).sort().join(', ')}\n`);
  }
}

function grade(stressor: string, answers: string): void {
  const cases = readFileSync(keysOf(stressor), 'utf8').trim().split('\n').map((line) => readSuiteLine(JSON.parse(line) as JsonObject));
  const given = readFileSync(answers, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Given);
  const graded = given.map((one) => ({ ...one, projection: cases[one.case - 1] ?? null })).map((one) => ({ ...one, verdict: one.projection === null ? null : verdictOf(one.projection, one) }));
  process.stdout.write(gradedLines(graded, cases.length));
}

function verdictOf(projection: Projection, { case: number, calls, reply }: Given): ReturnType<typeof gradeReader> {
  return gradeReader(projection, { case: number, calls: calls ?? [], say: reply ?? '', natural: 0, note: '' });
}

function keysOf(stressor: string): string {
  return join(folder, 'keys', `${stressor}.jsonl`);
}

/** What a reader answered to one case: calls or words. */
interface Given {
  readonly case: number;
  readonly calls?: readonly { readonly name: string; readonly arguments: Readonly<Record<string, Json>> }[];
  readonly reply?: string;
  readonly note?: string;
}
