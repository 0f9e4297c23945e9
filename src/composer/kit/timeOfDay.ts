import type { Json } from '../../core/Json.ts';
import { textOf } from './textOf.ts';
import { ToolFailure } from './ToolFailure.ts';

/** A time argument of a world's tool as `HH:MM`, 24 hours; `9:30` is taken as `09:30`. */
export function timeOfDay(value: Json | undefined): string {
  const found = /^(\d{1,2}):(\d{2})$/.exec(textOf(value));
  const [, hour = '', minute = ''] = found ?? [];
  if (found === null || Number(hour) > 23 || Number(minute) > 59) throw new ToolFailure('invalid_time', `${JSON.stringify(value)} is not a time of the form HH:MM.`);
  return `${hour.padStart(2, '0')}:${minute}`;
}
