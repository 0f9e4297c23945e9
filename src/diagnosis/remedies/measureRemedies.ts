import type { Measured, MeasuredFacts, Remedy, RemedyAnswer, RemedyFacts, RemedySide, Taken } from '../../core/Remedy.ts';
import { simultaneousLevel } from '../../stats/simultaneousLevel.ts';
import { differenceOf } from '../differenceOf.ts';
import { estimateRate } from '../estimateRate.ts';

/** What a run shows of a remedy, before files are made of it. */
export interface MeasuredRemedy {
  readonly remedy: Remedy;
  readonly measured: Measured;
  readonly facts: Omit<MeasuredFacts, 'files'>;
}

export interface RemedyLooks extends Pick<RemedyFacts, 'confidence' | 'looks' | 'level' | 'notMeasured'> {
  readonly measured: readonly MeasuredRemedy[];
}

const confidence = 0.95;
/** Share of questions without an answer above which they are taken to have gone against the remedy. */
const bearable = 0.01;

/** The gain of every remedy that a run measured, in intervals that hold all together. The best come first. */
export function measureRemedies(remedies: readonly Remedy[], answers: readonly RemedyAnswer[]): RemedyLooks {
  const found = remedies.map((remedy) => ({ remedy, all: remedy.measure(answers).filter(({ pairs }) => pairs.length > 0) }));
  const looks = found.reduce((sum, { all }) => sum + all.length, 0);
  const level = simultaneousLevel(confidence, Math.max(1, looks), 'bonferroni');
  const measured = found.flatMap(({ remedy, all }) => all.map((one) => ({ remedy, measured: one, facts: factsOf(remedy, one, level) })));
  return {
    confidence,
    looks,
    level,
    measured: measured.toSorted((a, b) => (b.facts.gain.value ?? 0) - (a.facts.gain.value ?? 0)),
    notMeasured: found.filter(({ all }) => all.length === 0).map(({ remedy: { id, description, measuredBy } }) => ({ id, description, measuredBy })),
  };
}

function factsOf({ id, description, application, measuredBy }: Remedy, { before, after, harness, pairs, missing, retrieved }: Measured, level: number): Omit<MeasuredFacts, 'files'> {
  const gains = pairs.map((pair) => Number(pair.after.right) - Number(pair.before.right));
  const gain = differenceOf(gains, numbered(pairs)).estimate(level);
  const isWorn = missing.length > bearable * (pairs.length + missing.length);
  const all = [...pairs, ...missing];
  const atWorst = isWorn ? differenceOf([...gains, ...missing.map(() => -1)], numbered(all)).estimate(level) : gain;
  const atBest = isWorn ? differenceOf([...gains, ...missing.map(() => 1)], numbered(all)).estimate(level) : gain;
  const status = gain.state === 'too-few' ? 'too-few' : atWorst.state === 'estimated' && atWorst.low > 0 ? 'shown' : atBest.state === 'estimated' && atBest.high < 0 ? 'costs' : 'not-shown';
  return {
    id, description, application, measuredBy, before, after, harness, gain, status, missing: missing.length,
    takenBefore: meanOf(pairs.map((pair) => pair.before)),
    takenAfter: meanOf(pairs.map((pair) => pair.after)),
    recall: retrieved === null ? null : recallOf(retrieved),
  };
}

/** One entry for each right tool: a request may need several. */
function recallOf(retrieved: NonNullable<Measured['retrieved']>): ReturnType<typeof estimateRate> {
  const tools = retrieved.flatMap(({ wanted, found, cluster }) => Array.from({ length: wanted }, (_, at) => ({ cluster, found: Number(at < found) })));
  return estimateRate(tools.map(({ found }) => found), numbered(tools), confidence);
}

function numbered(members: readonly { readonly cluster: string }[]): readonly number[] {
  const numbers = new Map<string, number>();
  return members.map(({ cluster }) => {
    const known = numbers.get(cluster) ?? numbers.size;
    numbers.set(cluster, known);
    return known;
  });
}

function meanOf(sides: readonly RemedySide[]): Taken {
  const mean = (of: (taken: Taken) => number | null): number | null => {
    const known = sides.flatMap(({ taken }) => of(taken) ?? []);
    return known.length < sides.length || known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
  };
  return { inputTokens: mean(({ inputTokens }) => inputTokens), outputTokens: mean(({ outputTokens }) => outputTokens), seconds: mean(({ seconds }) => seconds) };
}
