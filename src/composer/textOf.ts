import type { Json } from '../core/Json.ts';

/** A text argument of a world's tool, which its schema has made sure of; empty where it was left out. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
