import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SuiteProjection } from './composeSuite.ts';
import { SuiteStatistics } from './SuiteStatistics.ts';

/** As much of a case as statistics look at. */
function made(id: string, request: string): SuiteProjection {
  const item = { id, request, domain: 'd', shape: 'single', depth: 1, obscurity: 0, steps: [], tools: [], templates: [] };
  return { case: { origin: { category: 'c' } }, item } as unknown as SuiteProjection;
}

/** The same from all texts kept, as it was once made. */
function kept(items: readonly (readonly [string, string])[]): unknown {
  const requests = [...new Map(items).values()];
  const texts = Map.groupBy(requests, (text) => text);
  const [commonest] = [...texts].sort((a, b) => b[1].length - a[1].length);
  const lengths = requests.map(({ length }) => length).sort((a, b) => a - b);
  return {
    items: requests.length,
    texts: { distinct: texts.size, commonest: commonest === undefined ? 0 : commonest[1].length / requests.length, example: commonest?.[0] ?? '' },
    lengths: lengths.length === 0 ? null : { least: lengths[0], median: lengths[Math.floor(lengths.length / 2)], most: lengths.at(-1) },
  };
}

test('says of a suite what all its texts together would say', () => {
  const request = fc.oneof(fc.constantFrom('a', 'b', 'cc', 'ddd'), fc.string({ maxLength: 6 }));
  fc.assert(
    fc.property(fc.array(request, { maxLength: 40 }), fc.array(fc.nat({ max: 39 }), { maxLength: 10 }), (requests, again) => {
      const own = requests.map((text, at) => [`i${String(at)}`, text] as const);
      const items = [...own, ...again.flatMap((at) => own.slice(at, at + 1))];
      const statistics = new SuiteStatistics();
      for (const [id, text] of items) statistics.add(made(id, text));
      const { items: counted, texts, lengths } = statistics.summary();
      expect({ items: counted, texts, lengths }).toEqual(kept(items));
    }),
    { seed: 1, numRuns: 500 },
  );
});
