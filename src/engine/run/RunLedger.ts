import type { RunFacts, RunModel, RunTiming } from '../../core/Diagnosis.ts';
import type { TokenUsage } from '../../core/Decoded.ts';
import type { Observation } from '../../core/Observation.ts';
import type { Plan, PlannedModel } from '../../core/Plan.ts';
import type { StoredTrial } from '../../core/Store.ts';
import { sumUsage } from './runAnswer.ts';
import type { DecodedTurn } from './decodeTrial.ts';
import type { GradedTrial } from './gradeRun.ts';
import { isGraded, isOverTurns } from './gradeRun.ts';

/** What the answers of one model cost, in the unit of the price table; `null`: not known. */
export type PriceOf = (model: string, usage: TokenUsage) => number | null;

interface Account {
  readonly model: PlannedModel;
  readonly servedBy: Set<string>;
  readonly warnings: Map<string, number>;
  readonly seconds: number[];
  /** Of variants, by stressor and level. */
  readonly variantSeconds: Map<string, { sum: number; n: number }>;
  readonly wordings: Map<string, { right: number; n: number }>;
  usage: TokenUsage | null;
  cost: number | null;
  /** Of the answers that are judged. */
  firstCost: number | null;
  answered: number;
  right: number;
  /** Right ones among those whose time is in `firstSeconds`. */
  timedRight: number;
  firstSeconds: number;
  withLogProbabilities: number;
  requests: number;
  cached: number;
}

/** Adds up what a run took, trial by trial, keeping no text. */
export class RunLedger {
  readonly #accounts: ReadonlyMap<string, Account>;
  readonly #reasons = new Map<string, number>();
  readonly #price: PriceOf;
  #planned = 0;
  #answered = 0;
  #open = 0;

  constructor(plan: Plan, price: PriceOf) {
    this.#price = price;
    this.#accounts = new Map(plan.models.map((model) => [model.id, newAccount(model)]));
  }

