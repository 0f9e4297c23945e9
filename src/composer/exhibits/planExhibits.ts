import type { Item, Step, StepArgument } from '../../core/Item.ts';
import { isJsonObject } from '../../core/Json.ts';
import type { Json } from '../../core/Json.ts';
import type { ReasonCode } from '../../core/Reason.ts';
import type { Exhibit } from '../../core/Subtask.ts';
import { normalPath, referenceText } from '../../grading/referencePath.ts';
import { argumentsOf } from '../carryOut.ts';
import { textOf } from '../kit/textOf.ts';
import { callingAnswer, callOf, wordsAnswer } from './answerOf.ts';
import type { ShownCall } from './answerOf.ts';
import { requiredBy } from './requiredBy.ts';

/** How a reference to a step's result is written. */
type Write = (step: number, path: string | null) => string;

const byPosition: Write = referenceText;

/** Right and wrong plans of calls that are made in one answer, before any result is there. */
export function planExhibits({ steps, tools, changing }: Item): readonly Exhibit[] {
  const calls = planned(steps);
  const last = calls.length - 1;
  const fed = steps.findIndex(({ arguments: given }) => given.some(isFed));
  const [first] = calls;
  const ending = steps[last];
  if (first === undefined || ending === undefined || fed === -1) return [];
  const right = (title: string, made: readonly ShownCall[]): Exhibit => ({ title, answers: [callingAnswer(made)], due: { state: 'right' } });
  const wrong = (title: string, made: readonly ShownCall[], reason: ReasonCode): Exhibit => ({ title, answers: [callingAnswer(made)], due: { state: 'wrong', reason } });
  const changed = (place: number, call: ShownCall): readonly ShownCall[] => calls.map((one, at) => (at === place ? call : one));
  const spoiled = (write: (argument: StepArgument) => Json | undefined): readonly ShownCall[] => changed(fed, withFed(steps[fed], write));
  const other = tools.find(({ name }) => !steps.some(({ tool }) => tool === name) && changing.includes(name) === changing.includes(ending.tool));
  const required = requiredBy(tools, ending.tool)[0];
  return [
    right('as it should be', calls),
    { title: 'with blanks in its JSON', answers: [callingAnswer(calls, (given) => JSON.stringify(given, null, 2))], due: { state: 'right' } },
    right('results numbered with an underscore', planned(steps, (step, path) => referenceText(step, path).replace('$var', '$var_'))),
    right('fields in brackets', planned(steps, (step, path) => `$var${String(step + 1)}${normalPath(path ?? '').split('.').map((field) => (/^\d+$/.test(field) ? `[${field}]` : `["${field}"]`)).join('')}$`)),
    ...reordered(steps).map((order) => right('independent calls in another order', inOrder(steps, order))),
    ...(steps[0]?.effect === 'reads' ? [right('a look twice', [...calls, first])] : []),
    wrong('a reference to no call', spoiled(({ from }) => (from.kind === 'result' ? byPosition(steps.length + 3, from.path) : undefined)), 'broken-reference'),
    wrong('a reference by a name that nothing has', spoiled(({ from }) => (from.kind === 'result' ? `$found.${from.path}$` : undefined)), 'broken-reference'),
    wrong('a reference to what the result does not have', spoiled(({ from }) => (from.kind === 'result' ? byPosition(from.step, `${from.path}_of_it`) : undefined)), 'broken-reference'),
    ...otherField(steps, fed).map((path) => wrong('a reference to another field', spoiled(({ from }) => (from.kind === 'result' ? byPosition(from.step, path) : undefined)), 'broken-reference')),
    wrong('a reference to the whole result', spoiled(({ from }) => (from.kind === 'result' ? byPosition(from.step, null) : undefined)), 'broken-reference'),
    wrong('the fed call before the one that feeds it', inOrder(steps, [fed, ...steps.keys().filter((step) => step !== fed)]), 'broken-reference'),
    wrong('a made-up value in place of a reference', spoiled(({ value }) => `${textOf(value).slice(0, -1)}X9`), 'broken-reference'),
    wrong('the right value, which nobody could know', spoiled(({ value }) => value), 'broken-reference'),
    wrong('a placeholder in place of a reference', spoiled(({ path }) => `<${path}>`), 'broken-reference'),
    wrong('only the first call', calls.slice(0, 1), 'stopped-after-first'),
    ...(calls.length > 2 ? [wrong('without the last call', calls.slice(0, -1), 'missing-call')] : []),
    wrong('a call besides that fails', [...calls, { name: first.name, arguments: { [Object.keys(first.arguments)[0] ?? 'id']: '$var99.id$' } }], 'broken-reference'),
    ...(other === undefined ? [] : [wrong('another tool', changed(last, { name: other.name, arguments: {} }), 'wrong-tool')]),
    wrong('a tool that is not offered', changed(last, { name: `${ending.tool}_now`, arguments: calls[last]?.arguments ?? {} }), 'unknown-tool'),
    wrong('a parameter that the tool does not have', changed(last, { name: ending.tool, arguments: { ...calls[last]?.arguments, verbosity_hint: 'detailed' } }), 'unknown-parameter'),
    ...(required === undefined ? [] : [wrong('a required parameter left out', changed(last, { name: ending.tool, arguments: without(calls[last]?.arguments ?? {}, required) }), 'missing-parameter')]),
    { title: 'arguments cut short', answers: [callingAnswer(calls, (given) => JSON.stringify(given).slice(0, -2))], due: { state: 'wrong', reason: 'unreadable' } },
    { title: 'words instead of calls', answers: [wordsAnswer('You can look that up under your account.')], due: { state: 'wrong', reason: 'did-not-call' } },
    { title: 'a question back', answers: [wordsAnswer('Which one do you mean?')], due: { state: 'wrong', reason: 'asked-when-it-should-act' } },
  ];
}

