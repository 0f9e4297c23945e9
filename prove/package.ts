import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProofOutcome } from './harness/Evidence.ts';
import { root } from './harness/loadProof.ts';

export const seed = 'faultline';

export const vouchesFor: readonly string[] = ['package'];

interface Step {
  readonly step: string;
  readonly holds: boolean;
  /** What was said where it does not hold. */
  readonly said: string | null;
}

/** Packs the package, installs it into an empty folder and uses it there: commands, library, types. */
export function prove(): Promise<ProofOutcome> {
  const scratch = mkdtempSync(join(tmpdir(), 'faultline-package-'));
  try {
    const steps = [...packed(scratch), ...installed(scratch)];
    return Promise.resolve({ passed: steps.every(({ holds }) => holds), numbers: { steps } });
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function packed(scratch: string): readonly Step[] {
  execFileSync('npm', ['pack', '--pack-destination', scratch], { cwd: root, stdio: ['ignore', 2, 2] });
  const archive = archiveIn(scratch);
  const bin = join(root, 'prove', 'node_modules', '.bin');
  const listed = execFileSync('tar', ['-tzf', archive], { encoding: 'utf8' }).trim().split('\n');
  const strangers = listed.filter((path) => !/^package\/(bin|dist)\/|^package\/(package\.json|README\.md|LICENSE|src\/reports\/json\/diagnosis\.schema\.json)$/.test(path));
  return [
    { step: 'only what is published is packed', holds: strangers.length === 0, said: strangers.length === 0 ? null : strangers.join('\n') },
    step('publint finds nothing', root, join(bin, 'publint'), ['run', archive, '--strict']),
    step('types resolve for ES modules', root, join(bin, 'attw'), ['--profile', 'esm-only', archive]),
  ];
}

function installed(scratch: string): readonly Step[] {
  const home = join(scratch, 'home');
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), '{ "name": "home", "private": true, "type": "module" }\n');
  writeFileSync(join(home, 'use.ts'), consumer);
  const node = process.execPath;
  const faultline = join('node_modules', 'faultline', 'bin', 'faultline.js');
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const strict = ['--strict', '--module', 'nodenext', '--target', 'es2024', '--noEmit', '--skipLibCheck', 'false', 'use.ts'];
  return [
    step('installs', home, 'npm', ['install', '--no-audit', '--no-fund', '--omit=dev', archiveIn(scratch)]),
    step('states its version', home, node, [faultline, '--version'], /^\d+\.\d+\.\d+\n$/),
    step('diagnoses what it made up', home, node, [faultline, 'demonstrate', '--no-colour'], /What it hides/),
    step('refuses what it does not know with 2', home, node, [faultline, 'diagnoze'], /unknown command/, 2),
    step('is a library', home, node, ['use.ts'], /^syntaxes \d+, checked\n$/),
    step('has types that a strict project accepts', home, node, [compiler, ...strict]),
  ];
}

const consumer = `import { builtIn, seededRandom, syntaxes } from 'faultline';
import type { Diagnosis, Kit } from 'faultline';
import { checkSyntax } from 'faultline/conformance';

const kit: Kit = builtIn;
const models = (diagnosis: Diagnosis): readonly string[] => diagnosis.models.map(({ model }) => model);
const json = kit.syntaxes.find(({ id }) => id === 'json');
if (json === undefined || checkSyntax(json, 50).length > 0 || typeof models !== 'function') throw new Error('the library does not work');
if (seededRandom('a').next() !== seededRandom('a').next()) throw new Error('the same seed must give the same stream');
console.log(\`syntaxes \${syntaxes.length}, checked\`);
`;

function step(name: string, folder: string, command: string, args: readonly string[], expected: RegExp = /(?:)/, code = 0): Step {
  const run = spawnSync(command, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
  const said = `${run.stdout}${run.stderr}`;
  const holds = run.status === code && expected.test(code === 0 ? run.stdout : said);
  return { step: name, holds, said: holds ? null : said.slice(0, 2000) };
}

function archiveIn(folder: string): string {
  const [archive] = readdirSync(folder).filter((file) => file.endsWith('.tgz'));
  if (archive === undefined) throw new Error('npm packed nothing');
  return join(folder, archive);
}
