import type { AnswerToken } from '../core/Decoded.ts';

export interface TokenShare {
  readonly least: number;
  readonly mean: number;
  readonly tokens: number;
}

/** The bytes that tokens spell, and which token each byte belongs to. */
export class TokenStream {
  private readonly bytes: Buffer;
  /** Where each token starts; one more for the end. */
  private readonly starts: readonly number[];
  private readonly tokens: readonly AnswerToken[];

  constructor(tokens: readonly AnswerToken[]) {
    this.tokens = tokens;
    const starts = [0];
    let length = 0;
    for (const { bytes } of tokens) starts.push((length += bytes.length));
    this.starts = starts;
    this.bytes = Buffer.alloc(length);
    for (const [index, { bytes }] of tokens.entries()) this.bytes.set(bytes, starts[index]);
  }

  get whole(): TokenShare | null {
    return this.over(0, this.tokens.length);
  }

  /** Where a text stands, if it stands there once. */
  only(text: string): number | 'tokens-differ' | 'ambiguous' {
    return this.inOrder([text])[0] ?? 'tokens-differ';
  }

  /** Where each text stands. Texts that are equal must stand there as often as they were asked for. */
  inOrder(texts: readonly string[]): readonly (number | 'tokens-differ' | 'ambiguous')[] {
    const found = new Map<string, { readonly places: readonly number[]; asked: number }>();
    for (const text of texts) {
      const known = found.get(text);
      if (known === undefined) found.set(text, { places: this.placesOf(text), asked: 1 });
      else known.asked++;
    }
    const used = new Map<string, number>();
    return texts.map((text) => {
      const { places, asked } = found.get(text) ?? { places: [], asked: 0 };
      const turn = used.get(text) ?? 0;
      used.set(text, turn + 1);
      if (places.length < asked) return 'tokens-differ';
      return places.length > asked ? 'ambiguous' : (places[turn] ?? 'tokens-differ');
    });
  }

  /** Where a word begins that ends at most `gap` bytes before `end` and is no part of a longer one; `null`: nowhere. */
  wordBefore(end: number, word: string, gap: number): number | null {
    const length = Buffer.byteLength(word);
    for (let at = end - length; at >= 0 && at + length >= end - gap; at--) {
      at = this.bytes.lastIndexOf(word, at);
      if (at === -1 || at + length < end - gap) return null;
      if (!isWordByte(this.bytes[at - 1]) && !isWordByte(this.bytes[at + length])) return at;
    }
    return null;
  }

  /** Over the tokens that share a byte with a range. */
  share(start: number, end: number): TokenShare | 'empty' {
    if (end <= start) return 'empty';
    const first = this.tokenAt(start);
    let last = first;
    while (last + 1 < this.tokens.length && (this.starts[last + 1] ?? end) < end) last++;
    return this.over(first, last + 1) ?? 'empty';
  }

  /** `null`: none of them has a byte. */
  private over(first: number, end: number): TokenShare | null {
    let least = Infinity;
    let sum = 0;
    let tokens = 0;
    for (let index = first; index < end; index++) {
      const token = this.tokens[index];
      if (token === undefined || token.bytes.length === 0) continue;
      least = Math.min(least, token.logProbability);
      sum += token.logProbability;
      tokens++;
    }
    return tokens === 0 ? null : { least, mean: sum / tokens, tokens };
  }

  /** The token that a byte belongs to. */
  private tokenAt(byte: number): number {
    let low = 0;
    let high = this.tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle + 1] ?? 0) > byte) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  private placesOf(text: string): readonly number[] {
    const places: number[] = [];
    if (text === '') return places;
    const sought = Buffer.from(text, 'utf8');
    // More than a few places are ambiguous, however many they are.
    for (let at = this.bytes.indexOf(sought); at !== -1 && places.length < 1000; at = this.bytes.indexOf(sought, at + sought.length)) places.push(at);
    return places;
  }
}

/** A letter, a digit, or another byte that names of tools are made of. */
function isWordByte(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte === 0x5f || byte === 0x2d || byte >= 0x80;
}
