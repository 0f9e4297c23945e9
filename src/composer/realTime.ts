import type { Json } from '../core/Json.ts';
import { textOf } from './argumentValues.ts';
import { ToolFailure } from './ToolFailure.ts';

/** A time argument as `HH:MM` (24 hours); a missing leading zero is added. */
export function realTime(value: Json | undefined): string {
  const [, hour = '', minute = ''] = /^(\d{1,2}):(\d{2})$/.exec(textOf(value)) ?? [];
  if (hour !== '' && Number(hour) < 24 && Number(minute) < 60) return `${hour.padStart(2, '0')}:${minute}`;
  throw new ToolFailure('invalid_time', `Expected a time as HH:MM, not ${JSON.stringify(value)}.`);
}
