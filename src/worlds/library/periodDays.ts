import { textOf } from '../../composer/kit/textOf.ts';
import { ToolFailure } from '../../composer/kit/ToolFailure.ts';
import type { Json } from '../../core/Json.ts';

/** Days of a period by ISO 8601 in whole days or weeks (`P10D`, `P2W`), at most eight weeks. */
export function periodDays(value: Json | undefined): number {
  const [, count = '', unit] = /^P(\d{1,3})([DW])$/.exec(textOf(value)) ?? [];
  const days = Number(count) * (unit === 'W' ? 7 : 1);
  if (days < 1 || days > 56) throw new ToolFailure('invalidPeriod', `${JSON.stringify(value)} is no period of at most eight weeks, such as P2W.`);
  return days;
}
