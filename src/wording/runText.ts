import type { Diagnosis, RunFacts, RunModel, RunTiming } from '../core/Diagnosis.ts';
import type { Settings } from '../core/Settings.ts';
import { count, counted } from './count.ts';
import { fixed } from './fixed.ts';
import { money } from './money.ts';
import { percent } from './percent.ts';
import { shortened } from './shortened.ts';
import { stressPlanLines, stressPlanSizes, unaskedStress } from './stressPlanText.ts';
import { visibleText } from './visibleText.ts';

/** What a live run was, a line each; empty for a recording. */
export function runLines(diagnosis: Diagnosis): readonly string[] {
  const { run, timing } = diagnosis;
  if (run === null) return [];
  const lost = run.notObserved.map(({ reason, count: times }) => `${visibleText(reason)} ${count(times)} times`.replace(/ 1 times$/, ' once'));
  return [
    `${counted(run.planned, 'trial')} planned, ${count(run.answered)} answered.`,
    ...(lost.length === 0 ? [] : [`Not observed, and no failure of the model: ${lost.join(', ')}.`]),
    ...unfinishedLines(run),
    ...run.models.flatMap((model) => modelLines(model, timing)),
    ...stressLines(diagnosis, run),
  ];
}

function unfinishedLines({ open, furtherRounds }: RunFacts): readonly string[] {
  if (furtherRounds === true) return [`Unfinished: ${open === 0 ? '' : `${counted(open, 'planned trial')} not asked to the end, and `}further rounds of the plan were never made. What follows speaks of what was asked only, and nothing is certain before the planned end.`];
  return open === 0 ? [] : [`Unfinished: ${counted(open, 'planned trial')} not asked to the end. What follows speaks of the others only, and looking before the planned end makes every certainty weaker than it says.`];
}

/** What was changed by the default plan; where nothing was, that it could be. */
function stressLines({ stress, source }: Diagnosis, { stressPlan, furtherRounds }: RunFacts): readonly string[] {
  if (stressPlan !== null) return [...stressPlanLines(stressPlan), ...stressPlanSizes(stressPlan)];
  return stress.length === 0 && furtherRounds !== true && source.suites.some((suite) => suite.startsWith('faultline@')) ? [unaskedStress] : [];
}

function modelLines(model: RunModel, timing: RunTiming | null): readonly string[] {
  const name = short(model.model);
  const served = model.servedBy.map(short).join(', ');
  const timed = timing?.models.find((one) => one.model === model.model);
  return [
    `${name}: asked ${model.endpoint === 'in process' ? '' : 'at '}${short(model.endpoint)}${served === '' ? '' : `, answered by ${served}`}; ${settingsText(model.settings, model.wordings.length === 0, !model.warnings.some(({ warning }) => warning.startsWith('streaming-')))}.`,
    `${name}: ${tokensText(model)}; ${costText(model)}.`,
    ...(timed === undefined ? [] : [`${name}: ${timingText(timed)}.`]),
    ...(model.wordings.length === 0 ? [] : [`${name}: ${wordingsText(model.wordings)}.`]),
    ...model.warnings.map(({ warning, count: times }) => `${name}: ${visibleText(warning)} (${counted(times, 'trial')}).`),
  ];
}

/** The settings of a trial as they were sent; `offersTools`: what speaks of tools goes only where tools are offered natively; `streams`: the endpoint does so where it is asked to. */
export function settingsText(settings: Settings, offersTools: boolean, streams: boolean): string {
  const sent = [
    settings.temperature === null ? null : `temperature ${String(settings.temperature)}`,
    settings.topP === null ? null : `top_p ${String(settings.topP)}`,
    settings.maximumTokens === null ? null : `at most ${counted(settings.maximumTokens, 'token')}`,
    settings.seed === null ? null : `seed ${String(settings.seed)}`,
    settings.reasoning === null ? null : `reasoning ${visibleText(settings.reasoning)}`,
    settings.logProbabilities ? 'log-probabilities' : null,
    offersTools ? `tool choice ${settings.toolChoice}` : null,
    offersTools ? (settings.parallelToolCalls ? 'parallel calls allowed' : 'parallel calls forbidden') : null,
    settings.stream ? (streams ? 'streamed' : 'streaming asked for') : 'not streamed',
  ];
  return sent.filter((part) => part !== null).join(', ');
}

function tokensText({ tokens }: RunModel): string {
  const parts = [
    tokens.input === null ? null : `${count(tokens.input)} tokens in${tokens.cachedInput === null ? '' : ` (${count(tokens.cachedInput)} from the endpoint’s cache)`}`,
    tokens.output === null ? null : `${count(tokens.output)} out${tokens.reasoning === null ? '' : ` (${count(tokens.reasoning)} reasoning)`}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'no usage reported' : parts.join(', ');
}

function costText({ cost, costPerRightAnswer }: RunModel): string {
  if (cost === null) return 'cost unknown';
  return `cost ${money(cost)}${costPerRightAnswer === null ? '' : `, ${money(costPerRightAnswer)} per right answer`}`;
}

/** How far the wording of a prompt decides: other questions stand behind each, so that a small spread is chance. */
function wordingsText(wordings: RunModel['wordings']): string {
  const rates = wordings.map(({ right, n }) => right / n);
  const each = wordings.map(({ wording, right, n }) => `${visibleText(wording)} ${percent(right / n, 1)} of ${count(n)}`);
  return `right by wording of the prompt: ${each.join(', ')}; spread ${fixed((Math.max(...rates) - Math.min(...rates)) * 100, 1)} points, over different questions`;
}

function timingText({ requests, cached, seconds, secondsPerRightAnswer }: RunTiming['models'][number]): string {
  const parts = [
    `${counted(requests, 'request')}${cached === 0 ? '' : `, ${count(cached)} of them answered from the response cache`}`,
    seconds.median === null ? null : `median ${fixed(seconds.median, 2)} s`,
    seconds.ninetyFifth === null ? null : `95 % within ${fixed(seconds.ninetyFifth, 2)} s`,
    secondsPerRightAnswer === null ? null : `${fixed(secondsPerRightAnswer, 2)} s per right answer`,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

function short(text: string): string {
  return shortened(visibleText(text), 80);
}
