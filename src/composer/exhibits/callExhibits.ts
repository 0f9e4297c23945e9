import type { Item, Step } from '../../core/Item.ts';
import { isJsonObject } from '../../core/Json.ts';
import type { ReasonCode } from '../../core/Reason.ts';
import type { Exhibit } from '../../core/Subtask.ts';
import type { Tool } from '../../core/Tool.ts';
import { callingAnswer, callOf, wordsAnswer } from './answerOf.ts';
import type { ShownCall } from './answerOf.ts';
import { textOf } from '../kit/textOf.ts';
import { isFree } from './isFree.ts';
import { requiredBy } from './requiredBy.ts';

/** Right and wrong answers to a question that is met by calls in one answer. `tools`: those that the case offers. */
export function callExhibits(steps: readonly Step[], tools: readonly Tool[], order: Item['order']): readonly Exhibit[] {
  const calls = steps.map(callOf);
  const right = (title: string, made: readonly ShownCall[]): Exhibit => ({ title, answers: [callingAnswer(made)], due: { state: 'right' } });
  const wrong = (title: string, made: readonly ShownCall[], reason: ReasonCode): Exhibit => ({ title, answers: [callingAnswer(made)], due: { state: 'wrong', reason } });
  const several = calls.length > 1;
  const [first] = calls;
  if (first === undefined) return [];
  const change = (edit: (call: ShownCall) => ShownCall): readonly ShownCall[] => [edit(first), ...calls.slice(1)];
  const other = tools.find(({ name }) => !calls.some((call) => call.name === name));
  const required = requiredBy(tools, first.name)[0];
  return [
    right('as it should be', calls),
    { title: 'with blanks in its JSON', answers: [callingAnswer(calls, (given) => JSON.stringify(given, null, 2))], due: { state: 'right' } },
    ...(several && order === 'any' ? [right('in another order', [...calls].reverse())] : []),
    ...(several && order === 'sequence' ? [wrong('in the opposite order', [...calls].reverse(), 'wrong-order')] : []),
    ...(several ? [wrong('only the first call', calls.slice(0, 1), 'stopped-after-first')] : []),
    ...(calls.length > 2 ? [wrong('without the last call', calls.slice(0, -1), 'missing-call')] : []),
    wrong('the last call made twice', [...calls, ...calls.slice(-1)], 'duplicate-call'),
    wrong('a tool that is not offered', change((call) => ({ ...call, name: `${call.name}_now` })), 'unknown-tool'),
    ...(other === undefined || several ? [] : [wrong('another tool', [{ name: other.name, arguments: {} }], 'wrong-tool')]),
    wrong('a parameter that the tool does not have', change((call) => ({ ...call, arguments: { ...call.arguments, verbosity_hint: 'detailed' } })), 'unknown-parameter'),
    ...(required === undefined ? [] : [wrong('a required parameter left out', change((call) => ({ ...call, arguments: without(call.arguments, required) })), 'missing-parameter')]),
    ...changedValue(first, calls, tools).map((changed) => wrong('another value', change(() => changed), 'wrong-value')),
    { title: 'arguments cut short', answers: [callingAnswer(calls, (given) => JSON.stringify(given).slice(0, -2))], due: { state: 'wrong', reason: 'unreadable' } },
    { title: 'words instead of a call', answers: [wordsAnswer('You can find that on the settings page.')], due: { state: 'wrong', reason: 'did-not-call' } },
    { title: 'a question back', answers: [wordsAnswer('Could you tell me which one you mean?')], due: { state: 'wrong', reason: 'asked-when-it-should-act' } },
  ];
}

function without(given: ShownCall['arguments'], name: string): ShownCall['arguments'] {
  return Object.fromEntries(Object.entries(given).filter(([key]) => key !== name));
}

/** The call with its first plain text without enum or format given another; none where it has no such text, or where another call leaves it open, so that it would be that one. */
function changedValue(call: ShownCall, calls: readonly ShownCall[], tools: readonly Tool[]): readonly ShownCall[] {
  const properties = tools.find(({ name }) => name === call.name)?.parameters['properties'];
  const isTold = (key: string): boolean => calls.every((other) => other.name !== call.name || Object.hasOwn(other.arguments, key));
  const name = Object.keys(call.arguments).find((key) => typeof call.arguments[key] === 'string' && isTold(key) && isFree(isJsonObject(properties) ? properties[key] : undefined));
  return name === undefined ? [] : [{ ...call, arguments: { ...call.arguments, [name]: `${textOf(call.arguments[name])}-other` } }];
}
