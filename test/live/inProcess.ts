import { createHandlers } from '../../src/cli/createHandlers.ts';
import { runCommand } from '../../src/cli/runCommand.ts';
import type { Ran } from './faultline.ts';

/** The same command line in this process, for what needs neither a signal nor a stream; it is at home in a folder. */
export async function inProcess(args: readonly string[], folder: string, environment: Readonly<Record<string, string>> = {}, version = '0.0.0'): Promise<Ran> {
  const seen = { out: '', err: '' };
  const surroundings = {
    print: (text: string): Promise<void> => {
      seen.out += text;
      return Promise.resolve();
    },
    note: (text: string): void => {
      seen.err += text;
    },
    columns: 100,
    colour: false,
    noteColumns: null,
    takeInterrupts: () => () => undefined,
    folder,
    environment,
    owner: 'a process of the tests',
    isGone: () => false,
  };
  const code = await runCommand(args, createHandlers(surroundings, version), version, surroundings);
  return { code, signal: null, ...seen };
}
