import { UserError } from '../../core/UserError.ts';
import { WorldError } from '../../core/WorldError.ts';

/** Primary result codes of SQLite. */
const codes = { error: 1, busy: 5, locked: 6, readOnly: 8, ioError: 10, corrupt: 11, full: 13, cantOpen: 14, notADatabase: 26 } as const;

/** The primary result code where SQLite raised it; `null`: it is another's fault. */
function resultCode(fault: unknown): number | null {
  return fault instanceof Error && 'errcode' in fault && typeof fault.errcode === 'number' ? fault.errcode & 0xff : null;
}

/** Whether another process held the file for longer than one waits. */
export function isBusy(fault: unknown): boolean {
  const code = resultCode(fault);
  return code === codes.busy || code === codes.locked;
}

/** What a fault of SQLite means to whoever keeps a run at `location`; anything else is passed on as it is. */
export function storeFault(fault: unknown, location: string): unknown {
  const options = { cause: fault };
  switch (resultCode(fault)) {
    case codes.busy:
    case codes.locked:
      return new WorldError(`another process keeps ${location} locked; what was committed is safe, so stop that process and resume`, options);
    case codes.full:
      return new WorldError(`the disk that holds ${location} is full; what was committed is safe, so make room and resume`, options);
    case codes.ioError:
      return new WorldError(`the disk that holds ${location} failed or is full (${messageOf(fault)}); what was committed is safe, so see to the disk and resume`, options);
    case codes.corrupt:
    case codes.notADatabase:
      return damaged(location, messageOf(fault), fault);
    case codes.readOnly:
    case codes.cantOpen:
      return new UserError({
        expected: `a run that can be written at ${location}`,
        came: `the file or its folder is read-only (${messageOf(fault)})`,
        remedy: 'make both writable, or copy the run elsewhere',
        cause: fault,
      });
    case codes.error:
      return /^no such (table|column|index)/.test(messageOf(fault)) ? damaged(location, messageOf(fault), fault) : fault;
    default:
      return fault;
  }
}

/** The file is not as it was written. */
export function damaged(location: string, what: string, cause?: unknown): WorldError {
  return new WorldError(`the run at ${location} is damaged (${what}); restore it from a copy, or start a new run`, { cause });
}

function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
