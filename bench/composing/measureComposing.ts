import { composeMemory } from './composeMemory.ts';
import type { ComposeMemory } from './composeMemory.ts';
import { composeSpeed } from './composeSpeed.ts';
import type { ComposeSpeed } from './composeSpeed.ts';

export interface ComposingNumbers {
  readonly node: string;
  readonly speed: ComposeSpeed;
  readonly memory: ComposeMemory;
}

/** Of everything that is composed to be measured. */
export const composingSeed = 'bench composing 1';

export async function measureComposing(rounds: number, note: (line: string) => void): Promise<ComposingNumbers> {
  note('composing …');
  const speed = composeSpeed(composingSeed, 40, rounds);
  note('composing a large suite …');
  return { node: process.version, speed, memory: await composeMemory(composingSeed, 900, 1000) };
}
