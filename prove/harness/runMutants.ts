import { spawn } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadInstrumenter } from './loadInstrumenter.ts';
import { root } from './loadProof.ts';

export interface Mutant {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly mutator: string;
  readonly replacement: string;
  /** Ignored: reached only while modules load, where it cannot be switched. */
  readonly status: 'killed' | 'timeout' | 'survived' | 'not-covered' | 'ignored';
}

/** A process that writes nothing for so long is taken to be caught in a mutant's endless loop. */
const patience = 6_000;

/** Which tests may be put to a mutant, and for how long. */
export interface MutantTests {
  readonly folders: readonly string[];
  /** Milliseconds of tests after which a mutant that none has noticed is taken to have survived; `null`: no end. */
  readonly search: number | null;
}

/** Puts Stryker's mutants of one folder below `src` before the tests of some folders. `leftOut`: beginnings of paths that stay as they are. */
export async function runMutants(part: string, tests: MutantTests, leftOut: readonly string[] = []): Promise<readonly Mutant[]> {
  const sandbox = join(root, '.stryker-tmp', part);
  rmSync(sandbox, { recursive: true, force: true });
  mkdirSync(sandbox, { recursive: true });
  for (const one of ['src', 'test', 'prove/harness', 'package.json', 'tsconfig.json']) cpSync(join(root, one), join(sandbox, one), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(sandbox, 'node_modules'));
  const names = globSync(`src/${part}/**/*.ts`, { cwd: sandbox }).filter((name) => !/\.(?:test|generated)\.ts$/.test(name) && !leftOut.some((start) => name.startsWith(start)));
  const files = names.sort().map((name) => ({ name, mutate: true as const, content: readFileSync(join(sandbox, name), 'utf8') }));
  const { files: written, mutants } = await (await loadInstrumenter()).instrument(files, { plugins: null, excludedMutations: [], ignorers: [] });
  for (const { name, content } of written) writeFileSync(join(sandbox, name), content);
  const log = join(sandbox, 'events.log');
  writeFileSync(log, '');
  while (!(await runProcess(sandbox, log, tests))) {
    const [event, mutant] = lastEvent(log);
    if (event === 'trying') writeFileSync(log, `timeout ${mutant}\n`, { flag: 'a' });
    else if (event !== 'spoilt') throw new Error(`the tests ended on their own after "${event} ${mutant}"`);
  }
  const events = new Set(readFileSync(log, 'utf8').split('\n'));
  const failed = [...events].filter((event) => event.startsWith('failed '));
  if (failed.length > 0) throw new Error(`these tests fail without any mutant: ${failed.join('; ')}`);
  const tried = new Set([...events].filter((event) => event.startsWith('trying ')).map((event) => event.slice(7)));
  return mutants.map((mutant) => ({
    file: mutant.fileName,
    line: mutant.location.start.line + 1,
    column: mutant.location.start.column + 1,
    mutator: mutant.mutatorName,
    replacement: mutant.replacement,
    status: events.has(`killed ${mutant.id}`)
      ? 'killed'
      : events.has(`timeout ${mutant.id}`)
        ? 'timeout'
        : tried.has(mutant.id)
          ? 'survived'
          : events.has(`static ${mutant.id}`)
            ? 'ignored'
            : 'not-covered',
  }));
}

/** Whether it came to its end. */
function runProcess(sandbox: string, log: string, { folders, search }: MutantTests): Promise<boolean> {
  const vitest = join(sandbox, 'node_modules', 'vitest', 'vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', '--config', 'prove/harness/mutation.vitest.config.ts', '--reporter=dot'], {
    cwd: sandbox,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, FAULTLINE_MUTATED: folders.join(','), FAULTLINE_MUTATION_LOG: log, ...(search === null ? {} : { FAULTLINE_MUTATION_SEARCH: String(search) }) },
  });
  writeFileSync(log, 'begun\n', { flag: 'a' });
  let size = 0;
  let quietSince = Date.now();
  const watch = setInterval(() => {
    const now = readFileSync(log).length;
    if (now !== size) quietSince = Date.now();
    size = now;
    if (Date.now() - quietSince > patience && lastEvent(log)[0] === 'trying') child.kill('SIGKILL');
  }, 1000);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (_, signal) => {
      clearInterval(watch);
      resolve(signal === null);
    });
  });
}

function lastEvent(log: string): readonly [string, string] {
  const [event = '', what = ''] = (readFileSync(log, 'utf8').trimEnd().split('\n').at(-1) ?? '').split(' ');
  return [event, what];
}
