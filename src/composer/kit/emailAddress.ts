import type { Json } from '../../core/Json.ts';
import { ToolFailure } from './ToolFailure.ts';

/** An argument that must look like an e-mail address; capitals do not matter. */
export function emailAddress(value: Json | undefined, parameter: string): string {
  if (typeof value === 'string' && /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(value)) return value.toLowerCase();
  throw new ToolFailure('invalid_email', `${parameter}: expected an e-mail address, found ${JSON.stringify(value)}.`);
}
