import { withRequest } from '../../composer/change/withRequest.ts';
import type { Item, StepArgument } from '../../core/Item.ts';
import type { Json } from '../../core/Json.ts';
import type { ExpectedArgument, Key } from '../../core/Key.ts';
import type { StressBase, Stressed, StressResources, Stressor } from '../../core/Stressor.ts';

/** Asks for another number or id: a change that must change the answer, and only there. */
export const stressor: Stressor = {
  id: 'other-value',
  version: '2',
  description: 'another value asked for, so that the answer must change with it',
  analysis: 'change',
  needs: ['item'],
  subtasks: ['parameter-detection', 'parallel', 'chaining'],
  levels: ['swapped'],
  readLevel: (text) => (text === 'swapped' ? text : null),
  apply: (base, _, resources) => Promise.resolve(swapped(base, resources)),
};

function swapped(base: StressBase, { random }: StressResources): Stressed {
  const { item } = base;
  const { key, prompt } = base.case;
  if (item === null || key.kind !== 'calls') return { state: 'not-applicable', reason: 'it was not composed, so that its values are not known' };
  const system = prompt.messages.flatMap((message) => (message.role === 'system' ? [message.content] : [])).join('\n');
  const able = item.steps.flatMap((step) => step.arguments.flatMap((argument) => (isAlone(argument, item, system) && speaksOf(key, step.tool, argument) ? [{ tool: step.tool, argument }] : [])));
  const chosen = able[random.below(Math.max(1, able.length))];
  const other = chosen === undefined ? null : otherValue(chosen.argument, random.below(7));
  if (chosen === undefined || other === null || chosen.argument.from.kind !== 'said') return { state: 'not-applicable', reason: 'no value can be swapped by itself' };
  const { said } = chosen.argument.from;
  const projection = withRequest(base, item, item.request.replace(said, () => said.replace(textOf(chosen.argument.value), () => String(other))));
  if (projection === null) return { state: 'not-applicable', reason: 'the request does not stand in the prompt' };
  return { state: 'changed', projection: { ...projection, case: { ...projection.case, key: withValue(key, chosen.tool, chosen.argument, other) } }, dose: null, control: false };
}

/** A top-level value, written as the tool takes it, that stands in the request once and nowhere else. */
function isAlone({ path, value, from, accepted }: StepArgument, { request, steps }: Item, system: string): boolean {
  if (from.kind !== 'said' || accepted.length > 0 || path.includes('.') || otherValue({ value }, 0) === null) return false;
  const text = textOf(value);
  const uses = steps.flatMap(({ arguments: given }) => given.filter((one) => JSON.stringify(one.value).includes(text)));
  return from.said.includes(text) && uses.length === 1 && request.split(text).length === 2 && !system.includes(text);
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** An id with other digits, or another whole number; `null`: it is neither. */
function otherValue({ value }: Pick<StepArgument, 'value'>, shift: number): string | number | null {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 10) return value + 1 + shift;
  if (typeof value !== 'string') return null;
  const [, head = '', digits = ''] = /^([A-Za-z]{2,5}[-_])(\d{2,6})$/.exec(value) ?? [];
  return digits === '' ? null : `${head}${String(Number(digits) + 1 + shift).padStart(digits.length, '0')}`;
}

type Calls = Key & { readonly kind: 'calls' };

function speaksOf({ calls }: Calls, tool: string, { path, value }: StepArgument): boolean {
  return calls.filter((call) => call.tool === tool && call.arguments.some((argument) => isValue(argument, path, value))).length === 1;
}

function isValue({ name, accepted }: ExpectedArgument, path: string, value: StepArgument['value']): boolean {
  return name === path && accepted.length === 1 && accepted[0]?.is === 'value' && accepted[0].value === value;
}

function withValue(key: Calls, tool: string, { path, value }: StepArgument, other: string | number): Calls {
  const calls = key.calls.map((call) =>
    call.tool === tool && call.arguments.some((argument) => isValue(argument, path, value))
      ? { ...call, arguments: call.arguments.map((argument): ExpectedArgument => (isValue(argument, path, value) ? { ...argument, accepted: [{ is: 'value', value: other }] } : argument)) }
      : call,
  );
  return { ...key, calls };
}
