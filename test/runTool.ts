import { spawn } from 'node:child_process';

export interface ToolRun {
  readonly code: number;
  /** stdout and stderr together; empty unless captured. */
  readonly output: string;
}

/** Runs a script on this Node and waits for it. */
export function runTool(
  args: readonly string[],
  options: { readonly cwd: string; readonly capture: boolean; readonly environment: Readonly<Record<string, string>> },
): Promise<ToolRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.environment },
      stdio: options.capture ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') });
    });
  });
}
