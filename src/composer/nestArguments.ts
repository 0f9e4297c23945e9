import type { Json, JsonObject } from '../core/Json.ts';

/** Arguments as an object from values by path (`address.city` lies in `address`), in the order given. */
export function nestArguments(values: readonly (readonly [path: string, value: Json])[]): JsonObject {
  const root: Record<string, Json> = {};
  for (const [path, value] of values) {
    const steps = path.split('.');
    const last = steps.pop() ?? path;
    let inner = root;
    for (const step of steps) inner = (inner[step] ??= {}) as Record<string, Json>;
    inner[last] = value;
  }
  return root;
}
