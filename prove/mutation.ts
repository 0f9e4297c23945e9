import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProofOutcome } from './harness/Evidence.ts';
import { root } from './harness/loadProof.ts';

export const seed = 'none';

export const vouchesFor: readonly string[] = ['stats', 'grading', 'reading', 'syntaxes', 'grammars'];

const leastScore = 85;

/** Folders whose tests run against the mutants of a part: its own, and those that use it most closely. */
const testFolders: Readonly<Record<string, readonly string[]>> = {
  stats: ['src/stats'],
  grading: ['src/grading', 'test/grading'],
  reading: ['src/reading', 'src/syntaxes'],
  syntaxes: ['src/syntaxes', 'src/reading'],
  grammars: ['src/grammars', 'src/syntaxes'],
};

interface Mutant {
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
}

/** Changes the code of one folder in every way Stryker knows; its tests must notice at least 85 % of them. */
export async function provePart(part: string): Promise<ProofOutcome> {
  const folders = testFolders[part];
  if (folders === undefined) throw new Error(`no tests are named for ${part}`);
  await runStryker(part, folders);
  const report = JSON.parse(readFileSync(join(root, reportOf(part)), 'utf8')) as {
    readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
  };
  const mutants = Object.entries(report.files).flatMap(([file, { mutants }]) => mutants.map((mutant) => ({ file, ...mutant })));
  const count = (status: string): number => mutants.filter((mutant) => mutant.status === status).length;
  const noticed = count('Killed') + count('Timeout');
  const unnoticed = count('Survived') + count('NoCoverage');
  const score = Math.round((noticed / (noticed + unnoticed)) * 1000) / 10;
  saveSurvivors(part, mutants);
  return {
    passed: noticed > 0 && score >= leastScore,
    numbers: { score, noticed, ofThemByTimeout: count('Timeout'), survived: count('Survived'), notCovered: count('NoCoverage'), ignoredAsStatic: count('Ignored') },
  };
}

/** One line a survivor, in `docs/evidence/mutation-<part>.txt`. */
function saveSurvivors(part: string, mutants: readonly (Mutant & { readonly file: string })[]): void {
  const lines = mutants
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .map(({ file, location, mutatorName, replacement, status }) => {
      const change = (replacement ?? '').replace(/\s+/g, ' ').slice(0, 80);
      return `${file}:${location.start.line}:${location.start.column} ${status === 'NoCoverage' ? 'not covered, ' : ''}${mutatorName}: ${change}`;
    });
  mkdirSync(join(root, 'docs', 'evidence'), { recursive: true });
  writeFileSync(join(root, 'docs', 'evidence', `mutation-${part}.txt`), `${lines.sort().join('\n')}\n`);
}

function reportOf(part: string): string {
  return join('reports', 'mutation', `${part}.json`);
}

/** The settings of one part, whose files lie apart from those of the others, so that parts may run side by side. */
function saveSettings(part: string): string {
  const shared = JSON.parse(readFileSync(join(root, 'prove', 'harness', 'stryker.json'), 'utf8')) as object;
  const own = { tempDirName: join('.stryker-tmp', part), jsonReporter: { fileName: reportOf(part) } };
  const file = join('reports', `stryker-${part}.settings.json`);
  mkdirSync(join(root, 'reports'), { recursive: true });
  writeFileSync(join(root, file), JSON.stringify({ ...shared, ...own }));
  return file;
}

function runStryker(part: string, folders: readonly string[]): Promise<void> {
  const stryker = join(root, 'prove', 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  const mutated = `src/${part}/**/*.ts,!src/${part}/**/*.test.ts,!src/${part}/**/*.generated.ts`;
  const remembered = join('reports', `stryker-${part}.json`);
  const args = [stryker, 'run', saveSettings(part), '--mutate', mutated, '--incremental', '--incrementalFile', remembered];
  return new Promise((resolve, reject) => {
    // Stryker and its runners write to stdout, which is not theirs.
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, FAULTLINE_MUTATED: folders.join(',') } });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`Stryker ended with ${code ?? 'a signal'}; its reason stands above`));
    });
  });
}
