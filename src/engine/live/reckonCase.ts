import type { Model } from '../../core/Model.ts';
import type { PlannedModel } from '../../core/Plan.ts';
import { reckonedAnswer } from '../../core/StressPlan.ts';
import type { Takes } from '../../core/StressPlan.ts';
import type { Projection } from '../../core/Subtask.ts';
import type { Syntax } from '../../core/Syntax.ts';
import { costOf } from './costOf.ts';
import { estimateTokens } from './estimateTokens.ts';
import type { Price } from './Price.ts';
import { askedOn } from '../rounds/planRun.ts';
import { promptWordings } from './promptWordings.ts';
import { renderConversation } from './renderConversation.ts';
import { trialSettings } from './trialSettings.ts';
import { sumTakes } from '../stress/sumTakes.ts';

export interface ReckonRequest {
  readonly planned: readonly PlannedModel[];
  readonly models: ReadonlyMap<string, Model>;
  readonly syntaxes: readonly Syntax[];
  /** Whether cases that expect several calls go on over turns. */
  readonly followUps: boolean;
  readonly repetitions: number;
  readonly price: (model: string) => Price | null;
}

/** What asking a question takes of all models, as a dry run reckons it, with answers of a usual length; each question is reckoned once. */
export function reckonCase({ planned, models, syntaxes, followUps, repetitions, price }: ReckonRequest): (one: Projection) => Takes {
  const known = new WeakMap<Projection['case'], Takes>();
  const ofModel = ({ case: one, environment }: Projection, model: PlannedModel): Takes => {
    const opened = models.get(model.id);
    if (opened === undefined) throw new Error(`${model.id} was not opened`);
    const prompt = { ...one.prompt, interface: one.prompt.interface ?? model.interface };
    const input = estimateTokens(opened.encode(renderConversation(prompt, promptWordings[0]?.id ?? null, syntaxes), trialSettings(model.settings, prompt, 0)));
    const output = Math.min(reckonedAnswer, model.settings.maximumTokens ?? reckonedAnswer);
    const turns = askedOn({ case: one, environment }, followUps).environment?.turnLimit ?? 1;
    const money = costOf({ input, cachedInput: null, output, reasoning: null }, price(model.id));
    const over = (each: number): Takes['tokens'] => ({ least: each * repetitions, most: each * turns * repetitions });
    return { tokens: over(input + output), money: money === null ? null : over(money) };
  };
  return (one) => {
    const before = known.get(one.case);
    if (before !== undefined) return before;
    const takes = sumTakes(planned.map((model) => ofModel(one, model)));
    known.set(one.case, takes);
    return takes;
  };
}
