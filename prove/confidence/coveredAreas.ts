import { seededRandom } from '../../src/core/seededRandom.ts';
import { areaUnderCurve } from '../../src/stats/areaUnderCurve.ts';
import { normalCdf } from '../../src/stats/normalCdf.ts';
import { normalQuantile } from '../../src/stats/normalQuantile.ts';

/** Scores that are normal, further up by `shift` where the event came about, and alike within clusters. */
export interface AreaDesign {
  readonly clusters: number;
  readonly perCluster: number;
  /** Share with the event, spread over clusters. */
  readonly share: number;
  readonly shift: number;
  /** Correlation within a cluster. */
  readonly intraclass: number;
}

export interface AreaCoverage extends AreaDesign {
  /** The area that such scores have. */
  readonly truth: number;
  readonly draws: number;
  /** Draws whose 95 % interval held it. */
  readonly covered: number;
  readonly meanWidth: number;
  /** Draws whose test of chance had p at most 0.05. */
  readonly claimed: number;
}

/** How often the interval of an area holds what it is an interval for. */
export function coveredAreas(design: AreaDesign, draws: number, seed: string): AreaCoverage {
  const { clusters, perCluster, share, shift, intraclass } = design;
  const random = seededRandom(`${seed} ${JSON.stringify(design)}`);
  const normal = (): number => normalQuantile(Math.max(1e-12, random.next()));
  const n = clusters * perCluster;
  const own = Array.from({ length: n }, (_, at) => at % clusters);
  const events = Array.from({ length: n }, (_, at) => (at * share) % 1 < share);
  const truth = truthOf(design, own, events);
  let covered = 0;
  let width = 0;
  let claimed = 0;
  for (let draw = 0; draw < draws; draw++) {
    const shared = Array.from({ length: clusters }, () => normal() * Math.sqrt(intraclass));
    const scores = events.map((event, at) => (shared[own[at] ?? 0] ?? 0) + normal() * Math.sqrt(1 - intraclass) + (event ? shift : 0));
    const area = areaUnderCurve({ scores, events, clusters: own }, 0.95);
    if (area.state === 'too-few') throw new Error('too few clusters');
    if (area.low <= truth && truth <= area.high) covered += 1;
    if (area.pValue <= 0.05) claimed += 1;
    width += area.high - area.low;
  }
  return { ...design, truth, draws, covered, meanWidth: width / draws, claimed };
}

/** Pairs within a cluster share what is alike in it. */
function truthOf({ clusters, shift, intraclass }: AreaDesign, own: readonly number[], events: readonly boolean[]): number {
  const counts = Array.from({ length: clusters }, () => [0, 0] as [number, number]);
  for (const [at, event] of events.entries()) {
    const count = counts[own[at] ?? 0];
    if (count !== undefined) count[event ? 0 : 1] += 1;
  }
  const sum = (of: (count: readonly [number, number]) => number): number => counts.reduce((total, count) => total + of(count), 0);
  const within = sum(([a, b]) => a * b) / (sum(([a]) => a) * sum(([, b]) => b));
  return (1 - within) * normalCdf(shift / Math.SQRT2) + within * normalCdf(shift / Math.sqrt(2 * (1 - intraclass)));
}
