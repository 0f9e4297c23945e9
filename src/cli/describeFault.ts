import { UnreachableError } from '../core/UnreachableError.ts';
import { UserError } from '../core/UserError.ts';
import { WorldError } from '../core/WorldError.ts';
import { exitCodes } from './exitCodes.ts';
import { plainText } from './plainText.ts';

/** What to print for a thrown value, and the exit code it means. Anything but a named error is a bug of ours. */
export function describeFault(fault: unknown): { readonly text: string; readonly code: number } {
  if (fault instanceof UserError) {
    const text = `Expected ${fault.expected}, but ${fault.came}.\nWhat to do: ${fault.remedy}.\n`;
    return { text: plainText(text), code: fault instanceof UnreachableError ? exitCodes.worldError : exitCodes.userError };
  }
  if (fault instanceof WorldError) return { text: plainText(`${fault.message}\n`), code: exitCodes.worldError };
  const details = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  const apology = 'This is a bug in Faultline, not in what you gave it. Please report it with these lines:';
  return { text: plainText(`${apology}\n${details}\n`), code: exitCodes.bug };
}
