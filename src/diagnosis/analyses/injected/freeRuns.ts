import type { Estimate } from '../../../core/Estimate.ts';
import type { FreeRun, Horizon } from '../../../core/HistoryStressDiagnosis.ts';
import type { Observation } from '../../../core/Observation.ts';
import { availabilityOf } from '../../stress/availabilityOf.ts';
import { boundedRate } from '../../stress/boundedRate.ts';
import type { AskedOnce } from '../../stress/boundedRate.ts';
import type { StressFamily } from '../../stress/StressFamily.ts';
import { tally } from '../../tally.ts';

/** Tasks that a model did by itself, level by level: those of which nothing stands in a history that was put in. */
export function freeRuns(families: readonly StressFamily[], stressor: string, levels: readonly string[]): readonly FreeRun[] {
  return levels.flatMap((level): readonly FreeRun[] => {
    const answers = families.flatMap((family) => family.variants.get(stressor)?.get(level) ?? []);
    const missing = families.flatMap((family) => family.missing.filter((one) => one.stressor === stressor && one.level === level));
    const isFree = answers.some(({ steps }) => steps !== undefined) || missing.some(({ history }) => history === undefined);
    return isFree ? [freeRun(level, answers, missing.map(({ origin: { cluster } }) => cluster), availabilityOf(families, stressor, level))] : [];
  });
}

function freeRun(level: string, answers: readonly Observation[], missing: readonly string[], available: FreeRun['available']): FreeRun {
  const steps = Math.max(0, ...answers.map((answer) => answer.steps?.of ?? 0));
  const through = (step: number): readonly AskedOnce[] => [
    ...answers.map(({ steps: done, origin: { cluster } }) => ({ outcome: Number((done?.right ?? 0) >= step), cluster })),
    ...missing.map((cluster) => ({ outcome: null, cluster })),
  ];
  const survival = Array.from({ length: steps }, (_, index) => ({ step: index + 1, right: boundedRate(through(index + 1), 0.95, 'trial') }));
  const failed = answers.filter(({ steps: done }) => done !== undefined && done.right < done.of);
  return {
    level,
    steps,
    available,
    survival: survival.filter(({ step }) => isTold(step, steps)),
    horizon: horizonIn(survival, steps),
    mistakes: tally(failed.flatMap(({ strict }) => strict.codes)).map(([code, count]) => ({ code, count })),
  };
}

/** Doubling, and the last one. */
function isTold(step: number, steps: number): boolean {
  return step === steps || Number.isInteger(Math.log2(step));
}

/** Shares fall with every step, so the step at which a limit of their intervals falls below one half bounds the step at which they do. */
function horizonIn(survival: readonly { readonly step: number; readonly right: Estimate }[], limit: number): Horizon {
  const first = (isBelow: (right: Estimate) => boolean): number | null => survival.find(({ right }) => isBelow(right))?.step ?? null;
  return {
    share: 0.5,
    limit,
    value: first(({ value }) => value !== null && value < 0.5),
    low: first((right) => right.state === 'too-few' || right.low < 0.5),
    high: first((right) => right.state === 'estimated' && right.high < 0.5),
  };
}
