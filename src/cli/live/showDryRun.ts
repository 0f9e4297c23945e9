import type { Model } from '../../core/Model.ts';
import type { StressPlan } from '../../core/StressPlan.ts';
import { powerOfStress } from '../../diagnosis/detectable.ts';
import { foreseen } from '../../core/foreseen.ts';
import { foreseeEffects } from '../../diagnosis/foreseeEffects.ts';
import type { ForeseenEffect } from '../../diagnosis/foreseeEffects.ts';
import { foreseeStress, worthSeeing } from '../../diagnosis/foreseeStress.ts';
import type { ForeseenStress } from '../../diagnosis/foreseeStress.ts';
import { mostRefined } from '../../diagnosis/stress/refineLevels.ts';
import { mostRefinedTrials } from '../../engine/stress/mostRefinedTrials.ts';
import { dryRun } from '../../engine/live/dryRun.ts';
import type { DryRun, ModelForecast, Range } from '../../engine/live/dryRun.ts';
import type { PlannedRun } from '../../engine/rounds/planRun.ts';
import type { Price } from '../../engine/live/Price.ts';
import { count, counted } from '../../wording/count.ts';
import { fixed } from '../../wording/fixed.ts';
import { partName } from '../../wording/partText.ts';
import { foreseenText } from '../../wording/foreseenText.ts';
import { money } from '../../wording/money.ts';
import { stressPlanLines, stressPlanTakes, unaskedStress } from '../../wording/stressPlanText.ts';
import { visibleText } from '../../wording/visibleText.ts';
import { exitCodes } from '../exitCodes.ts';
import type { AskRequest } from './AskRequest.ts';
import type { LiveKit } from './LiveKit.ts';

/** `--dry-run`: what a run would take and what it could find. Nobody is asked. */
export async function showDryRun(request: AskRequest, { plan, round }: PlannedRun, { stressPlan, fromAuthor }: Pick<Foreseen, 'stressPlan' | 'fromAuthor'>, models: ReadonlyMap<string, Model>, price: (model: string) => Price | null, kit: LiveKit): Promise<number> {
  const forecast = dryRun(plan, round, models, kit.syntaxes, price);
  const effects = foreseeEffects(round.cases.flatMap((planned) => (planned.case.origin.stress === undefined ? [planned.case] : [])), plan.models.length, plan.repetitions);
  const stress = foreseeStress(round.cases.map((planned) => planned.case), plan.models.length);
  const refinement = request.stress.refine ? { trials: mostRefinedTrials(round.cases, plan.repetitions), levels: mostRefined } : null;
  await kit.surroundings.print(request.json ? `${JSON.stringify({ ...forecast, effects, stress, stressPlan, refinement, fromAuthor, assumed: foreseen }, null, 2)}\n` : dryRunText(forecast, { effects, stress, stressPlan, refinement, fromAuthor }, plan.repetitions));
  return exitCodes.done;
}

/** What a run could find, before it is asked. */
export interface Foreseen {
  readonly effects: readonly ForeseenEffect[];
  readonly stress: readonly ForeseenStress[];
  /** What the default plan of stressors asks and leaves out; `null`: it was not asked for. */
  readonly stressPlan: StressPlan | null;
  /** Most trials of each model and levels of each load that a second look adds; `null`: none is taken. */
  readonly refinement: { readonly trials: number; readonly levels: number } | null;
  readonly fromAuthor: AuthorForecast | null;
}

/** What an author would be asked for; those of its texts that cannot be used are asked for again, and then other questions may take their place. */
export interface AuthorForecast {
  readonly author: string;
  readonly texts: number;
  /** Tries at each. */
  readonly mostTries: number;
}

export function dryRunText(forecast: DryRun, { effects, stress, stressPlan, refinement, fromAuthor }: Foreseen, repetitions: number): string {
  const lines = [
    `A dry run: nobody is asked. ${counted(forecast.trials, 'trial')} ${forecast.trials === 1 ? 'is' : 'are'} planned.`,
    '',
    ...forecast.models.flatMap(modelLines),
    ...(fromAuthor === null ? [] : [`${visibleText(fromAuthor.author)} would be asked for ${counted(fromAuthor.texts, 'request')} in its own words, each at most ${String(fromAuthor.mostTries)} times; where one cannot be used, another question may take its place.`]),
    ...(effects.length === 0 ? [] : ['', 'Smallest loss that the run could find, in points', ...effects.map(effectLine)]),
    ...stressLines(stress),
    ...(refinement === null ? [] : ['', `Where a load breaks, a second look asks up to ${String(refinement.levels)} levels around the break: at most ${counted(refinement.trials, 'trial')} more of each model, in none of the numbers above.`]),
    ...(stressPlan === null ? [] : ['', ...stressPlanLines(stressPlan), ...stressPlanTakes(stressPlan)]),
    `Assumed: ${foreseenText(repetitions > 1 || stress.length > 0)}; found in 95 of 100 such runs${stress.length === 0 ? '' : `, of changed questions in ${fixed(powerOfStress * 100, 0)}`}.`,
    ...(stress.length === 0 && stressPlan === null ? ['', unaskedStress] : []),
  ];
  return `${lines.join('\n')}\n`.replaceAll('\u00a0', ' ');
}

function modelLines({ model, trials, calls, inputTokens, mostOutputTokens, cost }: ModelForecast): readonly string[] {
  const output = mostOutputTokens === null ? 'answers of any length' : `answers of at most ${count(mostOutputTokens)} tokens together`;
  return [
    visibleText(model),
    `  ${counted(trials, 'trial')}, ${range(calls)} ${calls.most === 1 ? 'request' : 'requests'}, about ${range(inputTokens)} tokens in (bytes over four), ${output}`,
    `  cost: ${cost.least === null ? 'unknown, no price is known for it (--prices)' : `from ${money(cost.least)}${cost.most === null ? '' : ` to ${money(cost.most)}`}`}`,
  ];
}

function effectLine({ part, trials, clusters, smallestEffect }: ForeseenEffect): string {
  const size = smallestEffect === null ? 'too few sets of tools to tell' : fixed(smallestEffect * 100, 1);
  return `  ${partName(part, null).padEnd(36)} ${size.padStart(6)}   ${counted(trials, 'trial')} in ${counted(clusters, 'set')} of tools`;
}

function stressLines(stress: readonly ForeseenStress[]): readonly string[] {
  if (stress.length === 0) return [];
  const lines = stress.map(({ stressor, levels, questions, clusters, smallestEffect, isCompared }) => {
    const size = !isCompared ? 'nothing to compare' : smallestEffect === null ? 'too few clusters to tell' : fixed(smallestEffect * 100, 1);
    const isBlind = smallestEffect === null || smallestEffect > worthSeeing;
    return `  ${visibleText(stressor).padEnd(36)} ${size.padStart(6)}   ${counted(levels, 'level')} on ${counted(questions, 'question')} in ${counted(clusters, 'cluster')}${isBlind ? `; cannot see ${fixed(worthSeeing * 100, 0)} points` : ''}`;
  });
  return ['', 'Smallest loss that each change of the questions could show, in points', ...lines];
}

function range({ least, most }: Range): string {
  return least === most ? count(least) : `${count(least)} to ${count(most)}`;
}
