/** Pieces with each key (a piece that ends in a colon) put onto the piece before it, and long values left alone. */
export function joinedPieces(pieces: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const isKey = piece.startsWith(',') && piece.endsWith('":');
    const before = isKey ? joined.pop() : undefined;
    joined.push(`${before ?? ''}${piece}`);
  }
  return joined;
}
