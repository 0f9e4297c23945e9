import type { Json, JsonObject } from '../../core/Json.ts';
import type { Accepted, CallsKey, ExpectedArgument } from '../../core/Key.ts';
import type { Tool } from '../../core/Tool.ts';
import { referenceText } from '../../grading/referencePath.ts';

/** A key as a ground truth of v1: calls of the same tool are numbered, `""` says that an argument may be absent. */
export function possibleAnswer(key: CallsKey, tools: readonly Tool[]): JsonObject {
  const names = new Set(tools.map(({ name }) => name));
  const entries: [string, Json][] = [];
  for (const [index, call] of key.calls.entries()) {
    const same = key.calls.filter(({ tool }) => tool === call.tool).length;
    const nth = key.calls.slice(0, index + 1).filter(({ tool }) => tool === call.tool).length;
    // A number must not turn the name into that of another tool.
    const separator = names.has(`${call.tool}_${nth}`) ? ' ' : '_';
    entries.push([same === 1 ? call.tool : `${call.tool}${separator}${nth}`, argumentsOf(call.arguments)]);
  }
  return Object.fromEntries(entries);
}

function argumentsOf(expected: readonly ExpectedArgument[]): JsonObject {
  return Object.fromEntries(expected.map((argument) => [argument.name, allowed(argument)]));
}

function allowed({ accepted, mayBeAbsent }: ExpectedArgument): readonly Json[] {
  const values = accepted.map(allowedValue);
  return mayBeAbsent && !values.includes('') ? [...values, ''] : values;
}

function allowedValue(accepted: Accepted): Json {
  if (accepted.is === 'value') return accepted.value;
  if (accepted.is === 'object') return argumentsOf(accepted.entries);
  if (accepted.is === 'reference') return referenceText(accepted.call, accepted.path);
  return accepted.items.map((alternatives) => allowedValue(alternatives[0] ?? { is: 'value', value: null }));
}
