/** The same entries by rising keys, the first key first; equal ones keep their order. */
export function sortedBy<Entry>(entries: readonly Entry[], ...keys: readonly ((entry: Entry) => string | number)[]): Entry[] {
  return entries.toSorted((one, other) => {
    for (const key of keys) {
      const [a, b] = [key(one), key(other)];
      if (a !== b) return a < b ? -1 : 1;
    }
    return 0;
  });
}

/** By falling text keys (dates: latest first); equal ones keep their order. */
export function latestFirst<Entry>(entries: readonly Entry[], key: (entry: Entry) => string): Entry[] {
  return entries.toSorted((one, other) => (key(one) === key(other) ? 0 : key(one) < key(other) ? 1 : -1));
}
