import type { StressAnalysis } from '../../core/Case.ts';
import type { Random } from '../../core/Random.ts';
import { shuffled } from '../../core/shuffled.ts';
import type { StressBase, StressResources, Stressor } from '../../core/Stressor.ts';
import type { Projection } from '../../core/Subtask.ts';
import { rerunOf, variantOf } from './variantOf.ts';

/** A stressor with the levels it is applied at. */
export interface StressArm {
  readonly stressor: Stressor;
  /** As `readLevel` gives them, mildest first. */
  readonly levels: readonly string[];
}

export interface StressRequest {
  readonly arms: readonly StressArm[];
  /** Base cases of the run; they are asked as they are beside their variants. */
  readonly bases: readonly StressBase[];
  /** Base cases that each stressor changes, the same ones where they can be. */
  readonly perStressor: number;
  /** What stressors may draw on beside chance. */
  readonly resources: Omit<StressResources, 'random' | 'shared'>;
}

export interface StressedCases {
  /** Variants and reruns, by base in the order of the bases. */
  readonly cases: readonly Projection[];
  /** Levels that could not be made of a case, counted by stressor, level and reason. */
  readonly notApplicable: readonly { readonly stressor: string; readonly level: string; readonly reason: string; readonly count: number }[];
}

/** Analyses that hold variants against their base asked as it is; the others hold levels against one another. */
const againstBase: ReadonlySet<StressAnalysis> = new Set<StressAnalysis>(['invariance', 'change', 'factor', 'faults', 'shift']);

export function needsBase({ analysis }: Pick<Stressor, 'analysis'>): boolean {
  return againstBase.has(analysis);
}

/** Whether the base is asked again, so that what changes is held against noise. A like question elsewhere is another question: it is held against other questions, and nothing against a rerun. */
export function needsRerun({ analysis }: Pick<Stressor, 'analysis'>): boolean {
  return analysis !== 'shift' && againstBase.has(analysis);
}

/**
 * Variants of base cases at every level, and a rerun of each base that one of them is held against when asked again. A base on which a level cannot be made
 * keeps its other levels; comparisons pair what is there.
 */
export async function stressCases(request: StressRequest, random: Random): Promise<StressedCases> {
  const order = shuffled(request.bases, random.fork('bases'));
  const counts = new Map<string, StressedCases['notApplicable'][number]>();
  const variants = new Map<string, Projection[]>();
  const compared = new Set<string>();
  for (const { stressor, levels } of request.arms) {
    const bases = order.filter((base) => mayChange(stressor, base));
    const atOnce = mostAtOnce(stressor, request.resources);
    let used = 0;
    for (let start = 0; start < bases.length && used < request.perStressor; ) {
      // No more than are still wanted, so that nothing is made in vain.
      const next = bases.slice(start, start + Math.min(atOnce, request.perStressor - used));
      start += next.length;
      const families = await Promise.all(next.map((base) => levelsOf(base, stressor, levels, request, random)));
      for (const [at, base] of next.entries()) {
        const { made = [], missing = [] } = families[at] ?? {};
        for (const { level, reason } of missing) countIn(counts, stressor.id, level, reason);
        if (made.length === 0) continue;
        used += 1;
        variants.set(base.case.id, [...(variants.get(base.case.id) ?? []), ...made]);
        if (needsRerun(stressor)) compared.add(base.case.id);
      }
    }
  }
  const cases = request.bases.flatMap((base) => {
    const own = variants.get(base.case.id);
    return own === undefined ? [] : [...own, ...(compared.has(base.case.id) ? [rerunOf(base)] : [])];
  });
  return { cases, notApplicable: [...counts.values()] };
}

/** Whether a stressor may try a question: composed ones by their subtask, collected ones where it can do without an item. */
export function mayChange({ subtasks, needs }: Stressor, { case: { origin } }: StressBase): boolean {
  return subtasks.length === 0 || subtasks.includes(origin.category) || (origin.composed === undefined && needs.includes('author'));
}

/** Questions that an author is asked about at once. */
const inWriting = 8;

/** Questions that are changed at once: an author takes its time. */
export function mostAtOnce({ needs }: Stressor, { author }: Pick<StressResources, 'author'>): number {
  return author !== null && needs.includes('author') ? inWriting : 1;
}

interface Levels {
  readonly made: readonly Projection[];
  readonly missing: readonly { readonly level: string; readonly reason: string }[];
}

async function levelsOf(base: StressBase, stressor: Stressor, levels: readonly string[], request: StressRequest, random: Random): Promise<Levels> {
  const made: Projection[] = [];
  const missing: Levels['missing'][number][] = [];
  for (const level of levels) {
    const variant = await variantOf(base, stressor, level, request.resources, random);
    if (variant.state === 'made') made.push(variant.projection);
    else if (variant.reason !== null) missing.push({ level, reason: variant.reason });
  }
  return { made, missing };
}

function countIn(counts: Map<string, StressedCases['notApplicable'][number]>, stressor: string, level: string, reason: string): void {
  const key = `${stressor} ${level} ${reason}`;
  counts.set(key, { stressor, level, reason, count: (counts.get(key)?.count ?? 0) + 1 });
}
