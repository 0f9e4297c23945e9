import { weekdayOf } from '../../composer/kit/spoken/calendar.ts';
import type { Metric } from './records.ts';

/** What a metric was on a day (by number), for a share of everybody: up and down around its base, lower at weekends. */
export function dailyValue(metric: Metric, day: number, percent: number): number {
  const salt = Number(/\d+/.exec(metric.id)?.[0] ?? 0);
  const unrest = ((day * 7919 + salt * 104_729) % 1000) / 1000;
  return Math.round(metric.base * (0.7 + 0.6 * unrest) * (weekdayOf(day) > 4 ? 0.8 : 1) * (percent / 100));
}
