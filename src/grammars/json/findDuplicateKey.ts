import type { ObjectEntry } from '../../core/Literal.ts';
import type { Span } from '../../core/Span.ts';

/** Up to this many entries are compared pair by pair, which is faster than building a set. */
const pairwise = 8;

/** The first key that occurs a second time; `null`: all differ. */
export function findDuplicateKey(entries: readonly ObjectEntry[]): Span | null {
  if (entries.length > pairwise) return findInMany(entries);
  for (let later = 1; later < entries.length; later++) {
    const entry = entries[later];
    for (let earlier = 0; earlier < later; earlier++) {
      if (entry !== undefined && entries[earlier]?.key === entry.key) return entry.keySpan;
    }
  }
  return null;
}

function findInMany(entries: readonly ObjectEntry[]): Span | null {
  const seen = new Set<string>();
  for (const { key, keySpan } of entries) {
    if (seen.has(key)) return keySpan;
    seen.add(key);
  }
  return null;
}
