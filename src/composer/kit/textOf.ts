import type { Json } from '../../core/Json.ts';

/** A text argument as it is; anything else as JSON writes it. */
export function textOf(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  return value === undefined ? '' : JSON.stringify(value);
}
