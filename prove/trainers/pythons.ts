import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../harness/loadProof.ts';

/** Packages of each trainer, in an environment of its own outside of the project. */
const environments = { trl: ['trl', 'torch', 'together', 'openai'], 'llama-factory': ['llamafactory'], axolotl: ['axolotl'] } as const;

export type Environment = keyof typeof environments;

/** Where environments lie from one proof to the next; made where they are missing. */
const home = process.env['FAULTLINE_TRAINERS'] ?? join(tmpdir(), 'faultline-trainers');

/** The Python of an environment; made with its packages from the Python package index where it is not there. */
export function pythonOf(environment: Environment): string {
  const folder = join(home, environment);
  const python = join(folder, 'bin', 'python');
  if (existsSync(python)) return python;
  mkdirSync(home, { recursive: true });
  process.stderr.write(`installing ${environments[environment].join(', ')} into ${folder} …\n`);
  execFileSync('python3', ['-m', 'venv', folder], { stdio: 'inherit' });
  execFileSync(python, ['-m', 'pip', 'install', '--quiet', ...environments[environment]], { stdio: 'inherit' });
  return python;
}

/** What a script of ours prints behind `RESULT`. Throws with what it complained of where it fails. */
export function runPython(environment: Environment, script: string, args: readonly string[]): unknown {
  const { stdout, stderr, status } = spawnPython(environment, join(root, 'prove', 'trainers', script), args);
  const line = stdout.split('\n').find((one) => one.startsWith('RESULT '));
  if (status !== 0 || line === undefined) throw new Error(`${script} ${args.join(' ')} failed:\n${stderr.slice(-3000)}`);
  return JSON.parse(line.slice('RESULT '.length));
}

export function spawnPython(environment: Environment, file: string, args: readonly string[]): { readonly stdout: string; readonly stderr: string; readonly status: number | null } {
  // A loader that is offline gives back what it kept of a folder of the same name.
  const cache = mkdtempSync(join(tmpdir(), 'faultline-cache-'));
  // One thread: so small a model waits longer for several than it gains by them.
  const quiet = { OMP_NUM_THREADS: '1', TOKENIZERS_PARALLELISM: 'false', HF_HUB_OFFLINE: '1', HF_DATASETS_OFFLINE: '1', HF_DATASETS_CACHE: cache, TRL_EXPERIMENTAL_SILENCE: '1', AXOLOTL_DO_NOT_TRACK: '1', CUDA_VISIBLE_DEVICES: '' };
  try {
    return spawnSync(pythonOf(environment), [file, ...args], { encoding: 'utf8', env: { ...process.env, ...quiet }, maxBuffer: 1 << 28 });
  } finally {
    rmSync(cache, { recursive: true });
  }
}

/** The chat template of Qwen2.5 as TRL ships it. */
export function chatTemplate(): string {
  const place = execFileSync(pythonOf('trl'), ['-c', 'import importlib.util; print(importlib.util.find_spec("trl").submodule_search_locations[0])'], { encoding: 'utf8' }).trim();
  return join(place, 'chat_templates', 'qwen2_5.jinja');
}
