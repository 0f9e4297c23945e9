import type { Observation } from '../core/Observation.ts';
import type { Problem } from '../core/Problem.ts';

/** Categories of which a model has results for some of the questions alone: it broke off, or was asked a part. One of which it has none at all was not asked. */
export function partialCategories(observations: readonly Observation[], perCategory: ReadonlyMap<string, number>): readonly Problem[] {
  const answered = new Map<string, { readonly model: string; readonly category: string; count: number }>();
  for (const { model, origin: { category } } of observations) {
    const key = `${model}\u0000${category}`;
    const known = answered.get(key);
    if (known === undefined) answered.set(key, { model, category, count: 1 });
    else known.count += 1;
  }
  return [...answered.values()].flatMap(({ model, category, count }): readonly Problem[] => {
    const all = perCategory.get(category) ?? 0;
    return count >= all ? [] : [{ code: 'partial-category', file: null, line: null, detail: `${category}: ${String(count)} of ${String(all)} questions have a result`, model }];
  });
}