  add(trial: GradedTrial | StoredTrial): void {
    this.#planned += 1;
    const stored = isGraded(trial) ? trial.stored : trial;
    const account = this.#accounts.get(stored.trial.model);
    if (account === undefined) throw new Error(`the plan holds no model ${stored.trial.model}`);
    for (const { cached } of stored.attempts) account[cached ? 'cached' : 'requests'] += 1;
    if (!isGraded(trial)) this.#open += 1;
    else if (trial.observation.outcome === 'not-observed') countIn(this.#reasons, reasonOf(trial));
    else {
      this.#answered += 1;
      this.#enter(account, trial);
    }
  }

  facts(): Omit<RunFacts, 'stressPlan'> {
    const byCount = [...this.#reasons].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
    return { planned: this.#planned, answered: this.#answered, notObserved: byCount, open: this.#open, models: [...this.#accounts.values()].map(modelFacts) };
  }

  /** Seconds that an answer at one level of a stressor took on the mean; `null`: none was asked for anew. */
  secondsOf(model: string, stressor: string, level: string): number | null {
    const found = this.#accounts.get(model)?.variantSeconds.get(`${stressor}=${level}`);
    return found === undefined ? null : found.sum / found.n;
  }

  timing(): RunTiming {
    return { models: [...this.#accounts.values()].map(modelTiming) };
  }

  #enter(account: Account, trial: GradedTrial): void {
    const { stored, turns, observation } = trial;
    const usage = sumUsage(turns.map(({ decoded }) => decoded.usage));
    // What is asked on after a wrong first answer is no price of being right; an exchange judged as a whole costs all of it.
    const judged = observation.asks === 'state' || isOverTurns(trial.prepared) ? turns : turns.slice(0, 1);
    if (observation.origin.stress === undefined) this.#enterBase(account, trial, judged);
    account.usage = account.usage === null ? usage : sumUsage([account.usage, usage]);
    account.cost = plus(account.cost, this.#price(account.model.id, usage));
    if (turns.some(({ decoded }) => decoded.tokens !== null)) account.withLogProbabilities += 1;
    if (turns.every(({ attempt }) => !attempt.cached)) {
      const seconds = turns.reduce((sum, { attempt }) => sum + attempt.reply.timing.total, 0) / 1000;
      account.seconds.push(seconds);
      enterVariant(account, observation, seconds);
    }
    for (const { decoded } of turns) if (decoded.servedBy !== null) account.servedBy.add(decoded.servedBy);
    for (const warning of distinctWarnings(turns)) countIn(account.warnings, warning);
    if (stored.finish?.state === 'not-observed') countIn(account.warnings, `follow-up-not-observed: ${stored.finish.reason ?? 'unknown'}`);
  }

  /** What is told for a right answer is of base cases, as the total is. */
  #enterBase(account: Account, { stored, observation }: GradedTrial, judged: readonly DecodedTurn[]): void {
    const isRight = observation.strict.state === 'right';
    account.answered += 1;
    if (isRight) account.right += 1;
    if (account.model.interface.kind === 'prompted') enterWording(account, stored.planned.wording, observation);
    account.firstCost = plus(account.firstCost, judged.length === 0 ? null : this.#price(account.model.id, sumUsage(judged.map(({ decoded }) => decoded.usage))));
    if (judged.length > 0 && judged.every(({ attempt }) => !attempt.cached)) {
      account.firstSeconds += judged.reduce((sum, { attempt }) => sum + attempt.reply.timing.total, 0) / 1000;
      if (isRight) account.timedRight += 1;
    }
  }
}

/** Hardly an answer has any. */
function distinctWarnings(turns: readonly DecodedTurn[]): Iterable<string> {
  return turns.every(({ decoded }) => decoded.warnings.length === 0) ? [] : new Set(turns.flatMap(({ decoded }) => decoded.warnings));
}

function enterVariant({ variantSeconds }: Account, { origin: { stress } }: Observation, seconds: number): void {
  if (stress === undefined) return;
  const level = `${stress.stressor}=${stress.level}`;
  const known = variantSeconds.get(level) ?? { sum: 0, n: 0 };
  known.sum += seconds;
  known.n += 1;
  variantSeconds.set(level, known);
}

function plus(sum: number | null, amount: number | null): number | null {
  return sum === null || amount === null ? null : sum + amount;
}

/** Answers that cannot be graded say nothing of a wording. */
function enterWording({ wordings }: Account, wording: string | null, { strict }: Observation): void {
  if (wording === null || strict.state === 'not-gradable') return;
  const known = wordings.get(wording) ?? { right: 0, n: 0 };
  known.n += 1;
  if (strict.state === 'right') known.right += 1;
  wordings.set(wording, known);
}

function reasonOf({ stored, turns }: GradedTrial): string {
  const outcome = turns[0]?.decoded.outcome;
  return stored.finish?.reason ?? (outcome?.kind === 'not-observed' ? outcome.reason : 'unknown');
}

function newAccount(model: PlannedModel): Account {
  return { model, servedBy: new Set(), warnings: new Map(), seconds: [], variantSeconds: new Map(), wordings: new Map(), usage: null, cost: 0, firstCost: 0, answered: 0, right: 0, timedRight: 0, firstSeconds: 0, withLogProbabilities: 0, requests: 0, cached: 0 };
}

function countIn(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const noUsage: TokenUsage = { input: null, cachedInput: null, output: null, reasoning: null };

function modelFacts({ model, servedBy, warnings, usage, cost, firstCost, answered, right, wordings, withLogProbabilities }: Account): RunModel {
  return {
    model: model.id,
    endpoint: model.endpoint,
    adapter: model.adapter,
    settings: model.settings,
    servedBy: [...servedBy].sort(),
    warnings: [...warnings].map(([warning, count]) => ({ warning, count })).sort((a, b) => b.count - a.count || (a.warning < b.warning ? -1 : 1)),
    tokens: usage ?? noUsage,
    cost: answered === 0 ? null : cost,
    costPerRightAnswer: firstCost === null || right === 0 ? null : firstCost / right,
    wordings: [...wordings].map(([wording, counts]) => ({ wording, ...counts })).sort((a, b) => (a.wording < b.wording ? -1 : 1)),
    answersWithLogProbabilities: withLogProbabilities,
  };
}

function modelTiming({ model, seconds, requests, cached, firstSeconds, timedRight }: Account): RunTiming['models'][number] {
  const sorted = [...seconds].sort((a, b) => a - b);
  const at = (share: number): number | null => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
  return { model: model.id, requests, cached, seconds: { median: at(0.5), ninetyFifth: at(0.95) }, secondsPerRightAnswer: timedRight === 0 ? null : firstSeconds / timedRight };
}
