import type { RetrievedOrigin } from '../../core/Case.ts';
import type { Key } from '../../core/Key.ts';

/** Where a right tool was not retrieved no answer can meet the request: the key says only whether to call at all. */
export function retrievedKey(key: Key, retrieved: RetrievedOrigin | null): Key {
  if (retrieved === null || retrieved.found === retrieved.wanted) return key;
  return { kind: 'abstention', expected: retrieved.found === 0 ? 'no-call' : 'call' };
}
