import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** One run of the command line in a process of its own, from start to the report. */
export interface WholeRun {
  /** On the wall. */
  readonly seconds: number;
  /** Of the processor, all threads. */
  readonly processorSeconds: number;
  /** Largest resident size. */
  readonly megabytes: number;
  readonly reportCharacters: number;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const reporter = new URL('reportUsage.js', import.meta.url).href;

/** `compileCache`: folder in which Node keeps what it compiled; an empty one makes the very first run of an installation. */
export async function wholeRun(folder: string, compileCache: string): Promise<WholeRun> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', reporter, 'bin/faultline.js', 'diagnose', folder, '--no-colour', '--columns', '100'], {
    cwd: root,
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const [, report, errors, usage] = child.stdio.map((stream) => textOf(stream));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`diagnose ended with ${String(status)}: ${errors?.() ?? ''}`);
  const { processor, megabytes } = usageOf(usage?.() ?? '');
  return { seconds, processorSeconds: processor, megabytes, reportCharacters: report?.().length ?? 0 };
}

function textOf(stream: unknown): () => string {
  const chunks: Buffer[] = [];
  if (stream instanceof Readable) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}

function usageOf(text: string): { readonly processor: number; readonly megabytes: number } {
  const [processor, megabytes] = text.split(' ').map(Number);
  if (processor === undefined || megabytes === undefined || Number.isNaN(processor + megabytes)) throw new Error(`expected the usage of the run; came "${text}"`);
  return { processor, megabytes };
}
