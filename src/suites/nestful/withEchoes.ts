import { isJsonObject } from '../../core/Json.ts';
import type { Accepted, CallsKey, ExpectedArgument, ExpectedCall } from '../../core/Key.ts';
import type { Tool } from '../../core/Tool.ts';

/**
 * The services of the Schema-Guided Dialogue data answer with the slots that they were asked with. A value that an earlier call was
 * given, and the field of that name in its result, are therefore the same: where an answer has the one, the other is right too.
 */
export function withEchoes(key: CallsKey, tools: readonly Tool[]): CallsKey {
  const calls = key.calls.map((call, index): ExpectedCall => ({ ...call, arguments: call.arguments.map((argument) => widened(argument, index, key.calls, tools)) }));
  return { ...key, calls };
}

function widened(argument: ExpectedArgument, index: number, calls: readonly ExpectedCall[], tools: readonly Tool[]): ExpectedArgument {
  const known = new Set(argument.accepted.map((one) => JSON.stringify(one)));
  const more = argument.accepted.flatMap((one) => (one.is === 'reference' ? given(one, calls, tools) : repeated(one, calls.slice(0, index), tools)));
  const added = more.filter((one) => !known.has(JSON.stringify(one)));
  return added.length === 0 ? argument : { ...argument, accepted: [...argument.accepted, ...new Map(added.map((one) => [JSON.stringify(one), one])).values()] };
}

/** What the call that is referred to was given under the name of the field. */
function given({ call, path }: Extract<Accepted, { is: 'reference' }>, calls: readonly ExpectedCall[], tools: readonly Tool[]): readonly Accepted[] {
  const source = calls[call];
  return source === undefined || path === null || !hasField(source.tool, path, tools) ? [] : (source.arguments.find(({ name }) => name === path)?.accepted ?? []);
}

/** The fields of earlier results that repeat a value. */
function repeated(value: Accepted, earlier: readonly ExpectedCall[], tools: readonly Tool[]): readonly Accepted[] {
  const text = JSON.stringify(value);
  return earlier.flatMap((source, call) =>
    source.arguments.flatMap(({ name, accepted }): readonly Accepted[] => {
      const same = accepted.some((one) => JSON.stringify(one) === text) && hasField(source.tool, name, tools);
      return same ? [{ is: 'reference', call, path: name }] : [];
    }),
  );
}

function hasField(tool: string, field: string, tools: readonly Tool[]): boolean {
  const properties = tools.find(({ name }) => name === tool)?.result?.['properties'];
  return isJsonObject(properties) && Object.hasOwn(properties, field);
}
