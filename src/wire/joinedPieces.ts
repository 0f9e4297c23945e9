/** Pieces with a key (a piece that ends in a colon) put onto the first piece where it follows it; long values stay alone. */
export function joinedPieces([first = '', second = '', ...rest]: readonly string[]): readonly string[] {
  return second.endsWith('":') ? [`${first}${second}`, ...rest] : [first, second, ...rest];
}
