import type { Case } from '../core/Case.ts';
import { seededRandom } from '../core/seededRandom.ts';
import { demonstrationCases } from './demonstrationCases.ts';
import type { CasePlan } from './demonstrationCases.ts';

/** 250 questions: 190 that need calls, 85 of them several, and 60 that need none. */
const plan: CasePlan = { simple: 55, multiple_function: 50, parallel_function: 45, parallel_multiple_function: 40, relevance: 60 };

/** The made-up cases of a live demonstration; the same seed gives the same ones, another seed fresh ones. */
export function demonstrationRun(seed: string): readonly Case[] {
  return demonstrationCases(plan, seededRandom(seed).fork('live cases')).map((made) => ({ ...made, origin: { ...made.origin, suite: 'demonstration@1' } }));
}
