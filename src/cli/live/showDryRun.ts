import type { Model } from '../../core/Model.ts';
import { foreseeEffects, foreseen } from '../../diagnosis/foreseeEffects.ts';
import type { ForeseenEffect } from '../../diagnosis/foreseeEffects.ts';
import { dryRun } from '../../engine/live/dryRun.ts';
import type { DryRun, ModelForecast, Range } from '../../engine/live/dryRun.ts';
import type { PlannedRun } from '../../engine/live/planRun.ts';
import type { Price } from '../../engine/live/Price.ts';
import { count, counted } from '../../wording/count.ts';
import { fixed } from '../../wording/fixed.ts';
import { partName } from '../../wording/partText.ts';
import { money } from '../../wording/runText.ts';
import { visibleText } from '../../wording/visibleText.ts';
import { exitCodes } from '../exitCodes.ts';
import type { AskRequest } from './AskRequest.ts';
import type { LiveKit } from './LiveKit.ts';

/** `--dry-run`: what a run would take and what it could find. Nobody is asked. */
export async function showDryRun(request: AskRequest, { plan, round }: PlannedRun, models: ReadonlyMap<string, Model>, price: (model: string) => Price | null, kit: LiveKit): Promise<number> {
  const forecast = dryRun(plan, round, models, kit.syntaxes, price);
  const effects = foreseeEffects(round.cases.map((planned) => planned.case), plan.models.length, plan.repetitions);
  await kit.surroundings.print(request.json ? `${JSON.stringify({ ...forecast, effects, assumed: foreseen }, null, 2)}\n` : dryRunText(forecast, effects, plan.repetitions));
  return exitCodes.done;
}

export function dryRunText(forecast: DryRun, effects: readonly ForeseenEffect[], repetitions: number): string {
  const again = repetitions === 1 ? '' : ` and of ${String(foreseen.repeatCorrelation)} between answers to one question`;
  const lines = [
    `A dry run: nobody is asked. ${counted(forecast.trials, 'trial')} ${forecast.trials === 1 ? 'is' : 'are'} planned.`,
    '',
    ...forecast.models.flatMap(modelLines),
    '',
    'Smallest loss that the run could find, in points',
    ...effects.map(effectLine),
    `Assumed: ${fixed(foreseen.rate * 100, 0)} % right, a correlation of ${String(foreseen.intraclassCorrelation)} between answers that share tools${again}; found in 95 of 100 such runs.`,
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

function range({ least, most }: Range): string {
  return least === most ? count(least) : `${count(least)} to ${count(most)}`;
}
