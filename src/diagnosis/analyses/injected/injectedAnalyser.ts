import type { HistoryArm, HistoryContrast, HistoryStressDiagnosis, Horizon } from '../../../core/HistoryStressDiagnosis.ts';
import type { Estimate } from '../../../core/Estimate.ts';
import type { Observation } from '../../../core/Observation.ts';
import { holm } from '../../../stats/holm.ts';
import { stratifiedDifference } from '../../../stats/stratifiedDifference.ts';
import { estimateRate } from '../../estimateRate.ts';
import { boundedRate } from '../../stress/boundedRate.ts';
import { isRight, stressorsOf } from '../../stress/StressAnalyser.ts';
import type { StressAnalyser, StressTerms } from '../../stress/StressAnalyser.ts';
import type { StressFamily } from '../../stress/StressFamily.ts';
import { familiesOfHistory } from '../../stress/familiesOfHistory.ts';
import { clusterNumbers } from './clusterNumbers.ts';
import { contrast } from './contrast.ts';
import type { Contrasted } from './contrast.ts';
import { freeRuns } from './freeRuns.ts';
import { horizonOf } from './horizon.ts';
import { asUsual, injectedArms, isAskedAsUsual, isClean } from './InjectedArm.ts';
import type { InjectedArm } from './InjectedArm.ts';
import { injectedFindings } from './injectedFindings.ts';
import { mitigatedIn } from './mitigatedIn.ts';
import { referenceOf } from './referenceOf.ts';

/**
 * Long-context loss and self-conditioning held apart (science §6.5): an early step against a late one after a history
 * without an error, and a late step after no error against the same step after errors. Beside them what is seen of tasks
 * that the model does by itself.
 */
export const injectedAnalyser: StressAnalyser = {
  analysis: 'history',
  analyse: (families, terms) => {
    const found = [...stressorsOf(families, 'history')];
    const outcomes = found.map(([stressor, levels]) => analyseOne(families, stressor, levels, { ...terms, alpha: terms.alpha / Math.max(1, found.length) }));
    return { diagnoses: outcomes.map(({ diagnosis }) => diagnosis), findings: outcomes.flatMap(({ findings }) => findings) };
  },
};

function analyseOne(families: readonly StressFamily[], stressor: string, levels: readonly string[], terms: StressTerms): { readonly diagnosis: HistoryStressDiagnosis; readonly findings: ReturnType<typeof injectedFindings> } {
  const arms = injectedArms(families, stressor, levels);
  const clean = arms.filter((arm) => isClean(arm) && isAskedAsUsual(arm));
  const [early, late] = [clean[0], clean.at(-1)];
  const overLength = early === undefined || late === undefined || early === late ? null : contrast(early, late);
  const afterErrors = arms.filter((arm) => arm.history.share > 0).flatMap((arm) => {
    const reference = referenceOf(arm, arms);
    return reference === null ? [] : [contrast(reference, arm)];
  });
  // What errors cost, what removing them gains and what reasoning gains are families of contrasts of their own, where they are asked.
  const alpha = terms.alpha / familiesOfHistory(arms.map(({ history }) => history));
  const [longContext = null, ...conditioning] = adjusted([overLength, ...afterErrors], alpha);
  const failed = arms.filter(({ history: { share, error } }) => share > 0 && error !== 'wrong-value').flatMap((arm) => {
    const without = arms.find((other) => isClean(other) && other.history.position === arm.history.position && other.history.reasoning === arm.history.reasoning);
    return without === undefined ? [] : [contrast(without, arm)];
  });
  const reasoned = arms.flatMap((arm) => {
    const usual = asUsual(arm, arms);
    return usual === null ? [] : [contrast(arm, usual)];
  });
  const diagnosis: HistoryStressDiagnosis = {
    kind: 'history',
    model: terms.model,
    stressor,
    arms: arms.map((arm) => shown(arm)),
    longContext,
    conditioning: conditioning.flatMap((one) => one ?? []),
    cleaned: adjusted(failed, alpha).flatMap((one) => one ?? []),
    reasoned: adjusted(reasoned, alpha).flatMap((one) => one ?? []),
    mitigated: mitigatedIn(arms),
    recovery: recoveryOf(arms),
    horizon: horizonFrom(clean),
    free: freeRuns(families, stressor, levels),
    told: false,
  };
  return { diagnosis, findings: injectedFindings(diagnosis, arms) };
}

