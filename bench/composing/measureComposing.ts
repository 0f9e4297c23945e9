import { composeMemory } from './composeMemory.ts';
import type { ComposeMemory } from './composeMemory.ts';
import { composeSpeed } from './composeSpeed.ts';
import type { ComposeSpeed } from './composeSpeed.ts';
import { firstQuestion } from './firstQuestion.ts';
import type { FirstQuestion } from './firstQuestion.ts';

export interface ComposingNumbers {
  readonly node: string;
  readonly speed: ComposeSpeed;
  readonly memory: ComposeMemory;
  /** Of a default run and of a large one. */
  readonly first: readonly FirstQuestion[];
}

/** Of everything that is composed to be measured. */
export const composingSeed = 'bench composing 1';

/** A suite of a size at which memory is looked at, and the numbers of cases on the way there. */
export interface LargeSuite {
  readonly perSubtask: number;
  readonly marks: readonly number[];
}

const usual: LargeSuite = { perSubtask: 1000, marks: [900] };

export async function measureComposing(rounds: number, note: (line: string) => void, { perSubtask, marks }: LargeSuite = usual): Promise<ComposingNumbers> {
  note('composing …');
  const speed = composeSpeed(composingSeed, 40, rounds);
  note('composing a large suite …');
  const memory = await composeMemory(composingSeed, marks, perSubtask);
  note('asking the first question …');
  const first = [await firstQuestion(composingSeed, 60, 3), await firstQuestion(composingSeed, 1000, 1)];
  return { node: process.version, speed, memory, first };
}
