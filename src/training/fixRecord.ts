import type { FixRecord, NotHeld } from '../core/Fix.ts';

/** Thrown while a record is written that the format cannot hold; caught by `fixRecord` alone. */
export class NotHeldError extends Error {
  readonly reason: NotHeld;

  constructor(reason: NotHeld) {
    super(reason);
    this.reason = reason;
  }
}

/** What writing a record gives: a line, or why the format cannot hold it. */
export function fixRecord(write: () => string): FixRecord {
  try {
    const line = write();
    // Whatever is whole stands as itself; only half a character is escaped so.
    return /\\u[dD][89a-fA-F]/.test(line) ? { state: 'not-held', reason: 'broken-characters' } : { state: 'record', line };
  } catch (error) {
    if (error instanceof NotHeldError) return { state: 'not-held', reason: error.reason };
    throw error;
  }
}
