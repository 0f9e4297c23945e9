import type { Accepted, CallsKey, DataflowEdge, ExpectedArgument, StateKey } from '../core/Key.ts';

/** The path of a key as calls of one answer: where a result feeds an argument, a reference stands in place of the value. */
export function planKey({ path, edges }: Pick<StateKey, 'path' | 'edges'>): CallsKey {
  const calls = path.map((expected, step) => ({
    ...expected,
    arguments: edges.reduce((given, edge) => (edge.to === step ? referring(given, edge.argument.split('.'), edge) : given), expected.arguments),
  }));
  return { kind: 'calls', calls, order: 'any' };
}

function referring(given: readonly ExpectedArgument[], [name, ...rest]: readonly string[], edge: DataflowEdge): readonly ExpectedArgument[] {
  const reference: Accepted = { is: 'reference', call: edge.from, path: edge.result };
  return given.map((argument) => {
    if (argument.name !== name) return argument;
    if (rest.length === 0) return { ...argument, accepted: [reference] };
    return { ...argument, accepted: argument.accepted.map((one) => (one.is === 'object' ? { ...one, entries: referring(one.entries, rest, edge) } : one)) };
  });
}
