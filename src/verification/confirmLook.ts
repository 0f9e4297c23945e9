import type { Confirmation } from '../core/GateReport.ts';
import type { Estimate } from '../core/Estimate.ts';
import type { Observation } from '../core/Observation.ts';
import { estimateRate } from '../diagnosis/estimateRate.ts';
import { squareAndAdd } from '../stats/squareAndAdd.ts';
import type { KeptSide } from './KeptSide.ts';
import type { LookDefinition } from './lookDefinitions.ts';
import type { ModelPair } from './pairModels.ts';
import type { SharedCases } from './shareCases.ts';

/** What a candidate answered to questions that the baseline never saw. */
export interface FreshAnswers {
  readonly seed: string;
  readonly observations: readonly Observation[];
}

/**
 * Two-sided level of the interval on fresh questions. A model that is as good as the baseline's true rate falls below it in at
 * most one of twenty. The baseline's own answers are those of the first look, though: where they were better than the model
 * is, which is how most false alarms come about, they are so here too, and about four of ten false alarms are shown again. It is
 * the first look that holds the rate of false alarms of all looks together; this one takes away some of them.
 */
const level = 0.9;

/** Whether a regression shows again on fresh questions: the candidate's rate there against that of the baseline on its own questions. */
export function confirmLook(definition: LookDefinition, baseline: KeptSide, { before }: ModelPair, { cases, sharing }: SharedCases, fresh: FreshAnswers | null): Confirmation {
  const nothing: Estimate = { state: 'too-few', value: null, n: 0, unit: 'trial', clusters: 0 };
  if (fresh === null) return { n: 0, seed: null, rate: null, difference: nothing, impossible: sharing.population === 'collected' };
  const own = baseline.observations.get(before.id);
  const kept = cases.filter((one) => definition.applies(one.before.origin)).flatMap((one) => own?.get(one.before.id) ?? []);
  const asked = fresh.observations.filter(({ origin }) => definition.applies(origin));
  const then = outcomesOf(kept, definition, false);
  const now = outcomesOf(asked, definition, true);
  const [rateThen, rateNow] = [then, now].map((outcomes) => estimateRate(outcomes.map(({ value }) => value), outcomes.map(({ cluster }) => cluster), level));
  if (rateThen?.state !== 'estimated' || rateNow?.state !== 'estimated') return { n: now.length, seed: fresh.seed, rate: rateNow?.value ?? null, difference: { ...nothing, n: now.length }, impossible: false };
  const { value, low, high } = squareAndAdd(rateNow, rateThen);
  return {
    n: now.length,
    seed: fresh.seed,
    rate: rateNow.value,
    difference: { state: 'estimated', value, low, high, level, n: now.length, unit: 'trial', clusters: rateNow.clusters, effectiveN: rateNow.effectiveN, method: 'Newcombe’s square-and-add of two Korn–Graubard intervals', population: 'new items of this kind' },
    impossible: false,
  };
}

/** `favourable`: what was not observed is taken for a success, so that nothing is confirmed by it. */
function outcomesOf(observations: readonly Observation[], { outcome }: LookDefinition, favourable: boolean): readonly { readonly value: number; readonly cluster: string }[] {
  return observations.flatMap((one) => {
    const success = one.outcome === 'not-observed' ? (favourable ? true : null) : outcome(one);
    return success === null ? [] : [{ value: Number(success), cluster: one.origin.cluster }];
  });
}
