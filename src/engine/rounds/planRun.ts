import type { Case } from '../../core/Case.ts';
import type { Environment } from '../../core/Environment.ts';
import type { Plan, PlannedCase, Round } from '../../core/Plan.ts';
import type { Projection } from '../../core/Subtask.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import { familiesOf, planRound } from './planRound.ts';
import { wordingBags } from './wordingBags.ts';
import { acknowledgingEnvironment, unboundedEnvironment } from '../acknowledging.ts';

/** What to ask of whom. Everything else of a plan follows from it. */
export interface PlanRequest extends Omit<Plan, 'schema' | 'unfolding'> {
  /** Alone, with what answers its calls, or as another plan had it, wording included. */
  readonly cases: readonly (Case | Projection | PlannedCase)[];
  /** Ids of the wordings to spread over cases; empty where no interface is prompted. */
  readonly wordings: readonly string[];
  /** Whether cases that expect several calls go on over turns, so that one call at a time is told from lost calls. */
  readonly followUps: boolean;
  /** Fewest cases whose trials are mixed with one another, so that all models and repetitions meet a case close in time. Variants stay with their base. */
  readonly blockSize: number;
}

export interface PlannedRun {
  readonly plan: Plan;
  readonly round: Round;
}

/** A fixed plan: one round, a function of the request alone. */
export function planRun(request: PlanRequest): PlannedRun {
  const { version, seed, source, models, repetitions, target, reference, followUps, blockSize } = request;
  const plan: Plan = { schema: 'faultline/plan@1', version, seed, source, models, repetitions, target, reference };
  const placed = request.cases.map((one): Projection | PlannedCase => ('case' in one ? one : { case: one, environment: null }));
  const wordings = wordingsOf(placed.map(({ case: one }) => one), request.wordings, seed);
  const cases = placed.map((kept, index): PlannedCase => ('wording' in kept ? kept : { ...askedOn(kept, followUps), wording: wordings[index] ?? null }));
  return { plan, round: planRound(plan, { index: 0, order: 0, cases, blockSize }) };
}

/** Wordings by index of the case, dealt as to a plan that is composed while it is asked, so that the same questions have the same ones; a variant has that of its base. */
export function wordingsOf(cases: readonly Case[], ids: readonly string[], seed: string): readonly (string | null)[] {
  const chosen = new Array<string | null>(cases.length).fill(null);
  const wordingOf = wordingBags(ids, seededRandom(seed).fork('wordings'));
  for (const [base, family] of familiesOf(cases)) {
    const first = family.find((index) => cases[index]?.id === base) ?? family[0] ?? 0;
    const wording = wordingOf(cases[first]?.origin.category ?? '');
    for (const index of family) chosen[index] = wording;
  }
  return chosen;
}

/** A case with what answers its calls; one that expects several goes on over turns where `followUps`. */
export function askedOn({ case: one, environment }: Projection, followUps: boolean): Omit<PlannedCase, 'wording'> {
  return { case: one, environment: environment ?? (followUps ? environmentOf(one) : null) };
}

function environmentOf({ key, origin }: Case): Environment | null {
  if (origin.calls === null || origin.calls.count <= 1) return null;
  return key.kind === 'calls' && key.overTurns === true ? unboundedEnvironment(origin.calls.count) : acknowledgingEnvironment(origin.calls.count);
}
