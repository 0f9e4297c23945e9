import { isJsonArray, isJsonObject, type Json } from '../core/Json.ts';

/** What a reference within the same document (`#/$defs/x`, RFC 6901) points to; `undefined`: nothing there, or elsewhere. */
export function pointedAt(root: Json, reference: string): Json | undefined {
  if (reference === '#') return root;
  if (!reference.startsWith('#/')) return undefined;
  let target: Json | undefined = root;
  for (const step of reference.slice(2).split('/')) target = stepInto(target, unescaped(step));
  return target;
}

function stepInto(value: Json | undefined, name: string): Json | undefined {
  if (isJsonArray(value)) return /^\d+$/.test(name) ? value[Number(name)] : undefined;
  return isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function unescaped(step: string): string {
  if (!step.includes('~') && !step.includes('%')) return step;
  const plain = step.replaceAll('~1', '/').replaceAll('~0', '~');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}
