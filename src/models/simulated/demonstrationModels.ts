import type { AnswerBook } from './AnswerBook.ts';
import { planExactly } from './FaultPlan.ts';
import type { Profile, ProfileFault } from './Profile.ts';
import type { SimulatedOptions } from './SimulatedModel.ts';

/** Share of the cases with calls that each of the two gets wrong, and of those without that it calls in. */
const missed = 0.26;
const calledWrongly = 0.1;

const always = { grows: [], reach: [], parameterTypes: null, styles: null } as const;

/**
 * Two models of equal totals over a book and different faults: `alder` makes the first of several calls and
 * never the rest, `birch` fills in wrong values anywhere. Which conversations are befallen is chosen exactly.
 */
export function demonstrationModels(book: AnswerBook, seed: string): readonly [SimulatedOptions, SimulatedOptions] {
  const counts = [...book.entries()].map(([, { right }]) => right.calls.length);
  const expecting = counts.filter((count) => count > 0).length;
  const several = counts.filter((count) => count > 1).length;
  const misses = Math.min(several, Math.round(missed * expecting));
  const model = (name: string, description: string, fault: ProfileFault): SimulatedOptions => {
    const profile: Profile = {
      schema: 'faultline/simulated-profile@1',
      name,
      description,
      faults: [fault, { kind: 'over-calling', rate: calledWrongly, ...always }],
      logProbabilities: 'honest',
      honoursStrict: true,
    };
    return { name, profile, book, seed, plan: planExactly(book, profile, `${seed}\n${name}`), unknown: 'refuse' };
  };
  return [
    model('alder', 'Makes the first of several calls and never the rest.', { kind: 'lost-calls', rate: several === 0 ? 0 : misses / several, ...always }),
    model('birch', 'Fills in wrong values.', { kind: 'values', rate: expecting === 0 ? 0 : misses / expecting, ...always }),
  ];
}
