import { isDict, isList, PythonFloat, type DictKey, type PythonDict, type PythonList, type PythonValue, type TypeName } from '../python/PythonValue.ts';
import { describedCall, isUnordered, type PreparedKey } from './checkCalls.ts';
import type { CheckContext } from './CheckContext.ts';
import { checkArgument, descriptionOf } from './checkFunction.ts';
import { allowsAbsence } from './checkValue.ts';
import { typeOfKey } from './checkType.ts';
import type { FunctionDescription, ParameterDescription } from './describeFunction.ts';

/**
 * The expected calls of a case laid out for the common answer: as many calls as expected, in that order, each right. It says so of
 * such an answer and of no other; which fault the rest have, or whether they are right in another order, the rules themselves say.
 */
export class QuickKey {
  private readonly expected: readonly QuickCall[];

  private constructor(expected: readonly QuickCall[]) {
    this.expected = expected;
  }

  /** `null`: the case has something about it that only the rules themselves can deal with. */
  static of(key: PreparedKey, category: string, context: CheckContext): QuickKey | null {
    const looked = isUnordered(category, context.edition) ? key.expected : key.expected.slice(0, 1);
    const single = !isUnordered(category, context.edition) && key.expected.length !== 1;
    if (single || looked.length === 0) return null;
    const calls: QuickCall[] = [];
    for (const { name, accepted } of looked) {
      const described = describedCall(key, name, category, context);
      const description = described === null ? null : descriptionOf(described, context);
      const call = description === null ? null : quickCall(description, accepted, context);
      if (call === null) return null;
      calls.push(call);
    }
    return new QuickKey(calls);
  }

  isRight(calls: readonly PythonDict[], context: CheckContext): boolean {
    const { expected } = this;
    if (calls.length !== expected.length) return false;
    for (let index = 0; index < expected.length; index++) {
      const call = calls[index];
      const quick = expected[index];
      if (call === undefined || quick === undefined || !fits(call, quick, context)) return false;
    }
    return true;
  }
}

interface QuickCall {
  readonly name: string;
  readonly arguments: readonly QuickArgument[];
  readonly parameters: FunctionDescription['parameters'];
  readonly answer: PythonDict;
}

interface QuickArgument {
  readonly name: DictKey;
  readonly due: boolean;
  /** The first accepted value, which most right answers say. */
  readonly first: PythonValue;
  readonly accepted: PythonList;
  /** Types of which a value that is one of the accepted ones as it stands is right. */
  readonly asText: boolean;
  readonly asInteger: boolean;
  readonly asFloat: boolean;
  readonly asBoolean: boolean;
}

function quickCall(described: FunctionDescription, answer: PythonValue, context: CheckContext): QuickCall | null {
  const { required, details, parameters } = described;
  if (!isList(required) || !isDict(details) || !isDict(answer)) return null;
  const quick: QuickArgument[] = [];
  for (const [name, accepted] of answer) {
    const parameter = parameters.get(name);
    const optional = allowsAbsence(accepted);
    if (!isList(accepted) || parameter === undefined || parameter === null || optional === null) return null;
    quick.push(quickArgument(name, accepted, !optional || (typeof name === 'string' && required.includes(name)), parameter, context));
  }
  if (!required.every((name) => typeof name === 'string' && answer.has(name))) return null;
  return {
    name: context.underscores ? described.underscored : described.name,
    arguments: quick,
    parameters,
    answer,
  };
}

function quickArgument(name: DictKey, accepted: PythonList, due: boolean, parameter: ParameterDescription, context: CheckContext): QuickArgument {
  const { declared, expected, nested } = parameter;
  const keyType = typeOfKey(accepted);
  const plain = context.language === 'python' && nested === null;
  const may = (type: TypeName): boolean => plain && (expected === type || keyType === type);
  const widened = plain && declared === 'float' && expected === 'float' && context.edition.integerIsFloat;
  return { name, due, first: accepted[0] ?? null, accepted, asText: may('str'), asInteger: widened || (declared !== 'float' && may('int')), asFloat: may('float'), asBoolean: may('bool') };
}

function fits(call: PythonDict, quick: QuickCall, context: CheckContext): boolean {
  const given = call.get(quick.name);
  if (given === undefined || !isDict(given)) return false;
  let known = 0;
  for (const argument of quick.arguments) {
    const value = given.get(argument.name);
    if (value === undefined) {
      if (argument.due) return false;
      continue;
    }
    known++;
    if (!isAccepted(value, argument) && checkArgument(argument.name, value, quick.parameters, quick.answer, context) !== null) return false;
  }
  return known === given.size;
}

function isAccepted(value: PythonValue, argument: QuickArgument): boolean {
  switch (typeof value) {
    case 'string':
      return argument.asText && (value === argument.first || argument.accepted.includes(value));
    case 'boolean':
      return argument.asBoolean && argument.accepted.includes(value);
    case 'number':
      return argument.asInteger && (value === argument.first || holdsNumber(argument.accepted, value));
    default:
      return argument.asFloat && value instanceof PythonFloat && holdsNumber(argument.accepted, value.value);
  }
}

function holdsNumber(accepted: PythonList, value: number): boolean {
  for (const item of accepted) if (item === value || (item instanceof PythonFloat && item.value === value)) return true;
  return false;
}
