import type { SuiteProjection } from '../../composer/composeSuite.ts';
import { furtherQuestions } from '../../composer/furtherQuestions.ts';
import type { Clock } from '../../core/Clock.ts';
import type { Plan, PlannedCase } from '../../core/Plan.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import type { StressResources, Stressor } from '../../core/Stressor.ts';
import { reckonCase } from '../live/reckonCase.ts';
import type { ReckonRequest } from '../live/reckonCase.ts';
import { caseHash } from '../rounds/caseHash.ts';
import { composedRounds, isSame, otherQuestions } from '../rounds/composedRounds.ts';
import type { ComposedSources } from '../rounds/composedRounds.ts';
import { askedOn, wordingsOf } from '../rounds/planRun.ts';
import { planRound } from '../rounds/planRound.ts';
import type { DueRound, RoundSource } from '../rounds/RoundSource.ts';
import { planStress } from './planStress.ts';
import type { PlannedStress } from './planStress.ts';
import type { StressedUnfolding } from './StressedUnfolding.ts';
import { stressPlanJson, stressPlanNote } from './stressPlanNote.ts';

export interface StressedSources extends Omit<ComposedSources, 'composed'> {
  readonly stressors: readonly Stressor[];
  readonly resources: Omit<StressResources, 'random' | 'shared' | 'limits'>;
  /** The models of the plan, to reckon what it takes to ask them; `null`: it is not reckoned. */
  readonly asked: Pick<ReckonRequest, 'models' | 'syntaxes' | 'price'> | null;
}

/**
 * The rounds of a suite that is composed while it is asked, and one more of what a plan of stressors makes of its
 * questions: those that the suite composed whole would give, in the same wordings. What is held against a question as it is
 * stands beside a rerun of it, so that the time between the two rounds is no difference between them.
 */
export function stressedRounds(plan: Plan, request: StressedUnfolding, sources: StressedSources): RoundSource {
  const suite: SuiteProjection[] = [];
  const composed = composedRounds(plan, request.composed, { ...sources, composed: (one) => suite.push(one) });
  let planned: Promise<Stressed> | null = null;
  return {
    next: async (due) => {
      const next = await composed.next(due);
      if (next.kind === 'round') return next;
      const { cases, stress } = await (planned ??= stressed(plan, request, sources, suite, givingWay(sources.clock, due)));
      const rounds = composed.made();
      if (due.index === rounds && cases.length > 0) return { kind: 'round', round: planRound(plan, { index: due.index, order: due.order, cases, blockSize: request.composed.blockSize }) };
      if (due.index > rounds) await checkSame(due, cases);
      return { ...next, notes: new Map([[stressPlanNote, stressPlanJson(stress.plan)]]) };
    },
  };
}

interface Stressed {
  readonly stress: PlannedStress;
  readonly cases: readonly PlannedCase[];
}

async function stressed(plan: Plan, { composed: request, stressors, budget, limits }: StressedUnfolding, sources: StressedSources, suite: readonly SuiteProjection[], giveWay: () => Promise<void>): Promise<Stressed> {
  const { seed, models, repetitions } = plan;
  const random = seededRandom(seed);
  const known = new Set(suite.map(({ case: one }) => one.id));
  const stress = await planStress({
    arms: stressors.flatMap(({ id, levels }) => sources.stressors.filter((one) => one.id === id).map((stressor) => ({ stressor, levels }))),
    bases: suite,
    further: (subtasks) => furtherQuestions({ ...request, domains: sources.domains, subtasks: sources.subtasks }, subtasks, known, random.fork('cases').fork('further')),
    resources: { ...sources.resources, limits },
    budget,
    reckon: sources.asked === null ? null : reckonCase({ ...sources.asked, planned: models, followUps: request.followUps, repetitions }),
    ceilings: { tokens: null, money: null },
    models: models.length,
    repetitions,
    alone: false,
    beside: [],
    giveWay,
  }, random.fork('stress'));
  const all = [...suite, ...stress.cases];
  const wordings = wordingsOf(all.map(({ case: one }) => one), request.wordings, seed);
  const cases = stress.cases.map((one, at): PlannedCase => ({ ...askedOn(one, request.followUps), wording: wordings[suite.length + at] ?? null }));
  for (const one of cases) {
    // The round is named by these, and that takes its time where prompts are long.
    caseHash(one);
    await giveWay();
  }
  return { stress, cases };
}

/** After every question others have their turn; and none is made for nothing once the run is stopped. */
function givingWay(clock: Clock, { stop }: DueRound): () => Promise<void> {
  return async () => {
    stop?.throwIfAborted();
    await clock.sleep(0, null);
  };
}

/** What was frozen of the last round is what is made here. */
async function checkSame({ cases }: DueRound, made: readonly PlannedCase[]): Promise<void> {
  const expected = new Map(made.map((one) => [one.case.id, one]));
  for await (const batch of cases()) {
    const other = batch.find((known) => known.case.origin.stress !== undefined && !isSame(known, expected.get(known.case.id)));
    if (other !== undefined) throw otherQuestions(other.case.id);
  }
}
