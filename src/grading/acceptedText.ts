import type { Accepted } from '../core/Key.ts';
import { depthLimit } from './depthLimit.ts';
import { literalOf } from './literalOf.ts';
import { literalText } from './literalText.ts';

/** An accepted value as text; alternatives inside joined by `|`. */
export function acceptedText(accepted: Accepted, depth: number = 0): string {
  if (depth > depthLimit) return '…';
  switch (accepted.is) {
    case 'value':
      return literalText(literalOf(accepted.value, depth));
    case 'reference':
      return `${accepted.path === null ? '' : `${accepted.path} of `}the result of expected call ${String(accepted.call + 1)}`;
    case 'list':
      return `[${accepted.items.map((item) => alternativesText(item, depth + 1)).join(', ')}]`;
    case 'object':
      return `{${accepted.entries.map((entry) => `${JSON.stringify(entry.name)}: ${alternativesText(entry.accepted, depth + 1)}`).join(', ')}}`;
  }
}

function alternativesText(accepted: readonly Accepted[], depth: number): string {
  return accepted.length === 0 ? 'absent' : accepted.map((alternative) => acceptedText(alternative, depth)).join('|');
}
