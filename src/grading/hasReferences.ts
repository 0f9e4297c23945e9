import type { Accepted, CallsKey, ExpectedArgument } from '../core/Key.ts';
import { depthLimit } from './depthLimit.ts';

/** Whether a result of one expected call is an argument of another. */
export function hasReferences({ calls }: CallsKey): boolean {
  return calls.some((call) => amongEntries(call.arguments, 0));
}

function amongEntries(entries: readonly ExpectedArgument[], depth: number): boolean {
  return depth <= depthLimit && entries.some(({ accepted }) => among(accepted, depth));
}

function among(accepted: readonly Accepted[], depth: number): boolean {
  return accepted.some((one) => {
    switch (one.is) {
      case 'reference':
        return true;
      case 'object':
        return amongEntries(one.entries, depth + 1);
      case 'list':
        return depth <= depthLimit && one.items.some((item) => among(item, depth + 1));
      case 'value':
        return false;
    }
  });
}
