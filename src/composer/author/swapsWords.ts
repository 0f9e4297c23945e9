import type { Places } from './findPlaces.ts';
import { englishWords } from './languageWords.ts';

/**
 * Whether two words have changed places around the values, such as “cancel A and track B” against “track A and cancel
 * B”, or “from A to B” against “to A from B”. Other verbs for the same and other forms of them are not seen, and nothing
 * is where values follow one another in another order.
 */
export function swapsWords(request: Places, given: Places): boolean {
  if (orderOf(request) !== orderOf(given)) return false;
  const before = stretches(request.rest);
  const after = stretches(given.rest);
  const moves = [...before].flatMap(([word, from]): readonly (readonly [number, number])[] => {
    const to = after.get(word);
    return to === undefined || to === from || from < 0 || to < 0 ? [] : [[from, to]];
  });
  return moves.some(([from, to]) => moves.some(([otherFrom, otherTo]) => otherFrom === to && otherTo === from));
}

function orderOf({ starts }: Places): string {
  return [...starts.keys()].sort((one, other) => (starts[one] ?? 0) - (starts[other] ?? 0)).join(' ');
}

/** Words that tell something, by the stretch between values where each stands; -1: it stands in several. */
function stretches(masked: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [at, stretch] of masked.toLowerCase().split('…').entries()) {
    for (const word of new Set(stretch.match(/\p{L}+/gu) ?? [])) {
      if (!englishWords.has(word) || directions.has(word)) found.set(word, found.has(word) ? -1 : at);
    }
  }
  return found;
}

const directions: ReadonlySet<string> = new Set(['from', 'to']);
