import type { Observation } from '../../core/Observation.ts';
import type { Plan, PlannedCase, Trial } from '../../core/Plan.ts';
import type { Problem } from '../../core/Problem.ts';
import type { Random } from '../../core/Random.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import type { StressResources, Stressor } from '../../core/Stressor.ts';
import { alpha } from '../../diagnosis/alpha.ts';
import { refineLevels } from '../../diagnosis/stress/refineLevels.ts';
import { stressDiagnoses } from '../../diagnosis/stress/stressDiagnoses.ts';
import { askedOn } from '../rounds/planRun.ts';
import { fixedRounds } from '../rounds/fixedRounds.ts';
import { planRound } from '../rounds/planRound.ts';
import type { DueRound, RoundSource } from '../rounds/RoundSource.ts';
import type { RefinedUnfolding } from './RefinedUnfolding.ts';
import { variantOf } from './variantOf.ts';

/** What further levels are made with, and who has to know their questions before they are asked. */
export interface RefinedSources extends Pick<StressResources, 'worlds' | 'subtasks'> {
  readonly stressors: readonly Stressor[];
  readonly tell: (cases: readonly PlannedCase[]) => void;
}

/**
 * A second round, after the one that is frozen with the plan: of every model under whose load something breaks, levels
 * between those around the break, on the same questions in the same wording. A level contains the next smaller one of the same
 * question, so that pairs stay pairs.
 */
export function refinedRounds(plan: Plan, request: RefinedUnfolding, sources: RefinedSources): RoundSource {
  return {
    next: async (due) => {
      if (due.index === 0) return fixedRounds.next(due);
      const levels = chosenLevels(plan, request, await due.outcomes());
      const { cases, problems } = await refinedCases(plan, request, levels, due, sources);
      // A later look chooses the same again, since it is chosen by the planned levels alone.
      const own = due.index > 1 ? [] : plan.models.map((model) => ({ model, cases: cases.filter((one) => levels.some((level) => level.model === model.id && isOf(one, level))) })).filter((one) => one.cases.length > 0);
      if (own.length === 0) return { kind: 'end', problems };
      sources.tell(cases);
      const trials: Trial[] = [];
      for (const { model, cases: asked } of own) trials.push(...planRound({ ...plan, models: [model] }, { index: due.index, order: due.order + trials.length, cases: asked, blockSize: request.blockSize }).trials);
      return { kind: 'round', round: { index: due.index, cases, trials } };
    },
  };
}

interface RefinedLevel {
  readonly model: string;
  readonly stressor: string;
  readonly level: string;
}

function chosenLevels({ seed }: Plan, { stressors, most }: RefinedUnfolding, outcomes: readonly Observation[]): readonly RefinedLevel[] {
  const planned = outcomes.filter(({ origin }) => origin.stress?.refined !== true);
  return stressDiagnoses(planned, alpha, seed).diagnoses.flatMap((one) => (one.kind === 'dose' && stressors.some(({ id }) => id === one.stressor) ? refineLevels(one, most).map((dose) => ({ model: one.model, stressor: one.stressor, level: String(dose) })) : []));
}

function isOf({ case: { origin } }: PlannedCase, { stressor, level }: RefinedLevel): boolean {
  return origin.stress?.stressor === stressor && origin.stress.level === level;
}

/** Every level of any model once, in the order of the questions. */
async function refinedCases({ seed }: Plan, request: RefinedUnfolding, levels: readonly RefinedLevel[], due: DueRound, sources: RefinedSources): Promise<{ readonly cases: readonly PlannedCase[]; readonly problems: readonly Problem[] }> {
  const distinct = [...new Map(levels.map((one) => [`${one.stressor} ${one.level}`, one])).values()];
  if (distinct.length === 0) return { cases: [], problems: [] };
  const asked = await wordingsOf(due);
  const random = seededRandom(seed).fork('stress');
  const cases: PlannedCase[] = [];
  const problems: Problem[] = [];
  for (const base of request.bases) {
    for (const { stressor: id, level } of distinct) {
      const wording = asked.get(`${id} ${base.case.id}`);
      const stressor = sources.stressors.find((one) => one.id === id);
      if (wording === undefined || stressor === undefined) continue;
      const made = await refined(base, stressor, level, { ...sources, limits: request.limits }, random);
      if ('reason' in made) problems.push({ code: 'not-available', file: null, line: null, detail: `${id} at ${level}: ${made.reason}`, model: null });
      else cases.push({ ...askedOn(made, request.followUps), wording });
    }
  }
  return { cases, problems };
}

/** By load and question: the wording in which the question was put under it. */
async function wordingsOf({ cases }: DueRound): Promise<ReadonlyMap<string, string | null>> {
  const found = new Map<string, string | null>();
  for await (const batch of cases()) {
    for (const { case: { origin }, wording } of batch) {
      if (origin.stress !== undefined) found.set(`${origin.stress.stressor} ${origin.stress.base}`, wording);
    }
  }
  return found;
}

async function refined(base: RefinedUnfolding['bases'][number], stressor: Stressor, level: string, { worlds, subtasks, limits }: Omit<StressResources, 'random' | 'shared' | 'retrieval' | 'author'>, random: Random): Promise<Pick<PlannedCase, 'case' | 'environment'> | { readonly reason: string }> {
  const variant = await variantOf(base, stressor, level, { worlds, subtasks, limits, retrieval: nothingRetrieved, author: null }, random);
  if (variant.state === 'none') return { reason: variant.reason ?? 'it changes nothing' };
  const { case: one, environment } = variant.projection;
  const { stress } = one.origin;
  return stress === undefined ? { reason: 'it changes nothing' } : { case: { ...one, origin: { ...one.origin, stress: { ...stress, refined: true } } }, environment };
}

/** Loads retrieve nothing, and need nobody's words. */
const nothingRetrieved: StressResources['retrieval'] = { retrievers: [], find: () => Promise.resolve({ state: 'failed', reason: 'a load retrieves nothing' }) };
