import type { Step } from '../../core/Item.ts';
import type { Json } from '../../core/Json.ts';

/** A value that a request says, by the step that it is for. */
export interface SaidValue {
  readonly step: number;
  readonly said: string;
  /** Every way of writing it that gives the value, the longest first. */
  readonly forms: readonly string[];
  /** As the tool takes it. */
  readonly plain: readonly string[];
}

export function saidValues(steps: readonly Step[]): readonly SaidValue[] {
  return steps.flatMap(({ arguments: given }, step) =>
    given.flatMap(({ value, accepted, from }): readonly SaidValue[] => {
      if (from.kind !== 'said') return [];
      const plain = plainTexts([value, ...accepted]);
      return [{ step, said: from.said, forms: formsOf(from.said, plain), plain }];
    }),
  );
}

function plainTexts(values: readonly Json[]): readonly string[] {
  return values.flatMap((value) => (typeof value === 'string' || typeof value === 'number' ? [String(value)] : []));
}

function formsOf(said: string, plain: readonly string[]): readonly string[] {
  return [...new Set([said, bareText(said), ...plain])].filter((form) => form.trim() !== '').sort((a, b) => b.length - a.length);
}

/** Without quotation marks around it. */
export function bareText(said: string): string {
  return said.replace(/^[“"](.*)[”"]$/s, '$1');
}
