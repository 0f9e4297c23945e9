import type { Step, StepArgument } from '../core/Item.ts';
import type { Accepted, ExpectedArgument, ExpectedCall } from '../core/Key.ts';

/** What a key expects of a step. */
export function expectedCall(step: Step): ExpectedCall {
  return { tool: step.tool, arguments: entriesOf(step.arguments) };
}

type Entry = Pick<StepArgument, 'path' | 'value' | 'accepted' | 'mayBeAbsent'>;

function entriesOf(given: readonly Entry[]): readonly ExpectedArgument[] {
  return [...Map.groupBy(given, ({ path }) => path.split('.')[0] ?? path)].map(([name, entries]) => expectedArgument(name, entries));
}

function expectedArgument(name: string, entries: readonly Entry[]): ExpectedArgument {
  const [only] = entries;
  if (only !== undefined && only.path === name) {
    return { name, accepted: [only.value, ...only.accepted].map((value): Accepted => ({ is: 'value', value })), mayBeAbsent: only.mayBeAbsent };
  }
  const inner = entries.map((entry) => ({ ...entry, path: entry.path.slice(name.length + 1) }));
  return { name, accepted: [{ is: 'object', entries: entriesOf(inner) }], mayBeAbsent: entries.every(({ mayBeAbsent }) => mayBeAbsent) };
}
