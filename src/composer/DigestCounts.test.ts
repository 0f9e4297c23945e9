import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../core/seededRandom.ts';
import { DigestCounts } from './DigestCounts.ts';

test('counts texts as a map of them would, and knows which came first', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ maxLength: 2 }), fc.constantFrom('a', 'b', '\ud800', 'é', 'e\u0301'))), (texts) => {
      const counts = new DigestCounts();
      const due = new Map<string, number>();
      for (const text of texts) {
        due.set(text, (due.get(text) ?? 0) + 1);
        expect(counts.add(text)).toEqual({ place: [...due.keys()].indexOf(text), count: due.get(text) });
      }
      expect(counts.size).toBe(due.size);
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('keeps places and counts as it grows', () => {
  const counts = new DigestCounts();
  const random = seededRandom('digests');
  const due = new Map<string, { readonly place: number; count: number }>();
  for (let round = 0; round < 12_000; round++) {
    const text = `parallel/${String(random.below(7000))}`;
    const known = due.get(text) ?? { place: due.size, count: 0 };
    known.count++;
    due.set(text, known);
    const found = counts.add(text);
    if (found.place !== known.place || found.count !== known.count) expect(found).toEqual(known);
  }
  expect(counts.size).toBe(due.size);
});
