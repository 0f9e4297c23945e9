/** One token: a range of UTF-8 bytes, and the UTF-16 offset at which its first character begins. */
export interface SimulatedToken {
  readonly bytes: readonly number[];
  readonly start: number;
  readonly end: number;
}

const pieces = / ?[A-Za-z]{1,7}|\d{1,3}|[\ud800-\udbff][\udc00-\udfff]|[^]/g;

/**
 * Cuts a text into tokens of the sizes that tokenisers make: short pieces of words with the space before
 * them, up to three digits, single signs; a character of more than two bytes is two tokens, neither a whole character.
 */
export function tokenise(text: string): readonly SimulatedToken[] {
  const tokens: SimulatedToken[] = [];
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    const bytes = [...Buffer.from(piece, 'utf8')];
    const end = index + piece.length;
    if (bytes.length > 2 && (bytes[0] ?? 0) >= 0xe0) {
      tokens.push({ bytes: bytes.slice(0, 2), start: index, end }, { bytes: bytes.slice(2), start: index, end });
    } else {
      tokens.push({ bytes, start: index, end });
    }
  }
  return tokens;
}
