import { CommanderError } from 'commander';
import type { Command } from 'commander';
import { createProgram } from './createProgram.ts';
import { argumentErrorText } from './argumentErrorText.ts';
import { describeFault } from './describeFault.ts';
import { exitCodes } from './exitCodes.ts';
import type { Handlers } from './Handlers.ts';
import { plainText } from './plainText.ts';
import type { Surroundings } from './Surroundings.ts';

/** Runs one command line; the one place where errors become text and an exit code. */
export async function runCommand(
  args: readonly string[],
  handlers: Handlers,
  version: string,
  surroundings: Surroundings,
): Promise<number> {
  const printed: string[] = [];
  let exitCode: number = exitCodes.done;
  const program = createProgram(handlers, version, (code) => {
    exitCode = code;
  });
  for (const command of [program, ...program.commands]) redirect(command, printed, surroundings);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (fault) {
    exitCode = codeOf(fault, surroundings);
  }
  if (printed.length > 0) await surroundings.print(printed.join(''));
  return exitCode;
}

function redirect(command: Command, printed: string[], surroundings: Surroundings): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => {
      printed.push(text);
    },
    writeErr: (text) => {
      surroundings.note(plainText(text));
    },
    outputError: (text, write) => write(argumentErrorText(text, command)),
    getOutHelpWidth: () => surroundings.columns,
    getErrHelpWidth: () => surroundings.columns,
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  });
}

function codeOf(fault: unknown, surroundings: Surroundings): number {
  // The parser has said what is wrong; help and version are no errors.
  if (fault instanceof CommanderError) return fault.exitCode === 0 ? exitCodes.done : exitCodes.userError;
  const { text, code } = describeFault(fault);
  surroundings.note(text);
  return code;
}
