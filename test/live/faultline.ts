import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../rules/projectFiles.ts';

export interface Ran {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
}

export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ran>;
  /** Settles once stderr holds the words; throws where the process ends without them. */
  readonly says: (words: string) => Promise<void>;
}

export interface Place {
  /** Folder that the command is typed in. */
  readonly folder: string;
  /** Besides these nothing of the tests' own environment is passed on, where a key or a proxy may be set. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Program, and arguments before the command line, that it is run through. */
  readonly through?: readonly string[];
}

export const script: string = join(root, 'bin', 'faultline.js');
const mostAtOnce = 3;
const passedOn = ['PATH', 'HOME', 'TMPDIR', 'TZ', 'NODE_COMPILE_CACHE', 'NODE_V8_COVERAGE', 'SystemRoot'];

/** The command line as a person runs it: a process of its own, in an environment without keys. */
export function start(args: readonly string[], { folder, environment = {}, through = [] }: Place): Started {
  const inherited = Object.fromEntries(passedOn.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
  const [program, ...before] = through;
  const own = [script, ...args];
  const child = spawn(program ?? process.execPath, program === undefined ? own : [...before, process.execPath, ...own], { cwd: folder, env: { ...inherited, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  const seen = { out: '', err: '' };
  const waiting = new Map<string, () => void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => (seen.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    seen.err += text;
    for (const [words, heard] of waiting) if (seen.err.includes(words)) heard();
  });
  const ended = new Promise<Ran>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve({ code, signal, ...seen });
    });
  });
  const says = async (words: string): Promise<void> => {
    if (seen.err.includes(words)) return;
    const heard = new Promise<'heard'>((resolve) => waiting.set(words, () => { resolve('heard'); }));
    const first = await Promise.race([heard, ended]);
    if (first !== 'heard' && !seen.err.includes(words)) throw new Error(`ended with ${String(first.code)} and never said ${JSON.stringify(words)}:\n${first.err}`);
  };
  return { child, ended, says };
}

let running = 0;
const queue: (() => void)[] = [];

/** Runs a command line to its end; no more than a few are under way at once. */
export async function faultline(args: readonly string[], place: Place): Promise<Ran> {
  if (running >= mostAtOnce) await new Promise<void>((resolve) => queue.push(resolve));
  else running++;
  try {
    return await start(args, place).ended;
  } finally {
    const next = queue.shift();
    if (next === undefined) running--;
    else next();
  }
}

/** The arguments of a small run: one question, no probe, one attempt, no waiting. */
export function asking(url: string, model: string = 'sound', ...more: readonly string[]): readonly string[] {
  return ['diagnose', '--model', `openai-compatible:${model}`, '--base-url', url, '--category', 'parallel', '--per-category', '1', '--no-probe', '--attempts', '1', '--progress', 'none', '--runs', 'runs', ...more];
}

/** The only run that is kept in a folder, relative to where commands are typed. */
export function keptRun(folder: string, runs: string = 'runs'): string {
  const found = readdirSync(join(folder, runs)).filter((name) => name.endsWith('.sqlite'));
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${String(found.length)} runs are kept in ${runs}`);
  return join(runs, only);
}

/** Every byte that a folder holds, as Latin-1 text. */
export function bytesUnder(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, 'latin1'))
    .join('\n');
}

/** Without non-breaking spaces and line breaks, so that a width changes nothing. */
export function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ');
}
