import type { AnswerBook } from './AnswerBook.ts';
import { planExactly, rateOf } from './FaultPlan.ts';
import type { Profile, ProfileFault, Reach } from './Profile.ts';
import type { SimulatedOptions } from './SimulatedModel.ts';

/** Largest share of what its own fault can befall that either gets wrong. */
const mostMissed = 0.6;
/** Share of the questions that need no call in which both call. */
const calledWrongly = 0.1;

const always = { grows: [], reach: [], parameterTypes: null, styles: null } as const;
const within = (of: Reach['of'], atLeast: number, atMost: number | null): Reach => ({ of, atLeast, atMost });

/** Nothing was exchanged before. */
const fresh = within('results-given', 0, 0);
const overCalling: ProfileFault = { ...always, kind: 'over-calling', rate: calledWrongly, reach: [fresh] };
const losing: ProfileFault = { ...always, kind: 'lost-calls', rate: 1, reach: [within('calls-due', 2, null), within('ordered', 0, 0), within('fed-arguments', 0, 0), fresh] };
const misreporting: ProfileFault = { ...always, kind: 'misreports', rate: 1 };
const wrongValues: ProfileFault = { ...always, kind: 'values', rate: 1 };

/**
 * Two models of equal totals over a book and different faults: `alder` makes the first of several calls and never the
 * rest; `birch` misreports what came back, or fills in wrong values where a book asks for no report. Both are befallen
 * equally often, in conversations chosen beforehand, and each of them certainly goes wrong: no other question does.
 */
export function demonstrationModels(book: AnswerBook, seed: string): readonly [SimulatedOptions, SimulatedOptions] {
  const reporting = countOf(book, misreporting) > 0;
  const other = reporting ? misreporting : wrongValues;
  const [several, others] = [countOf(book, losing), countOf(book, other)];
  const misses = Math.round(mostMissed * Math.min(several, others));
  const model = (name: string, description: string, fault: ProfileFault, open: number): SimulatedOptions => {
    const profile = profileOf(name, description, [{ ...fault, rate: open === 0 ? 0 : misses / open }, overCalling]);
    return { name, profile, book, seed, plan: planExactly(book, profile, `${seed}\n${name}`), unknown: 'refuse' };
  };
  return [
    model('alder', 'Makes the first of several calls and never the rest.', losing, several),
    model('birch', reporting ? 'Tells the user other values than came back.' : 'Fills in wrong values.', other, others),
  ];
}

function profileOf(name: string, description: string, faults: readonly ProfileFault[]): Profile {
  return { schema: 'faultline/simulated-profile@1', name, description, faults, logProbabilities: 'honest', honoursStrict: true };
}

/** Conversations of a book that a fault can befall. */
function countOf(book: AnswerBook, fault: ProfileFault): number {
  const profile = profileOf('', '', [fault]);
  return [...book.entries()].filter(([key, entry]) => rateOf(key, entry, fault, profile) > 0).length;
}
