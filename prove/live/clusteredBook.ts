import { demonstrationCases } from '../../src/composer/demonstrationCases.ts';
import { fillBook } from '../../src/cli/live/fillBook.ts';
import type { Case } from '../../src/core/Case.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import type { AnswerBook } from '../../src/models/simulated/AnswerBook.ts';
import { drawPlaces } from '../draws/drawClusters.ts';
import type { ClusterDesign } from '../draws/drawClusters.ts';

/** Questions that expect calls, spread over clusters, and what is right of each. */
export interface ClusteredBook {
  readonly cases: readonly Case[];
  readonly book: AnswerBook;
  /** Cluster of each case. */
  readonly places: readonly number[];
  /** Fingerprint of the conversation of each case. */
  readonly keys: readonly string[];
}

/** As many questions as the design has observations; the same seed gives the same ones. */
export function clusteredBook(design: ClusterDesign, seed: string): ClusteredBook {
  const places = drawPlaces(design);
  const each = Math.ceil(design.n / 3);
  const drawn = demonstrationCases({ multiple_function: each, parallel_function: each, parallel_multiple_function: each }, seededRandom(seed));
  const dealt = Array.from({ length: each }, (_, index) => [drawn[index], drawn[each + index], drawn[2 * each + index]]).flat();
  const cases = places.flatMap((place, index) => {
    const one = dealt[index];
    return one === undefined ? [] : [{ ...one, origin: { ...one.origin, suite: 'made-up@1', cluster: `cluster ${String(place)}` } }];
  });
  const planned = cases.map((one) => ({ case: one, environment: null, wording: null }));
  const book = fillBook(planned, [{ interface: { kind: 'native', syntax: 'native', tolerated: [], basis: 'asked' } }], []);
  if (book.size() !== cases.length) throw new Error('two questions look alike');
  return { cases, book, places, keys: [...book.entries()].map(([key]) => key) };
}
