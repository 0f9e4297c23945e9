/** Places of the vectors with the largest dot product, largest first, of equals the earlier one. Exact: every vector is looked at. */
export function nearest(vectors: readonly Float32Array[], to: Float32Array, most: number): readonly number[] {
  const scored = vectors.map((vector, at) => ({ at, score: product(vector, to) }));
  return scored.sort((a, b) => b.score - a.score || a.at - b.at).slice(0, most).map(({ at }) => at);
}

function product(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
