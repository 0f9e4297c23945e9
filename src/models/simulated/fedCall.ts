import type { Call } from '../../core/Call.ts';
import { isJsonObject } from '../../core/Json.ts';
import type { Json } from '../../core/Json.ts';
import type { DataflowEdge } from '../../core/Key.ts';
import { valueAt } from '../../core/valueAt.ts';
import { literalJson } from '../../grading/literalJson.ts';
import { literalOf } from '../../grading/literalOf.ts';
import type { EarlierCall } from './earlierCalls.ts';

/** A right call with what earlier results really gave; where they give nothing of the kind, as it is. `made`: the calls made, by the right call each stands for. */
export function fedCall(call: Call, edges: readonly DataflowEdge[], made: ReadonlyMap<number, EarlierCall>): Call {
  return edges.reduce((fed, { from, result, argument }) => {
    const given = valueIn(made.get(from)?.result ?? null, result);
    return given === undefined ? fed : withValue(fed, argument.split('.'), given);
  }, call);
}

function valueIn(text: string | null, path: string): Json | undefined {
  if (text === null) return undefined;
  try {
    return valueAt(parse(text), path);
  } catch {
    return undefined;
  }
}

const parse: (text: string) => Json = JSON.parse;

/** The call with another value at a path, where it has one of that type there. */
function withValue(call: Call, [name, ...rest]: readonly string[], given: Json): Call {
  return {
    ...call,
    arguments: call.arguments.map((argument) => {
      const value = argument.name === name ? literalJson(argument.value) : undefined;
      return value === undefined ? argument : { ...argument, value: literalOf(replaced(value, rest, given)) };
    }),
  };
}

function replaced(value: Json, [name, ...rest]: readonly string[], given: Json): Json {
  if (name === undefined) return typeof value === typeof given ? given : value;
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === name ? replaced(inner, rest, given) : inner]));
}
