import type { Case } from '../../core/Case.ts';
import type { Environment } from '../../core/Environment.ts';
import type { Plan, PlannedCase, PlannedModel, Round, Trial } from '../../core/Plan.ts';
import type { Random } from '../../core/Random.ts';
import type { Projection } from '../../core/Subtask.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import { acknowledgingEnvironment } from './acknowledging.ts';
import { shuffled } from '../../core/shuffled.ts';
import { trialHasher } from './trialHasher.ts';

/** What to ask of whom. Everything else of a plan follows from it. */
export interface PlanRequest extends Omit<Plan, 'schema'> {
  /** Alone, or with what answers its calls. */
  readonly cases: readonly (Case | Projection)[];
  /** Ids of the wordings to spread over cases; empty where no interface is prompted. */
  readonly wordings: readonly string[];
  /** Whether cases that expect several calls go on over turns, so that one call at a time is told from lost calls. */
  readonly followUps: boolean;
  /** Cases whose trials are mixed with one another, so that all models and repetitions meet a case close in time. */
  readonly blockSize: number;
}

export interface PlannedRun {
  readonly plan: Plan;
  readonly round: Round;
}

/** A fixed plan: one round, a function of the request alone. */
export function planRun(request: PlanRequest): PlannedRun {
  const { version, seed, source, models, repetitions, target, reference } = request;
  const plan: Plan = { schema: 'faultline/plan@1', version, seed, source, models, repetitions, target, reference };
  const random = seededRandom(seed);
  const placed = request.cases.map((one): Projection => ('case' in one ? one : { case: one, environment: null }));
  const wordings = wordingsOf(placed.map(({ case: one }) => one), request.wordings, random.fork('wordings'));
  const cases = placed.map(({ case: one, environment }, index): PlannedCase => ({
    case: one,
    environment: environment ?? (request.followUps ? environmentOf(one) : null),
    wording: wordings[index] ?? null,
  }));
  return { plan, round: { index: 0, cases, trials: trialsOf(cases, models, repetitions, request.blockSize, random.fork('order')) } };
}

function environmentOf({ origin }: Case): Environment | null {
  return origin.calls !== null && origin.calls.count > 1 ? acknowledgingEnvironment(origin.calls.count) : null;
}

/** Wordings by index of the case: shared out evenly within every category, in random order. */
function wordingsOf(cases: readonly Case[], ids: readonly string[], random: Random): readonly string[] {
  const chosen = new Array<string>(ids.length === 0 ? 0 : cases.length);
  if (ids.length === 0) return chosen;
  const byCategory = new Map<string, number[]>();
  for (const [index, { origin }] of cases.entries()) {
    const group = byCategory.get(origin.category);
    if (group === undefined) byCategory.set(origin.category, [index]);
    else group.push(index);
  }
  let dealt = 0;
  for (const group of byCategory.values()) {
    for (const index of shuffled(group, random)) chosen[index] = ids[dealt++ % ids.length] ?? '';
  }
  return chosen;
}

function trialsOf(cases: readonly PlannedCase[], models: readonly PlannedModel[], repetitions: number, blockSize: number, random: Random): readonly Trial[] {
  const hash = trialHasher();
  const ids = cases.map((planned) => models.map((model) => Array.from({ length: repetitions }, (_, repetition) => hash(planned, model, repetition))));
  const order = shuffled([...cases.keys()], random);
  const trials: Trial[] = [];
  for (let start = 0; start < order.length; start += blockSize) {
    const block: Omit<Trial, 'order'>[] = [];
    for (const index of order.slice(start, start + blockSize)) {
      const caseId = cases[index]?.case.id ?? '';
      for (const [place, model] of models.entries()) {
        for (const [repetition, id] of (ids[index]?.[place] ?? []).entries()) block.push({ id, model: model.id, caseId, repetition });
      }
    }
    for (const trial of shuffled(block, random)) trials.push({ ...trial, order: trials.length });
  }
  return trials;
}
