import type { Json } from '../core/Json.ts';
import { ToolFailure } from './ToolFailure.ts';

/** An argument that must be a time of day on 24 hours, as `HH:MM`; `9:00` is taken for `09:00`. */
export function clockTime(value: Json | undefined, parameter: string): string {
  if (typeof value === 'string' && /^([01]?\d|2[0-3]):[0-5]\d$/.test(value)) return value.padStart(5, '0');
  throw new ToolFailure('invalid_time', `${parameter}: expected a time as HH:MM, found ${JSON.stringify(value)}.`);
}
