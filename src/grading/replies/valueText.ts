import type { Json } from '../../core/Json.ts';

/** A value as a text: a string as it is, anything else as JSON. */
export function valueText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
