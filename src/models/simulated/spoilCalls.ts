import type { Call } from '../../core/Call.ts';
import type { Random } from '../../core/Random.ts';
import type { RightAnswer } from './AnswerBook.ts';
import { illTyped, otherwiseFilled, withArgument, withInvented } from '../../composer/exhibits/callEdits.ts';
import { safeName } from './conversationKeys.ts';
import { isOfType } from './faultRate.ts';
import type { IntendedCall } from './IntendedCall.ts';
import type { ProfileFault } from './Profile.ts';

/** Where an answer goes wrong. */
export interface WrongStep {
  /** Index among the calls of the reply. */
  readonly call: number;
  /** Name of the argument, its value; `name`: the tool; `end`: what is missing would follow at the call's end. */
  readonly at: { readonly argument: string } | 'name' | 'end';
}

export interface SpoiledCalls {
  readonly calls: readonly IntendedCall[];
  readonly step: WrongStep;
}

interface Edit {
  readonly call: Call;
  readonly at: WrongStep['at'];
}

/**
 * The calls with a fault in one of them, which one being drawn; edits that the key takes for right are passed
 * over. `null`: none is left, so that the fault cannot befall.
 */
export function spoilCalls(calls: readonly IntendedCall[], fault: ProfileFault, right: RightAnswer, random: Random): SpoiledCalls | null {
  const first = random.below(calls.length);
  const draw = random.next();
  for (let step = 0; step < calls.length; step++) {
    const at = (first + step) % calls.length;
    const intended = calls[at];
    if (intended === undefined) continue;
    if (fault.kind === 'wrong-order') return reversed(calls, right);
    if (fault.kind === 'extra-calls') return { calls: [...calls, intended], step: { call: calls.length, at: 'name' } };
    for (const edit of rotated(editsOf(intended, fault, right), draw)) {
      const edited = right.calls.map((call, index) => (index === intended.index ? edit.call : call));
      if (right.isRight(edited)) continue;
      return { calls: calls.map((one, index) => (index === at ? { ...one, call: edit.call } : one)), step: { call: at, at: edit.at } };
    }
  }
  return null;
}

/** All calls in the opposite order; `null` where that is right too, or no order is to be kept. */
function reversed(calls: readonly IntendedCall[], right: RightAnswer): SpoiledCalls | null {
  const turned = [...calls].reverse();
  return right.isRight(turned.map(({ call }) => call)) ? null : { calls: turned, step: { call: 0, at: 'name' } };
}

/** Ways of getting one call wrong. */
function editsOf({ call, index }: IntendedCall, fault: ProfileFault, right: RightAnswer): readonly Edit[] {
  switch (fault.kind) {
    case 'wrong-tool':
      return otherNames(call.name, right).map((name) => ({ call: { ...call, name }, at: 'name' }));
    case 'invented-parameters':
      return [{ call: withInvented(call), at: { argument: 'verbosity_hint' } }];
    case 'missing-parameters':
      return call.arguments.map((_, at) => ({ call: { ...call, arguments: call.arguments.filter((__, index) => index !== at) }, at: 'end' }));
    case 'types':
      return editArguments(call, fault, right, (at) => withArgument(call, at, illTyped));
    case 'broken-references':
      return [...right.edges, ...right.references].flatMap(({ to, argument }) => {
        const place = call.arguments.findIndex(({ name }) => name === argument.split('.')[0]);
        return to !== index || place < 0 ? [] : [{ call: otherwiseFilled(right.tools, call, place), at: { argument } }];
      });
    case 'values':
      return editArguments(call, fault, right, (at) => otherwiseFilled(right.tools, call, at));
    default:
      return [];
  }
}

function otherNames(name: string, { tools }: RightAnswer): readonly string[] {
  const others = tools.filter((tool) => tool.name !== name).map((tool) => tool.name);
  return others.length === 0 ? [`${safeName(name)}_all`] : others;
}

function editArguments(call: Call, fault: ProfileFault, right: RightAnswer, edit: (at: number) => Call): readonly Edit[] {
  return call.arguments.flatMap(({ name }, at) => (isOfType(fault, right, call, name) ? [{ call: edit(at), at: { argument: name ?? '' } }] : []));
}

const mostTried = 16;

function rotated<Value>(values: readonly Value[], draw: number): readonly Value[] {
  const from = Math.floor(draw * values.length);
  return [...values.slice(from, from + mostTried), ...values.slice(0, Math.max(0, Math.min(from, from + mostTried - values.length)))];
}