function adjusted(contrasts: readonly (Contrasted | null)[], alpha: number): readonly (HistoryContrast | null)[] {
  const pValues = holm(contrasts.flatMap((one) => (one === null ? [] : [one.pValue])));
  let next = 0;
  return contrasts.map((one) => (one === null ? null : one.judged(pValues[next++] ?? 1, pValues.length, alpha)));
}

function rateOf(answers: readonly Observation[], holds: (answer: Observation) => boolean): Estimate {
  return estimateRate(answers.map((answer) => Number(holds(answer))), clusterNumbers(answers), 0.95, 'step');
}

function shown({ level, history: { position, share, error, cascaded, reasoning }, padded, answers, missing }: InjectedArm): HistoryArm {
  const all = [...answers.values()];
  const told = all.flatMap(({ reasoned }) => (typeof reasoned === 'boolean' ? [reasoned] : []));
  return { level, position, share, error, cascaded, ...(reasoning === undefined ? {} : { reasoning }), reasoned: { seen: told.filter((seen) => seen).length, of: told.length }, padded, available: { asked: answers.size + missing.size, unavailable: missing.size }, right: rateOf(all, isRight), repaired: rateOf(all, isRepaired) };
}

/** What is set right is right, in the form that was asked for. */
function isRepaired(answer: Observation): boolean {
  return answer.repaired && isRight(answer);
}

/** Of wrong values that later steps do not build on, and that not all steps have. */
function recoveryOf(arms: readonly InjectedArm[]): HistoryStressDiagnosis['recovery'] {
  const mixed = arms.filter((arm) => isAskedAsUsual(arm) && arm.history.share > 0 && arm.history.share < 1 && arm.history.error === 'wrong-value' && !arm.history.cascaded);
  if (mixed.length === 0) return null;
  const placed = mixed.map(({ level, answers }) => ({ level, after: (was: boolean) => [...answers.values()].filter((answer) => isAfterWrong(answer) === was) }));
  return {
    difference: withinArms(mixed),
    arms: placed.map(({ level, after }) => ({ level, afterWrong: rateOf(after(true), isRight), afterRight: rateOf(after(false), isRight), repaired: rateOf(after(true), isRepaired) })),
  };
}

function isAfterWrong({ origin }: Observation): boolean {
  return origin.stress?.history?.lastWrong === true;
}

/** Right after a right step minus right after a wrong one, at the same share and place: which step went wrong was drawn. */
function withinArms(arms: readonly InjectedArm[]): Estimate {
  const all = arms.flatMap(({ level, answers }) => [...answers.values()].map((answer) => ({ level, answer })));
  const answers = all.map(({ answer }) => answer);
  const found = stratifiedDifference({ outcomes: answers.map(isRight), exposed: answers.map((answer) => !isAfterWrong(answer)), strata: all.map(({ level }) => level), clusters: clusterNumbers(answers) }, 0.95);
  const common = { n: found.n, unit: 'step', clusters: found.clusters } as const;
  if (found.state === 'too-few') return { state: 'too-few', value: found.value, ...common };
  const { value, low, high, level } = found;
  return { state: 'estimated', value, low, high, level, ...common, effectiveN: found.n, method: 'Mantel–Haenszel, cluster-robust', population: 'new items of this kind' };
}

const farthest = 10_000;

/** Steps that were not observed may all have been wrong, and may all have been right. */
function horizonFrom(clean: readonly InjectedArm[]): Horizon | null {
  const rates = clean.map(({ history: { position }, answers, missing }) => {
    const seen = [...answers.values()].map((answer) => ({ outcome: Number(isRight(answer)), cluster: answer.origin.cluster }));
    return { position, rate: boundedRate([...seen, ...[...missing.values()].map((cluster) => ({ outcome: null, cluster }))], 0.95, 'step') };
  });
  const known = rates.flatMap(({ position, rate }) => (rate.state === 'estimated' ? [{ position, rate }] : []));
  if (known.length === 0 || known.length < rates.length) return null;
  const at = (pick: 'value' | 'low' | 'high'): number | null => horizonOf(known.map(({ position, rate }) => ({ position, rate: rate[pick] })), 0.5, farthest);
  return { share: 0.5, limit: farthest, value: at('value'), low: at('low'), high: at('high') };
}
