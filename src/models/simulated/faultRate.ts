import type { Measured } from './measureConversation.ts';
import type { Profile, ProfileFault, SimulatedFault } from './Profile.ts';
import type { RightAnswer } from './AnswerBook.ts';
import { isJsonArray, isJsonObject } from '../../core/Json.ts';
import type { Call } from '../../core/Call.ts';

/** Chance that a fault befalls a reply: a function of what the conversation shows and of its right answer alone. */
export function faultRate(fault: ProfileFault, measured: Measured): number {
  if (!fault.reach.every(({ of, atLeast, atMost }) => measured[of] >= atLeast && (atMost === null || measured[of] <= atMost))) return 0;
  let rate = fault.rate;
  for (const { by, from, until, adds } of fault.grows) {
    const at = measured[by];
    if (at > from) rate += at >= until ? adds : (adds * (at - from)) / (until - from);
  }
  return Math.min(1, Math.max(0, rate));
}

/** Faults that cannot be written under a strict schema. */
const againstSchema: ReadonlySet<SimulatedFault> = new Set(['types', 'missing-parameters', 'invented-parameters', 'forgets-arguments', 'format']);

/** Faults that are seen over all turns of a trial: decided once for it. */
export const habits: ReadonlySet<SimulatedFault> = new Set(['lost-calls', 'one-at-a-time', 'stops-early', 'broken-references', 'invents-results', 'obeys-results']);

/** Faults that befall each thing by itself. */
export const forgetful: ReadonlySet<SimulatedFault> = new Set(['forgets-calls', 'forgets-arguments', 'forgets-rules']);

/** Whether a fault can show at all: nothing is lost from one call, nothing is filled where none is right. */
export function canBefall(fault: ProfileFault, right: RightAnswer, profile: Profile, strict: boolean): boolean {
  if (strict && profile.honoursStrict && againstSchema.has(fault.kind)) return false;
  if (fault.kind === 'over-calling') return right.calls.length === 0 && right.tools.length > 0;
  if (fault.kind === 'misreports') return right.reports && right.says !== null;
  if (right.calls.length === 0) return false;
  switch (fault.kind) {
    case 'lost-calls':
    case 'one-at-a-time':
    case 'stops-early':
      return right.calls.length > 1;
    case 'types':
    case 'values':
      return right.calls.some((call) => call.arguments.some(({ name }) => isOfType(fault, right, call, name)));
    case 'wrong-order':
      return right.ordered && right.calls.length > 1;
    case 'broken-references':
      return right.edges.length > 0 || right.references.length > 0;
    case 'forgets-rules':
      return right.rules.length > 0;
    case 'missing-parameters':
    case 'forgets-arguments':
      return right.calls.some((call) => call.arguments.length > 0);
    default:
      return true;
  }
}

/** Whether a parameter is of a type that the fault is about. */
export function isOfType({ parameterTypes }: ProfileFault, right: RightAnswer, call: Call, parameter: string | null): boolean {
  if (parameterTypes === null) return true;
  const properties = right.tools.find(({ name }) => name === call.name)?.parameters['properties'];
  const schema = isJsonObject(properties) && parameter !== null ? properties[parameter] : undefined;
  const type = isJsonObject(schema) ? schema['type'] : undefined;
  return isJsonArray(type) ? type.some((one) => typeof one === 'string' && parameterTypes.includes(one)) : typeof type === 'string' && parameterTypes.includes(type);
}