function isFed({ from }: StepArgument): boolean {
  return from.kind === 'result';
}

/** The calls of a plan, references in place of what results feed. */
export function planned(steps: readonly Step[], write: Write = byPosition): readonly ShownCall[] {
  return steps.map((step) => withFed(step, ({ from }) => (from.kind === 'result' ? write(from.step, from.path) : undefined)));
}

/** The call of a step with something else where results feed it; `undefined`: as it is. */
function withFed(step: Step | undefined, write: (argument: StepArgument) => Json | undefined): ShownCall {
  if (step === undefined) return { name: '', arguments: {} };
  return { ...callOf(step), arguments: argumentsOf(step.arguments.map((argument) => ({ path: argument.path, value: (isFed(argument) ? write(argument) : undefined) ?? argument.value }))) };
}

/** The steps in another order, each reference to where its step stands then. */
function inOrder(steps: readonly Step[], order: readonly number[]): readonly ShownCall[] {
  const calls = planned(steps, (step, path) => byPosition(order.indexOf(step), path));
  return order.flatMap((step) => calls[step] ?? []);
}

/** One other order in which every step still comes after those that feed it; none where there is no other. */
function reordered(steps: readonly Step[]): readonly (readonly number[])[] {
  for (let at = 0; at + 1 < steps.length; at++) {
    if (steps[at]?.effect !== 'reads' || steps[at + 1]?.arguments.some(({ from }) => from.kind === 'result' && from.step === at) === true) continue;
    return [[...steps.keys()].map((step) => (step === at ? at + 1 : step === at + 1 ? at : step))];
  }
  return [];
}

/** A field of the result that feeds a step which holds another value of the same type; none where there is no such. */
function otherField(steps: readonly Step[], fed: number): readonly string[] {
  const argument = steps[fed]?.arguments.find(isFed);
  const result = argument?.from.kind === 'result' ? steps[argument.from.step]?.result : undefined;
  if (argument === undefined || !isJsonObject(result) || steps[fed]?.arguments.filter(isFed).length !== 1) return [];
  const field = Object.keys(result).find((name) => typeof result[name] === 'string' && result[name] !== argument.value && /^\w+$/.test(name));
  return field === undefined ? [] : [field];
}

function without(given: ShownCall['arguments'], name: string): ShownCall['arguments'] {
  return Object.fromEntries(Object.entries(given).filter(([key]) => key !== name));
}
