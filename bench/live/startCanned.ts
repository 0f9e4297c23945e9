import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface CannedServer extends AsyncDisposable {
  /** Base URL, `/v1` included. */
  readonly url: string;
}

/** Milliseconds before a reply: `mean` each time, or spread evenly from three quarters of it to five. */
export interface Latency {
  readonly mean: number;
  readonly spread: boolean;
}

/** The canned server in a process of its own. */
export async function startCanned({ mean, spread }: Latency): Promise<CannedServer> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('cannedServer.ts', import.meta.url)), String(mean), spread ? 'spread' : 'even'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    url: `http://127.0.0.1:${line.toString('utf8').trim()}/v1`,
    [Symbol.asyncDispose]: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
