import type { Stressor } from '../../core/Stressor.ts';
import type { StressArm } from '../../engine/stress/stressCases.ts';

/**
 * The default plan, the most useful for its trials and tokens first: what errors in the history, names, more tools and more
 * rules do, which a plain diagnosis asks within its budget, then what is rarer or costs more. Few levels each, since every look takes from what
 * the others can see; where a load breaks is for a curve of its own.
 */
const usualOrder: readonly (readonly [id: string, levels: readonly string[]])[] = [
  ['own-errors', ['0', '100']],
  ['tool-names', ['opaque']],
  ['tools-offered', ['8', '32']],
  ['standing-rules', ['1', '8']],
  ['request-text', ['typos']],
  ['tool-faults', ['fails', 'instruction']],
  ['paraphrase', ['1']],
  ['distractors', ['near']],
  ['calls-needed', ['1', '4', '8', '8-length']],
  ['breakpoints', ['gold/full/asked', 'oracle@16/full/asked', 'retrieved@16/full/asked', 'all/full/asked']],
  ['parameters-required', ['4', '16', '32', '32-length']],
  ['parameter-names', ['opaque']],
  ['description-length', ['padded']],
  ['language', ['german']],
  ['tool-order', ['shuffled']],
  ['parameter-order', ['reversed']],
  ['other-value', ['swapped']],
  ['value-formats', ['dates', 'numbers']],
  ['context', ['0', '8000']],
  ['retrieval', ['oracle@16', 'retrieved@16:1000', 'retrieved@16:10000']],
];

/**
 * The stressors of the default plan in their order; those that it does not know come last, at all of their levels. None
 * asks in the held-out world: what is asked of it every time is no longer held out.
 */
export function defaultStress(all: readonly Stressor[]): readonly StressArm[] {
  const known = usualOrder.flatMap(([id, levels]) => {
    const stressor = all.find((one) => one.id === id);
    return stressor === undefined ? [] : [{ stressor, levels }];
  });
  const others = all.filter(({ id, analysis }) => analysis !== 'shift' && !usualOrder.some(([one]) => one === id)).map((stressor) => ({ stressor, levels: stressor.levels }));
  return [...known, ...others];
}
