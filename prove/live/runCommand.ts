import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** What a process of the command line left when it ended. */
export interface EndedCommand {
  /** `null`: it was killed. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunningCommand {
  readonly ended: Promise<EndedCommand>;
  /** SIGKILL; nothing of the process gets to know. */
  readonly kill: () => void;
}

const command = join(import.meta.dirname, '..', '..', 'bin', 'faultline.js');

/** Starts `faultline` in a process of its own. */
export function startCommand(args: readonly string[], folder: string): RunningCommand {
  const child = spawn(process.execPath, [command, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const texts = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (texts.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (texts.stderr += text));
  const ended = new Promise<EndedCommand>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...texts }));
  });
  return { ended, kill: () => child.kill('SIGKILL') };
}
