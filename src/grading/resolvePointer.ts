import { isJsonObject, type Json } from '../core/Json.ts';

/** What a reference within the same document (`#/$defs/x`) points to; `undefined`: nothing there, or another document. */
export function resolvePointer(root: Json, reference: string): Json | undefined {
  if (reference === '#') return root;
  if (!reference.startsWith('#/')) return undefined;
  let target: Json | undefined = root;
  for (const step of reference.slice(2).split('/')) {
    if (!isJsonObject(target)) return undefined;
    const name: string = step.replaceAll('~1', '/').replaceAll('~0', '~');
    target = Object.hasOwn(target, name) ? target[name] : undefined;
  }
  return target;
}
