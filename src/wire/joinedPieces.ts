/** Pieces with each key (a piece that ends in a colon) put onto the piece before it, and long values left alone. */
export function joinedPieces(pieces: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const last = joined.length - 1;
    if (last >= 0 && piece.startsWith(',') && piece.endsWith('":')) joined[last] += piece;
    else joined.push(piece);
  }
  return joined;
}
