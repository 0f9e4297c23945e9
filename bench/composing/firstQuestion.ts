import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spread } from '../spread.ts';
import type { Spread } from '../spread.ts';

/** What it takes from the start of the command line, its own start included, to the first request that reaches the model. */
export interface FirstQuestion {
  readonly questions: number;
  /** Composed while they are asked. */
  readonly inRounds: Waited;
  /** Composed whole before the first one, as questions under a system message of the user's own are. */
  readonly whole: Waited;
}

/** Seconds: passed, and those of the processor, which other work on the machine changes less. */
export interface Waited {
  readonly passed: Spread;
  readonly processor: Spread;
}

interface Wait {
  readonly passed: number;
  readonly processor: number;
}

const script = fileURLToPath(new URL('../../bin/faultline.js', import.meta.url));

/** Both ways in turn, `times` times. `perSubtask`: questions of each of the nine subtasks. */
export async function firstQuestion(seed: string, perSubtask: number, times: number): Promise<FirstQuestion> {
  const folder = await mkdtemp(join(tmpdir(), 'faultline-first-'));
  await writeFile(join(folder, 'system.txt'), 'You help.\n');
  const inRounds: Wait[] = [];
  const whole: Wait[] = [];
  try {
    for (let time = 0; time < times; time++) {
      inRounds.push(await waitForFirst(seed, perSubtask, [], folder));
      whole.push(await waitForFirst(seed, perSubtask, ['--system', 'system.txt'], folder));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return { questions: 9 * perSubtask, inRounds: waited(inRounds), whole: waited(whole) };
}

function waited(all: readonly Wait[]): Waited {
  return { passed: spread(all.map(({ passed }) => passed)), processor: spread(all.map(({ processor }) => processor)) };
}

async function waitForFirst(seed: string, perSubtask: number, more: readonly string[], folder: string): Promise<Wait> {
  const first = Promise.withResolvers<Wait>();
  // It never answers: only when the first question comes is looked at.
  const server = createServer(() => {
    first.resolve({ passed: (performance.now() - begun) / 1000, processor: processorSecondsOf(child.pid ?? 0) });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const begun = performance.now();
  const child = spawn(process.execPath, [script, 'diagnose', '--model', 'openai-compatible:nobody', '--base-url', `http://127.0.0.1:${String(port)}/v1`, '--no-probe', '--progress', 'none', '--seed', seed, '--per-category', String(perSubtask), '--runs', 'runs', ...more], { cwd: folder, stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  ended.then(() => { first.reject(new Error('the command ended before its first question')); }).catch(() => undefined);
  try {
    return await first.promise;
  } finally {
    child.kill('SIGKILL');
    await ended;
    server.closeAllConnections();
    server.close();
  }
}

/** User and system time of a process of this machine, to a hundredth of a second; Linux tells them. */
function processorSecondsOf(pid: number): number {
  const [user = '0', system = '0'] = readFileSync(`/proc/${String(pid)}/stat`, 'utf8').replace(/^.*\) /, '').split(' ').slice(11, 13);
  return (Number(user) + Number(system)) / 100;
}
