import type { Item } from '../core/Item.ts';
import type { DataflowEdge, StateKey } from '../core/Key.ts';
import type { WorldTool } from '../core/World.ts';
import { expectedCall } from './expectedCalls.ts';

/** The key of an exchange over turns: what an item's steps bring about. `null`: nothing answers them. */
export function stateKey(item: Item): StateKey | null {
  if (item.world === null) return null;
  const edges = item.steps.flatMap(({ arguments: given }, to) =>
    given.flatMap(({ path, from }): readonly DataflowEdge[] => (from.kind === 'result' ? [{ from: from.step, result: from.path, to, argument: path }] : [])),
  );
  return {
    kind: 'state',
    path: item.steps.map(expectedCall),
    goals: item.steps.flatMap(({ goal }, index) => (goal ? [index] : [])),
    edges,
    changing: item.changing,
    state: item.end,
  };
}

/** Names of the tools that change state, of a list of tools. */
export function changingTools(tools: readonly WorldTool[]): readonly string[] {
  return tools.flatMap(({ tool, effect }) => (effect === 'changes' ? [tool.name] : []));
}
