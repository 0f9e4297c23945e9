import { WorldError } from '../core/WorldError.ts';
import { interrupts } from './interrupts.ts';
import { isProcessGone, processOwner } from './processOwner.ts';
import type { LiveSurroundings } from './Surroundings.ts';

/** The streams and the terminal of this process. */
export function processSurroundings(): LiveSurroundings {
  const { stdout, stderr, env } = process;
  // Faults of a write reach its own callback; without a listener the event would end the process.
  stdout.on('error', () => undefined);
  stderr.on('error', () => undefined);
  return {
    print: (text) =>
      new Promise((resolve, reject) => {
        stdout.write(text, (fault?: NodeJS.ErrnoException | null) => {
          // A reader that has seen enough (`| head`) is no fault; the work and the exit code go on.
          if (fault === undefined || fault === null || fault.code === 'EPIPE') resolve();
          else reject(new WorldError(`Writing the report to stdout failed (${fault.code ?? fault.message}).`, { cause: fault }));
        });
      }),
    note: (text) => {
      stderr.write(text);
    },
    noteColumns: stderr.isTTY ? Math.max(stderr.columns, 20) : null,
    takeInterrupts: interrupts(stderr),
    folder: process.cwd(),
    environment: env,
    owner: processOwner(),
    isGone: isProcessGone,
    columns: stdout.isTTY ? Math.max(stdout.columns, 20) : 100,
    colour: stdout.isTTY && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb',
  };
}
