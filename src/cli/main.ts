import { createHandlers } from './createHandlers.ts';
import { packageVersion } from './packageVersion.ts';
import { processSurroundings } from './processSurroundings.ts';
import { runCommand } from './runCommand.ts';

/** The command line of this process; gives its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const surroundings = processSurroundings();
  const version = packageVersion();
  return runCommand(args, createHandlers(surroundings, version), version, surroundings);
}
