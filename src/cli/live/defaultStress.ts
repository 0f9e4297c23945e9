import type { Stressor } from '../../core/Stressor.ts';
import type { StressArm } from '../../engine/stress/stressCases.ts';

/**
 * The default plan, the most useful first: what load, what stands in the history, names, rules and look-alikes do, then what
 * is rarer or costs less. Few levels each, since every look takes from what the others can see; a curve has three
 * places and the arm that is as long as the farthest.
 */
const usualOrder: readonly (readonly [id: string, levels: readonly string[]])[] = [
  ['tools-offered', ['8', '32', '128', '128-length']],
  ['own-errors', ['0', '100']],
  ['tool-names', ['opaque']],
  ['standing-rules', ['1', '8', '32', '32-length']],
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
