import { hash } from 'node:crypto';

/** Words of 32 bits that are kept of a text. */
const words = 4;
const least = 1024;

/**
 * How often texts have come, by 128 bits of their SHA-256: 28 to 56 bytes a text that differs, however long it is. That two texts
 * share them is not to be expected: among a thousand million, one chance in 10^20.
 */
export class DigestCounts {
  /** In the order in which texts came first. */
  #digests = new Uint32Array(least * words);
  #counts = new Uint32Array(least);
  /** Places of texts, plus one, each at its digest or at the next free slot after it; 0: free. */
  #slots = new Uint32Array(least * 2);
  #size = 0;

  /** Texts that differ. */
  get size(): number {
    return this.#size;
  }

  /** Counts a text once more. `place`: how many others came before it for the first time; `count`: how often it has come by now. */
  add(text: string): { readonly place: number; readonly count: number } {
    if (this.#size === this.#counts.length) this.#grow();
    const digest = digestOf(text);
    const slot = this.#slotOf(digest, 0);
    const held = this.#slots[slot] ?? 0;
    const place = held === 0 ? this.#size++ : held - 1;
    if (held === 0) {
      this.#digests.set(digest, place * words);
      this.#slots[slot] = place + 1;
    }
    const count = (this.#counts[place] ?? 0) + 1;
    this.#counts[place] = count;
    return { place, count };
  }

  /** The slot of a digest, which begins in an array at `from`: where it stands, or the free one that is its own. */
  #slotOf(digest: Uint32Array, from: number): number {
    const mask = this.#slots.length - 1;
    let slot = (digest[from] ?? 0) & mask;
    while (true) {
      const held = this.#slots[slot] ?? 0;
      if (held === 0 || this.#isAt(held - 1, digest, from)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #isAt(place: number, digest: Uint32Array, from: number): boolean {
    for (let word = 0; word < words; word++) if (this.#digests[place * words + word] !== digest[from + word]) return false;
    return true;
  }

  #grow(): void {
    const [digests, counts] = [this.#digests, this.#counts];
    this.#digests = new Uint32Array(digests.length * 2);
    this.#digests.set(digests);
    this.#counts = new Uint32Array(counts.length * 2);
    this.#counts.set(counts);
    this.#slots = new Uint32Array(counts.length * 4);
    for (let place = 0; place < this.#size; place++) this.#slots[this.#slotOf(this.#digests, place * words)] = place + 1;
  }
}

function digestOf(text: string): Uint32Array {
  const bytes = hash('sha256', text, 'buffer');
  return Uint32Array.from({ length: words }, (_, word) => bytes.readUInt32LE(word * 4));
}
