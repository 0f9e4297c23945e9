import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProofOutcome } from './harness/Evidence.ts';
import { root } from './harness/loadProof.ts';
import { runMutants, type Mutant } from './harness/runMutants.ts';

export const seed = 'none';

export const vouchesFor: readonly string[] = ['grading', 'grading/replies', 'grammars', 'reading', 'stats', 'syntaxes'];

/** Measured by itself, and not yet at the bar: nothing is vouched for here. */
export const alsoMeasured: readonly string[] = [];

/** Folders inside a part that are measured by themselves. */
const apart: Readonly<Record<string, readonly string[]>> = { grading: ['src/grading/replies/'] };

/** Milliseconds of tests that are put to one mutant, where there are so many tests that the measurement would take hours. */
const longestSearch: Readonly<Record<string, number>> = { 'grading/replies': 1_000 };

const leastScore = 85;

/** Folders whose tests run against the mutants of a part: its own, and those that use it most closely. */
const testFolders: Readonly<Record<string, readonly string[]>> = {
  stats: ['src/stats'],
  grading: ['src/grading', 'test/grading'],
  'grading/replies': ['src/grading/replies'],
  reading: ['src/reading', 'src/syntaxes'],
  syntaxes: ['src/syntaxes', 'src/reading'],
  grammars: ['src/grammars', 'src/syntaxes'],
};

/** Changes the code of one folder in every way Stryker knows; its tests must notice at least 85 % of the changes. */
export async function provePart(part: string): Promise<ProofOutcome> {
  const folders = testFolders[part];
  if (folders === undefined) throw new Error(`no tests are named for ${part}`);
  const search = longestSearch[part] ?? null;
  const mutants = await runMutants(part, { folders, search }, apart[part] ?? []);
  const count = (status: Mutant['status']): number => mutants.filter((mutant) => mutant.status === status).length;
  const noticed = count('killed') + count('timeout');
  const unnoticed = count('survived') + count('not-covered');
  const score = Math.floor((noticed / (noticed + unnoticed)) * 1000) / 10;
  saveSurvivors(part, mutants);
  return {
    passed: noticed > 0 && score >= leastScore,
    numbers: { score, search, leftOut: apart[part] ?? [], noticed, ofThemByTimeout: count('timeout'), survived: count('survived'), notCovered: count('not-covered'), ignoredAsStatic: count('ignored') },
  };
}

/** One line a survivor, in `docs/evidence/mutation-<part>.txt`. */
function saveSurvivors(part: string, mutants: readonly Mutant[]): void {
  const lines = mutants
    .filter(({ status }) => status === 'survived' || status === 'not-covered')
    .map(({ file, line, column, mutator, replacement, status }) => {
      const change = replacement.replace(/\s+/g, ' ').slice(0, 80);
      return `${file}:${line}:${column} ${status === 'not-covered' ? 'not covered, ' : ''}${mutator}: ${change}`;
    });
  mkdirSync(join(root, 'docs', 'evidence'), { recursive: true });
  writeFileSync(join(root, 'docs', 'evidence', `mutation-${part.replace('/', '-')}.txt`), `${lines.sort().join('\n')}\n`);
}
