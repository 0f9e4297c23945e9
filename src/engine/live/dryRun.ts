import type { Model } from '../../core/Model.ts';
import type { Plan, PlannedCase, PlannedModel, Round } from '../../core/Plan.ts';
import type { Syntax } from '../../core/Syntax.ts';
import { costOf } from './costOf.ts';
import { estimateTokens } from './estimateTokens.ts';
import type { Price } from './Price.ts';
import { renderConversation } from './renderConversation.ts';
import { trialSettings } from './trialSettings.ts';

/** What a plan would use, before anything is asked. Tokens are UTF-8 bytes of the encoded requests divided by four. */
export interface DryRun {
  readonly trials: number;
  readonly models: readonly ModelForecast[];
}

export interface ModelForecast {
  readonly model: string;
  readonly trials: number;
  /** One answer to every trial, and every follow-up turn taken too; attempts after a fault come on top. */
  readonly calls: Range;
  /** In the worst case every turn repeats the first request; what turns add to it is not foreseen. */
  readonly inputTokens: Range;
  /** Most tokens of all answers together; `null`: no cap is set. */
  readonly mostOutputTokens: number | null;
  /** Least: the input of one turn, answers free. Most: every turn, every answer as long as its cap. `null`: no price known, or no cap set. */
  readonly cost: { readonly least: number | null; readonly most: number | null };
}

export interface Range {
  readonly least: number;
  readonly most: number;
}

export function dryRun(plan: Plan, round: Round, models: ReadonlyMap<string, Model>, syntaxes: readonly Syntax[], price: (model: string) => Price | null): DryRun {
  const cases = new Map(round.cases.map((planned) => [planned.case.id, planned]));
  const forecasts = plan.models.map((planned): ModelForecast => {
    const model = models.get(planned.id);
    if (model === undefined) throw new Error(`the plan asks ${planned.id}, which was not opened`);
    return forecast(planned, model, round, cases, syntaxes, price(planned.id));
  });
  return { trials: round.trials.length, models: forecasts };
}

function forecast(
  planned: PlannedModel,
  model: Model,
  round: Round,
  cases: ReadonlyMap<string, PlannedCase>,
  syntaxes: readonly Syntax[],
  price: Price | null,
): ModelForecast {
  const sizes = new Map<string, number>();
  const input = { least: 0, most: 0 };
  const calls = { least: 0, most: 0 };
  for (const { model: asked, caseId } of round.trials) {
    const one = cases.get(caseId);
    if (asked !== planned.id || one === undefined) continue;
    const size = sizes.get(caseId) ?? sizeOf(one, planned, model, syntaxes);
    sizes.set(caseId, size);
    const turns = one.environment?.turnLimit ?? 1;
    calls.least += 1;
    calls.most += turns;
    input.least += size;
    input.most += size * turns;
  }
  const cap = planned.settings.maximumTokens;
  const mostOutputTokens = cap === null ? null : cap * calls.most;
  return {
    model: planned.id,
    trials: calls.least,
    calls,
    inputTokens: input,
    mostOutputTokens,
    cost: { least: costOf(usage(input.least, 0), price), most: mostOutputTokens === null ? null : costOf(usage(input.most, mostOutputTokens), price) },
  };
}

function sizeOf({ case: one, wording }: PlannedCase, planned: PlannedModel, model: Model, syntaxes: readonly Syntax[]): number {
  const prompt = { ...one.prompt, interface: one.prompt.interface ?? planned.interface };
  return estimateTokens(model.encode(renderConversation(prompt, wording, syntaxes), trialSettings(planned.settings, prompt, 0)));
}

function usage(input: number, output: number): Parameters<typeof costOf>[0] {
  return { input, cachedInput: null, output, reasoning: null };
}
