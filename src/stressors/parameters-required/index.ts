import { toolTokens } from '../../catalog/toolTokens.ts';
import { furtherDetails } from '../../composer/load/furtherDetails.ts';
import type { FurtherDetail } from '../../composer/load/furtherDetails.ts';
import { loadLevel, readLoadLevel, withLengthArms } from '../../composer/load/loadLevel.ts';
import { tokensOfText } from '../../composer/load/textTokens.ts';
import { withInertRequest } from '../../composer/load/withInertRequest.ts';
import { isJsonArray, isJsonObject } from '../../core/Json.ts';
import type { Case } from '../../core/Case.ts';
import type { Message } from '../../core/Message.ts';
import type { CallsKey } from '../../core/Key.ts';
import type { StressBase, Stressed, StressResources, Stressor } from '../../core/Stressor.ts';
import type { Tool } from '../../core/Tool.ts';

const doses = [4, 8, 16, 32] as const;
const mildest = doses[0];

/** More and more required parameters of the right tool, all said in the request. */
export const stressor: Stressor = {
  id: 'parameters-required',
  version: '3',
  description: 'more and more required parameters of the right tool, their values said in the request',
  analysis: 'dose',
  needs: ['item'],
  subtasks: ['parameter-detection'],
  levels: withLengthArms(doses),
  readLevel: readLoadLevel,
  apply: (base, level, resources) => Promise.resolve(required(base, level, resources)),
};

function required({ case: one, environment, item }: StressBase, level: string, { shared }: StressResources): Stressed {
  const load = loadLevel(level);
  const [tool, ...others] = one.prompt.tools;
  const { key } = one;
  if (load === null) return { state: 'not-applicable', reason: 'no such level' };
  if (item === null) return { state: 'not-applicable', reason: 'it was collected, not composed' };
  if (tool === undefined || others.length > 0 || key.kind !== 'calls' || key.calls.length !== 1) return { state: 'not-applicable', reason: 'more than one tool or call' };
  const before = key.calls[0]?.arguments.filter(({ mayBeAbsent }) => !mayBeAbsent).length ?? 0;
  const details = furtherDetails(shared).filter(({ name }) => !has(tool, name));
  if (before >= Math.min(mildest, load.dose) || load.dose - before > details.length) return { state: 'not-applicable', reason: before >= Math.min(mildest, load.dose) ? 'it requires as many by itself as the mildest level, so that there is nothing to compare' : 'there are not so many details that leave the task as it is' };
  // Details are in a drawn order; what the tool requires by itself is not like them.
  const alikeOf = (count: number): readonly number[] => Array.from({ length: count - before }, (_, at) => before + at);
  const many = withDetails(one, key, tool, details.slice(0, load.dose - before));
  if (!load.control) return { state: 'changed', projection: { case: many, environment }, dose: load.dose, control: false, counts: 'arguments', alike: alikeOf(load.dose) };
  const few = withDetails(one, key, tool, details.slice(0, mildest - before));
  const prompt = withInertRequest(few.prompt, tokensOf(many) - tokensOf(few), shared.fork('inert'));
  return { state: 'changed', projection: { case: { ...few, prompt }, environment }, dose: load.dose, control: true, counts: 'arguments', alike: alikeOf(mildest) };
}

function has({ parameters }: Tool, name: string): boolean {
  const { properties } = parameters;
  return isJsonObject(properties) && name in properties;
}

function withDetails(one: Case, key: CallsKey, tool: Tool, details: readonly FurtherDetail[]): Case {
  const { properties, required: names } = tool.parameters;
  const calls = key.calls.map((call) => ({ ...call, arguments: [...call.arguments, ...details.map(({ name, value }) => ({ name, accepted: [{ is: 'value', value } as const], mayBeAbsent: false }))] }));
  const parameters = {
    ...tool.parameters,
    properties: { ...(isJsonObject(properties) ? properties : {}), ...Object.fromEntries(details.map(({ name, schema }) => [name, schema])) },
    // What the request says of an optional parameter has to be filled in too: it counts, and so is required.
    required: [...new Set([...(isJsonArray(names) ? names : []), ...calls.flatMap((call) => call.arguments.flatMap(({ name, mayBeAbsent }) => (mayBeAbsent ? [] : [name])))])],
  };
  const at = one.prompt.messages.findIndex(({ role }) => role === 'user');
  const messages = details.length === 0 ? one.prompt.messages : one.prompt.messages.map((message, place): Message => (place === at && message.role === 'user' ? { ...message, content: `${message.content}\n\nThe details for this: ${details.map(({ said }) => said).join('; ')}.` } : message));
  return { ...one, prompt: { ...one.prompt, messages, tools: [{ ...tool, parameters }] }, key: { ...key, calls } };
}

function tokensOf({ prompt }: Case): number {
  const said = prompt.messages.map((message) => (message.role === 'assistant' ? '' : message.content));
  return prompt.tools.reduce((sum, tool) => sum + toolTokens(tool), tokensOfText(said.join('\n')));
}
