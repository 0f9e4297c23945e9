import { hash } from 'node:crypto';
import { canonicalJson } from './canonicalJson.ts';
import type { Json } from './Json.ts';

/** SHA-256 in hexadecimal of the canonical JSON of a value. */
export function canonicalHash(value: Json): string {
  return hash('sha256', canonicalJson(value));
}
