import type { Call } from '../core/Call.ts';
import type { Key } from '../core/Key.ts';
import { hasReferences } from './hasReferences.ts';
import { readReferences } from './readReferences.ts';

/**
 * The calls of an answer as a verdict counts them. Where a key takes results of calls as arguments, a call that stands inside
 * another is one of its own and comes before it; elsewhere it is a value.
 */
export function callsMadeFor(key: Key): (calls: readonly Call[]) => readonly Call[] {
  return (key.kind === 'calls' && hasReferences(key)) || (key.kind === 'state' && key.atOnce === true) ? (calls) => readReferences(calls).calls : (calls) => calls;
}
