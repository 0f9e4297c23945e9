import { seededRandom } from '../src/core/seededRandom.ts';
import { differenceCoverage, proportionCoverage, type Coverage } from './draws/coverageOf.ts';
import type { ClusterDesign } from './draws/drawClusters.ts';
import { familyCoverage, type FamilyCoverage } from './draws/familyCoverage.ts';

/**
 * Do the intervals hold what they promise under clusters? Samples with Beta-distributed cluster rates;
 * the share of 95 % intervals that hold the truth, and of false claims where nothing differs.
 */
export const seed = 'coverage-1';

export const vouchesFor: readonly string[] = ['stats'];

interface ProportionRow extends ClusterDesign {
  readonly rate: number;
  readonly covered: number;
  readonly meanWidth: number;
  /** Of Korn and Graubard's interval as published, on the same draws. */
  readonly published: number;
}

interface DifferenceRow extends ClusterDesign, Coverage {
  readonly rates: readonly [number, number];
}

interface FamilyRow extends ClusterDesign, FamilyCoverage {
  readonly parts: number;
}

interface Numbers {
  readonly drawsPerRow: number;
  /** Three standard errors of a true 95 % below 95 %. */
  readonly floor: number;
  readonly proportions: readonly ProportionRow[];
  readonly differences: readonly DifferenceRow[];
  readonly families: readonly FamilyRow[];
  /** Rows whose intervals certainly hold the truth less often than promised. */
  readonly undercovering: readonly string[];
  readonly largestFalseClaims: number;
}

const draws = 5000;
const floor = 0.95 - 3 * Math.sqrt((0.95 * 0.05) / draws);
/** Different rates over a dozen clusters leave the variance to one or two of them; below this it is a fault. */
const leastDifference = 0.9;

const designs: readonly ClusterDesign[] = [
  [16, 12],
  [60, 12],
  [60, 20],
  [400, 12],
  [400, 40],
  [400, 133],
].flatMap(([n = 0, clusters = 0]) => [0, 0.3].map((intraclass) => ({ n, clusters, intraclass })));

const pairs: readonly (readonly [number, number])[] = [
  [0.5, 0.5],
  [0.9, 0.9],
  [0.98, 0.98],
  [1, 0.99],
  [0.9, 0.8],
  [0.98, 0.9],
];

/** Passes if every interval for a rate holds its promise, no test claims too often, and no interval fails badly. */
// eslint-disable-next-line @typescript-eslint/require-await -- every proof is awaited
export async function prove(): Promise<{ numbers: Numbers; passed: boolean }> {
  const proportions = designs.flatMap((design) => [0.5, 0.9, 0.98].map((rate) => proportionRow(design, rate)));
  const differences = designs.flatMap((design) => pairs.map((rates) => differenceRow(design, rates)));
  const families = [0, 0.3].map((intraclass) => familyRow({ n: 400, clusters: 40, intraclass }));
  const under = [...proportions, ...differences].filter(({ covered }) => covered < floor);
  const same = differences.filter(({ rates }) => rates[0] === rates[1]);
  const largestFalseClaims = Math.max(...same.map(({ claimed }) => claimed ?? 0));
  const numbers: Numbers = {
    drawsPerRow: draws,
    floor,
    proportions,
    differences,
    families,
    undercovering: under.map((row) => `${nameOf(row)}: ${row.covered}`),
    largestFalseClaims,
  };
  const passed =
    proportions.every(({ covered }) => covered >= floor) &&
    differences.every(({ covered }) => covered >= leastDifference) &&
    families.every(({ bonferroni, maxT }) => Math.min(bonferroni, maxT) >= 0.92) &&
    largestFalseClaims <= 1 - floor;
  return { numbers, passed };
}

function proportionRow(design: ClusterDesign, rate: number): ProportionRow {
  const stream = `${seed} proportion ${JSON.stringify([design, rate])}`;
  const { covered, meanWidth } = proportionCoverage(seededRandom(stream).next, design, rate, draws);
  const published = proportionCoverage(seededRandom(stream).next, design, rate, draws, 0).covered;
  return { ...design, rate, covered, meanWidth, published };
}

function differenceRow(design: ClusterDesign, rates: readonly [number, number]): DifferenceRow {
  const { next } = seededRandom(`${seed} difference ${JSON.stringify([design, rates])}`);
  return { ...design, rates, ...differenceCoverage(next, design, rates, draws) };
}

function familyRow(design: ClusterDesign): FamilyRow {
  const { next } = seededRandom(`${seed} family ${JSON.stringify(design)}`);
  return { ...design, parts: 12, ...familyCoverage(next, design, 0.9, 12, 1000) };
}

function nameOf(row: ProportionRow | DifferenceRow): string {
  const what = 'rate' in row ? `rate ${row.rate}` : `difference of ${row.rates.join(' and ')}`;
  return `${what}, ${row.n} trials in ${row.clusters} clusters, ICC ${row.intraclass}`;
}
