import { UserError } from '../../core/UserError.ts';
import { WorldError } from '../../core/WorldError.ts';

/** A fault as it is handed from thread to thread, which takes an error's class from it. */
export type SentFault =
  | { readonly kind: 'user'; readonly expected: string; readonly came: string; readonly remedy: string }
  | { readonly kind: 'world'; readonly message: string }
  | { readonly kind: 'other'; readonly message: string; readonly stack: string | null };

export function sentFault(fault: unknown): SentFault {
  if (fault instanceof UserError) return { kind: 'user', expected: fault.expected, came: fault.came, remedy: fault.remedy };
  if (fault instanceof WorldError) return { kind: 'world', message: fault.message };
  return fault instanceof Error ? { kind: 'other', message: fault.message, stack: fault.stack ?? null } : { kind: 'other', message: String(fault), stack: null };
}

export function faultSent(fault: SentFault): Error {
  switch (fault.kind) {
    case 'user':
      return new UserError(fault);
    case 'world':
      return new WorldError(fault.message);
    case 'other':
      return Object.assign(new Error(fault.message), fault.stack === null ? {} : { stack: fault.stack });
  }
}
