import type { Literal } from '../core/Literal.ts';
import type { PlannedCall } from './PlannedCall.ts';
import { nameArguments } from './ToolSet.ts';

/** What a plan has at the place of an argument. */
export interface PlacedLiteral {
  /** As it was written; `null`: nothing is there. */
  readonly value: Literal | null;
  /** The reference that gives the value: it, or what it stands in; `null`: none does. */
  readonly holder: Literal | null;
}

/** What was written at the path of an argument (`order_id`, `address.city`). `positions`: names of positional arguments. */
export function literalAt({ written, references }: PlannedCall, path: string, positions: readonly string[]): PlacedLiteral {
  const [name, ...rest] = path.split('.');
  let value = nameArguments(written, positions).find((given) => given.name === name)?.argument.value ?? null;
  for (const step of rest) {
    if (value === null || references.has(value)) break;
    value = value.kind === 'object' ? (value.entries.findLast(({ key }) => key === step)?.value ?? null) : null;
  }
  return { value, holder: value !== null && references.has(value) ? value : null };
}
