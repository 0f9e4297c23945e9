import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demonstrationRecording } from '../src/cli/demonstrationRecording.ts';
import { gradeAnswer } from '../src/engine/observe.ts';
import { builtIn, createReader, diagnoseRecording, syntaxes } from '../src/index.ts';
import { writeRecording } from '../src/recordings/bfcl/writeRecording.ts';
import { loadItems } from './loadItems.ts';
import type { Item } from './loadItems.ts';
import { measure, ratioTable } from './measure.ts';

// `npm run bench [folder]`: graded outputs in a second on one core, ours and official together, against
// JSON.parse of the same results in the same run; then the whole way from disk to the document.
const recorded = join(import.meta.dirname, '..', '..', 'shared', 'data', 'bfcl-v1', 'synthetic');
const scratch = mkdtempSync(join(tmpdir(), 'faultline-bench-'));
try {
  await run(process.argv[2] ?? (existsSync(recorded) ? recorded : await madeUp(scratch)));
} finally {
  rmSync(scratch, { recursive: true });
}

async function run(folder: string): Promise<void> {
  const items = await loadItems(folder);
  const results = items.map(({ answer }) => answer.raw);
  const parse = (): unknown => results.reduce((sum, raw) => sum + String(JSON.parse(raw)).length, 0);
  const baseline = await measure('baseline: JSON.parse of the same results', results.length, parse);
  const read = createReader(syntaxes);
  const grade = (some: readonly Item[]) => (): unknown =>
    some.reduce((right, { answer, prepared, asked }) => right + Number(gradeAnswer(answer, prepared, asked, read).strict.state === 'right'), 0);
  const groups = Map.groupBy(items, ({ asked }) => `${asked.interface.kind}, ${asked.interface.syntax}`);
  const graded = [];
  for (const [name, some] of groups) graded.push(await measure(`graded, ours and official: ${name}`, some.length, grade(some)));
  graded.push(await measure('graded, ours and official: all', items.length, grade(items)));
  const request = { folder, questions: null, target: null, reference: null, seed: 'bench', version: 'bench', profiles: new Map(), syntaxes: new Map() };
  graded.push(await measure('diagnosed, from disk to the document', items.length, () => diagnoseRecording(request, builtIn)));
  process.stdout.write(`${folder}\n${ratioTable(baseline, graded)}peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`);
}

async function madeUp(folder: string): Promise<string> {
  const syntax = syntaxes.find(({ id }) => id === 'python');
  if (syntax === undefined) throw new Error('the python syntax is missing');
  const { cases, models } = demonstrationRecording('bench', syntax);
  await writeRecording(folder, cases, models);
  return folder;
}
