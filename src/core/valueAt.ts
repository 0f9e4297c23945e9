import { isJsonArray, isJsonObject } from './Json.ts';
import type { Json } from './Json.ts';

/** The values at a path (`customer.id`, `orders[*].total`, `orders[0].id`), in order; none where it leads nowhere. */
export function valuesAt(value: Json, path: string): readonly Json[] {
  let found: readonly Json[] = [value];
  for (const step of path.match(/[^.[\]]+|\[\*\]|\[\d+\]/g) ?? []) found = found.flatMap((one) => stepInto(one, step));
  return found;
}

/** The only value at a path; `undefined`: none, or several. */
export function valueAt(value: Json, path: string): Json | undefined {
  const found = valuesAt(value, path);
  return found.length === 1 ? found[0] : undefined;
}

function stepInto(value: Json, step: string): readonly Json[] {
  if (step === '[*]') return isJsonArray(value) ? value : [];
  if (step.startsWith('[')) return present(isJsonArray(value) ? value[Number(step.slice(1, -1))] : undefined);
  return present(isJsonObject(value) && Object.hasOwn(value, step) ? value[step] : undefined);
}

function present(value: Json | undefined): readonly Json[] {
  return value === undefined ? [] : [value];
}
