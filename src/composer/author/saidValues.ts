import type { Step } from '../../core/Item.ts';
import type { Json } from '../../core/Json.ts';

/** A value that a request says, by the step that it is for. */
export interface SaidValue {
  readonly step: number;
  readonly said: string;
  /** Every way of writing it that gives the value, the longest first. */
  readonly forms: readonly string[];
}

export function saidValues(steps: readonly Step[]): readonly SaidValue[] {
  return steps.flatMap(({ arguments: given }, step) =>
    given.flatMap(({ value, accepted, from }): readonly SaidValue[] => (from.kind === 'said' ? [{ step, said: from.said, forms: formsOf(from.said, [value, ...accepted]) }] : [])),
  );
}

function formsOf(said: string, values: readonly Json[]): readonly string[] {
  const plain = values.flatMap((value) => (typeof value === 'string' || typeof value === 'number' ? [String(value)] : []));
  return [...new Set([said, said.replace(/^[“"](.*)[”"]$/s, '$1'), ...plain])].filter((form) => form.trim() !== '').sort((a, b) => b.length - a.length);
}
