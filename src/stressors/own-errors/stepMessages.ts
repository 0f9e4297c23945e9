import { inertText } from '../../composer/text/inertText.ts';
import type { JsonObject } from '../../core/Json.ts';
import type { ExpectedCall } from '../../core/Key.ts';
import type { Message } from '../../core/Message.ts';
import type { Step } from './drawSteps.ts';
import type { InjectedStep } from './injectHistory.ts';
import type { LongTask } from './LongTask.ts';
import type { Arm } from './readArm.ts';

/** A number as the user writes it: with all its decimals. */
export function written(units: number, { decimals }: LongTask): string {
  return numberOf(units, decimals).toFixed(decimals);
}

export function numberOf(units: number, decimals: LongTask['decimals']): number {
  return Number((units / 10 ** decimals).toFixed(decimals));
}

/** How a user asks for a step; `opening`: the state at which the task opens, before its first one. */
export function stepRequest(task: LongTask, { line: { text }, change }: Step, opening: number | null): string {
  const line = text.replace('{change}', written(change, task));
  return opening === null ? line : `${task.opening.replace('{state}', written(opening, task))}\n${line}`;
}

/** The call of a step that leaves a state. */
export function stepCall({ parameters, decimals }: LongTask, { line, change }: Step, state: number): ExpectedCall {
  const value = (name: string, units: number): ExpectedCall['arguments'][number] => ({ name, accepted: [{ is: 'value', value: numberOf(units, decimals) }], mayBeAbsent: false });
  return { tool: line.tool, arguments: [value(parameters.change, change), value(parameters.state, state)] };
}

/** What was exchanged about one earlier step, after the user's line. */
export function stepMessages({ step, isWrong, given }: InjectedStep, task: LongTask, { error, padded }: Arm): readonly Message[] {
  const { tool } = step.line;
  const text = argumentText(step.change, given, task);
  if (!isWrong || (error === 'wrong-value' && !padded)) return exchange(tool, text, kept(given, task));
  if (padded) return exchange(tool, text, { ...kept(given, task), remark: inertText(failedLength(tool, text, task), step.change).slice(0, failedLength(tool, text, task)) });
  return [...failedExchange(tool, text, task, error), ...exchange(tool, text, kept(given, task))];
}

export function argumentText(change: number, state: number, { parameters, decimals }: LongTask): string {
  return JSON.stringify({ [parameters.change]: numberOf(change, decimals), [parameters.state]: numberOf(state, decimals) });
}

function kept(given: number, { parameters, decimals }: LongTask): JsonObject {
  return { kept: true, [parameters.state]: numberOf(given, decimals) };
}

function exchange(name: string, text: string, result: JsonObject, failed = false): readonly Message[] {
  return [
    { role: 'assistant', answer: { text: null, toolCalls: [{ name, arguments: text, encoding: 'string' }] } },
    { role: 'tool', name, content: JSON.stringify(result), failed },
  ];
}

/** A call that is refused: of a tool that there is not, or with arguments that end too early. */
function failedExchange(tool: string, text: string, { misnamed }: LongTask, error: Arm['error']): readonly Message[] {
  if (error === 'malformed') return exchange(tool, text.slice(0, -1), { error: 'The arguments are no valid JSON: they end too early.' }, true);
  const name = misnamed[tool] ?? tool;
  return exchange(name, text, { error: `There is no tool named ${name}.` }, true);
}

/** UTF-16 code units that a call by a wrong name and its refusal add. */
function failedLength(tool: string, text: string, task: LongTask): number {
  const [, refusal] = failedExchange(tool, text, task, 'wrong-name');
  return tool.length + text.length + (refusal?.role === 'tool' ? refusal.content.length : 0);
}
