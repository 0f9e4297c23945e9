import { describe, expect, test } from 'vitest';
import { seededRandom } from '../core/seededRandom.ts';
import type { Random } from '../core/Random.ts';
import { mcnemarExact } from '../stats/mcnemarExact.ts';
import { normalQuantile } from '../stats/normalQuantile.ts';
import { stratifiedDifference } from '../stats/stratifiedDifference.ts';
import { tCdf } from '../stats/tCdf.ts';
import { crossedComparisons } from './analyses/factor/crossing.ts';
import { differenceOf } from './differenceOf.ts';
import type { Difference } from './differenceOf.ts';
import { contrastOf, foreseenCounts } from './foreseenContrast.ts';
import type { Contrast } from './foreseenContrast.ts';
import { smallestOf } from './smallestOf.ts';
import { smallestShown } from './stress/smallestShown.ts';

/** Parts of the liability to err: of the cluster, of the question, of what a change does in this cluster. */
interface Alike {
  readonly cluster: number;
  readonly question: number;
  readonly change: number;
}

/** Answers to one question correlate by one half, and those of one cluster, and their differences, by a tenth: what is foreseen. */
const asForeseen: Alike = { cluster: 0.1, question: 0.65, change: 0.085 };

interface Design {
  readonly questions: number;
  readonly clusters: number;
}

/** Whether each question is answered right on every side, where sides have these rates. */
function drawn(random: Random, { questions, clusters }: Design, rates: readonly number[], { cluster, question, change }: Alike): { readonly rows: readonly (readonly number[])[]; readonly places: readonly number[] } {
  const normal = (): number => normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, random.next())));
  const cuts = rates.map((rate) => normalQuantile(rate));
  const shared = Array.from({ length: clusters }, () => ({ base: Math.sqrt(cluster) * normal(), changes: rates.map(() => Math.sqrt(change) * normal()) }));
  const places = Array.from({ length: questions }, (_, at) => at % clusters);
  const rows = places.map((place) => {
    const { base = 0, changes = [] } = shared[place] ?? {};
    const own = base + Math.sqrt(question) * normal();
    return cuts.map((cut, side) => Number(own + (changes[side] ?? 0) + Math.sqrt(1 - cluster - question - change) * normal() < cut));
  });
  return { rows, places };
}

/** Values that are tested: rates are shares right, so that what is counted where a tool goes wrong is one minus them. */
function differenceIn(random: Random, design: Design, analysis: 'dose' | 'faults' | 'crossed' | 'factor' | 'change', { sides }: Contrast, loss: number, alike: Alike): Difference {
  const before = analysis === 'faults' ? 1 - foreseenCounts.faults.rate : foreseenCounts[analysis].rate;
  const { rows, places } = drawn(random, design, sides.map(({ falls }) => before - (falls ? loss : 0)), alike);
  return differenceOf(rows.map((row) => row.reduce((sum, right, side) => sum + right * (sides[side]?.coefficient ?? 0), 0)), places);
}

const runs = 500;
/** Of 80 %, less and more what so many runs leave open; where questions are few, tests are coarse. */
const [least, most] = [0.76, 0.9];

function shareFound(isFound: () => boolean): number {
  return Array.from({ length: runs }, isFound).filter(Boolean).length / runs;
}

