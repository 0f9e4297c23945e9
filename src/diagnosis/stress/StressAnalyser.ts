import type { StressAnalysis } from '../../core/Case.ts';
import type { Finding } from '../../core/Finding.ts';
import type { Observation } from '../../core/Observation.ts';
import type { StressDiagnosis } from '../../core/StressDiagnosis.ts';
import type { StressFamily } from './StressFamily.ts';

export interface StressTerms {
  readonly model: string;
  /** Error rate of everything that this analysis says of the model. */
  readonly alpha: number;
  readonly seed: string;
}

/** One kind of analysis: what the variants of one model show, and what of it is certain. */
export interface StressAnalyser {
  readonly analysis: StressAnalysis;
  readonly analyse: (families: readonly StressFamily[], terms: StressTerms) => StressOutcome;
}

export interface StressOutcome {
  readonly diagnoses: readonly StressDiagnosis[];
  readonly findings: readonly Finding[];
}

/** Stressors of an analysis in the order in which they were asked, each with its levels; those of which nothing was observed stand last. */
export function stressorsOf(families: readonly StressFamily[], analysis: StressAnalysis): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  const observed = families.flatMap(({ variants }) => [...variants.values()].flatMap((levels) => [...levels.values()].flatMap(({ origin: { stress } }) => stress ?? [])));
  for (const { analysis: own, stressor, level } of [...observed, ...families.flatMap(({ missing }) => missing)]) {
    if (own !== analysis || stressor === 'rerun') continue;
    const known = found.get(stressor);
    if (known === undefined) found.set(stressor, new Set([level]));
    else known.add(level);
  }
  return new Map([...found].map(([stressor, levels]) => [stressor, [...levels]]));
}

export function isRight({ strict }: Observation): boolean {
  return strict.state === 'right';
}
