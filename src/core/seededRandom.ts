import { createHash } from 'node:crypto';
import type { Random } from './Random.ts';

/**
 * xoshiro128** (Blackman and Vigna, 2018) seeded from SHA-256 of the seed, so that similar seeds give
 * unrelated streams.
 */
export function seededRandom(seed: string): Random {
  const digest = createHash('sha256').update(seed).digest();
  const state = new Uint32Array(4);
  for (let word = 0; word < 4; word++) state[word] = digest.readUInt32LE(word * 4);

  const nextWord = (): number => {
    const [a = 0, b = 0, c = 0, d = 0] = state;
    const scrambled = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const carried = b << 9;
    const mixedC = c ^ a;
    const mixedD = d ^ b;
    state[1] = b ^ mixedC;
    state[0] = a ^ mixedD;
    state[2] = mixedC ^ carried;
    state[3] = rotateLeft(mixedD, 11);
    return scrambled;
  };
  const next = (): number => ((nextWord() >>> 5) * 67108864 + (nextWord() >>> 6)) / 9007199254740992;

  return {
    next,
    below: (limit) => Math.floor(next() * limit),
    fork: (label) => seededRandom(`${seed}\u0000${label}`),
  };
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