const factorOf = (id: string): Contrast => {
  const found = crossedComparisons({ sides: [], clusters: [], strict: [], lenient: [], cases: [] }).find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no ${id}`);
  return found.contrast;
};

const designs: readonly Design[] = [{ questions: 60, clusters: 30 }, { questions: 128, clusters: 100 }, { questions: 202, clusters: 24 }, { questions: 300, clusters: 60 }];

describe('what is said to be seen in 80 of 100 runs is seen so often', () => {
  const kinds = [
    ['a load', 'dose', contrastOf('dose'), 0.0025],
    ['an arm', 'factor', contrastOf('factor'), 0.0016],
    ['a tool that goes wrong', 'faults', contrastOf('faults'), 0.003],
    ['two loads at once', 'crossed', contrastOf('crossed'), 0.0125],
    ['a main effect', 'factor', factorOf('tools'), 0.0016],
    ['an interaction', 'factor', factorOf('tools × schema'), 0.0016],
  ] as const;
  test.each(kinds.flatMap(([name, analysis, contrast, alpha]) => designs.map((design) => ({ name, analysis, contrast, alpha, ...design }))))('$name, $questions questions in $clusters clusters', ({ name, analysis, contrast, alpha, ...design }) => {
    const loss = smallestOf(analysis, { ...design, alpha, seen: null }, contrast) ?? 1;
    const random = seededRandom(`${name} ${String(design.questions)}`);
    const share = shareFound(() => differenceIn(random, design, analysis, contrast, loss, asForeseen).pGreater <= alpha);
    expect(loss).toBeLessThan(0.4);
    expect(share).toBeGreaterThan(least);
    expect(share).toBeLessThan(analysis === 'faults' ? 0.95 : most);
  });

  test.each(designs)('a change, by an exact test too, $questions questions in $clusters clusters', (design) => {
    const alpha = 0.0008;
    const loss = smallestOf('invariance', { ...design, alpha, seen: null }, contrastOf('invariance')) ?? 1;
    const random = seededRandom(`change ${String(design.questions)}`);
    const share = shareFound(() => {
      const { rows, places } = drawn(random, design, [0.8, 0.8 - loss], asForeseen);
      const differences = rows.map(([one = 0, other = 0]) => one - other);
      const exact = mcnemarExact(differences.filter((one) => one > 0).length, differences.filter((one) => one < 0).length);
      return Math.max(exact.pValue, differenceOf(differences, places).pTwoSided) <= 2 * alpha;
    });
    expect(share).toBeGreaterThan(least);
    expect(share).toBeLessThan(most);
  });

  test.each(designs)('questions elsewhere, $questions in $clusters clusters', (design) => {
    const alpha = 0.003;
    const loss = smallestOf('shift', { ...design, alpha, seen: null }, contrastOf('shift')) ?? 1;
    const random = seededRandom(`shift ${String(design.questions)}`);
    const share = shareFound(() => {
      const [here, elsewhere] = [0.8, 0.8 - loss].map((rate) => drawn(random, design, [rate], asForeseen));
      const all = [here, elsewhere].flatMap((side, at) => (side?.rows ?? []).map(([right = 0], index) => ({ right, isHere: at === 0, cluster: `${String(at)} ${String(side?.places[index])}` })));
      const found = stratifiedDifference({ outcomes: all.map(({ right }) => right === 1), exposed: all.map(({ isHere }) => isHere), strata: all.map(() => ''), clusters: all.map(({ cluster }) => cluster) }, 0.95);
      return found.state === 'estimated' && 2 * tCdf(-found.value / found.standardError, found.clusters - 1) <= 2 * alpha;
    });
    expect(share).toBeGreaterThan(least);
    expect(share).toBeLessThan(most);
  });
});

test('where more error is seen than was foreseen, more is asked for, and so often it is found', () => {
  const unlike: Alike = { cluster: 0.1, question: 0.3, change: 0.08 };
  const [design, alpha] = [{ questions: 200, clusters: 80 }, 0.0125];
  const contrast = contrastOf('crossed');
  const random = seededRandom('unlike');
  const sizes = Array.from({ length: 21 }, () => smallestShown('crossed', differenceIn(random, design, 'crossed', contrast, 0, unlike), alpha) ?? 1).sort((one, other) => one - other);
  const loss = sizes[10] ?? 1;
  expect(loss).toBeGreaterThan((smallestOf('crossed', { ...design, alpha, seen: null }, contrast) ?? 1) + 0.01);
  const share = shareFound(() => differenceIn(random, design, 'crossed', contrast, loss, unlike).pGreater <= alpha);
  expect(share).toBeGreaterThan(least);
  expect(share).toBeLessThan(most);
});

test('too few clusters, or more than there is to lose, are not promised', () => {
  const pair = contrastOf('dose');
  expect(smallestOf('dose', { questions: 9, clusters: 9, alpha: 0.01, seen: null }, pair)).toBeNull();
  expect(smallestOf('dose', { questions: 10, clusters: 10, alpha: 0.005, seen: null }, pair)).toBe(1);
  // All ten clusters losing alike have a p-value of 2^-10.
  expect(smallestOf('dose', { questions: 100, clusters: 10, alpha: 0.001, seen: null }, pair)).toBeNull();
});
