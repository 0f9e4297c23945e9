import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProofOutcome } from './harness/Evidence.ts';
import { root } from './harness/loadProof.ts';
import { runAction } from './package/runAction.ts';
import type { StepRan } from './package/runAction.ts';

export const seed = 'faultline';

export const vouchesFor: readonly string[] = ['package'];

interface Step {
  readonly step: string;
  readonly holds: boolean;
  /** What was said where it does not hold. */
  readonly said: string | null;
}

/** Packs the package, installs it into an empty folder and uses it there: commands, library, types. Runs the Action’s shell steps as they stand, on what the repository holds. */
export function prove(): Promise<ProofOutcome> {
  const scratch = mkdtempSync(join(tmpdir(), 'faultline-package-'));
  try {
    const steps = [...packed(scratch), ...installed(scratch), ...acted(scratch)];
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

/** The Action from a checkout as a runner has it: without anything installed. */
function acted(scratch: string): readonly Step[] {
  const [action, work] = [join(scratch, 'action'), join(scratch, 'work')];
  for (const folder of [action, work]) mkdirSync(folder);
  execFileSync('tar', ['-x', '-C', action], { input: execFileSync('git', ['archive', 'HEAD'], { cwd: root, maxBuffer: 1 << 28 }) });
  // Without a baseline only the first step succeeds.
  const [install] = runAction(action, work, { baseline: 'none.sqlite' });
  const asked = spawnSync(process.execPath, [join(action, 'bin', 'faultline.js'), 'diagnose', '--model', 'simulated:sound', '--part', 'confirm', '--category', 'parallel', '--per-category', '24', '--no-probe', '--progress', 'none', '--runs', 'baseline'], { cwd: work, encoding: 'utf8' });
  const [run = ''] = asked.status === 0 ? readdirSync(join(work, 'baseline')).filter((file) => file.endsWith('.sqlite')) : [];
  const gate = (models: string): StepRan | undefined => runAction(action, work, { baseline: join('baseline', run), models, arguments: '--runs\ngated' }).at(-1);
  const [same, worse] = [gate('simulated:sound'), gate('simulated:loses-calls')];
  return [
    { step: 'the Action installs what it needs', holds: install?.code === 0, said: install?.code === 0 ? null : (install?.said ?? 'it has no step') },
    acting('the Action passes a model that is as the baseline', same, 0, /\*\*The gate passes:/),
    acting('the Action fails on a regression that fresh questions confirm', worse, 1, /\*\*The gate fails:[\s\S]*confirmed on/),
  ];
}

function acting(name: string, ran: StepRan | undefined, code: number, summary: RegExp): Step {
  const holds = ran?.code === code && summary.test(ran.summary) && ran.outputs === `exit-code=${String(code)}\n`;
  return { step: name, holds, said: holds ? null : `${String(ran?.code)} ${ran?.outputs ?? ''}${ran?.summary ?? ''}${ran?.said ?? ''}`.slice(0, 2000) };
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
