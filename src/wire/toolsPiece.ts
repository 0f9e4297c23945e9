import type { WireRequest } from '../core/WireRequest.ts';
import { jsonSliceAt } from '../files/jsonSlices.ts';

const key = '"tools":';

/** The text of the list of tools in a request; `null`: none are offered. It stands alone among the pieces of the body. */
export function toolsPiece({ body }: WireRequest): string | null {
  const before = body.findIndex((piece) => piece.endsWith(key));
  if (before !== -1) return body[before + 1] ?? null;
  const [whole = ''] = body;
  return body.length === 1 && whole.includes(key) ? jsonSliceAt(whole, ['tools']) : null;
}
