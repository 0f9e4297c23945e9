import { between, oneOf, some } from '../../composer/kit/chance.ts';
import { dateOf, dayNumber } from '../../composer/kit/spoken/calendar.ts';
import { people } from '../../composer/kit/spoken/names.ts';
import type { Random } from '../../core/Random.ts';
import { shuffled } from '../../core/shuffled.ts';
import type { WorldState } from '../../core/World.ts';
import { countries, dashboardTitles, datasetNames, metricNames, segmentNames } from './names.ts';
import { chartTypes } from './records.ts';

/** Six people with four datasets, ten metrics, eight dashboards, ten segments and twelve alerts. */
export function start(random: Random): WorldState {
  const today = dateOf(dayNumber('2026-01-26') + random.below(600));
  const ago = (least: number, most: number): string => dateOf(dayNumber(today) - between(random, least, most));
  const team = people(random, 6, ['lumen.example']);
  const email = (index: number): string => team[index % team.length]?.email ?? '';
  const datasets = some(random, datasetNames, 4).map((name, index) => ({
    id: `ds_${String(410 + index * 53 + random.below(48))}`,
    name,
    owner_email: email(random.below(team.length)),
    rows: between(random, 12, 9800) * oneOf(random, [100, 1000]),
    columns: between(random, 6, 88),
    refreshed_on: ago(0, 9),
  }));
  const metrics = some(random, metricNames, 10).map((name, index) => ({ id: `met_${String(1500 + index * 67 + random.below(60))}`, name, dataset_id: oneOf(random, datasets).id, base: between(random, 4, 90) * oneOf(random, [10, 100]) }));
  const segments = some(random, segmentNames, 10).map((name, index) => ({
    id: `seg_${String(70 + index * 11 + random.below(10))}`,
    name,
    dataset_id: datasets[index % datasets.length]?.id ?? '',
    percent: 4 + index * 6 + random.below(6),
    rules: [{ field: 'country', operator: 'is', value: oneOf(random, Object.keys(countries)) }],
  }));
  const dashboards = some(random, dashboardTitles, 8).map((title, index) => ({
    id: `dash_${String(230 + index * 29 + random.below(26))}`,
    title,
    owner_email: email(index),
    edited_on: ago(2 + index * 5, 6 + index * 5),
    tiles: some(random, metrics, between(random, 2, 4)).map(({ id }) => ({ metric_id: id, chart: oneOf(random, chartTypes) })),
  }));
  const alerts = [...shuffled(metrics, random), ...some(random, metrics, 2)].map((metric, index) => ({
    id: `alr_${String(8100 + index * 37 + random.below(34))}`,
    metric_id: metric.id,
    condition: { direction: oneOf(random, ['above', 'below']), threshold: Math.round(metric.base * oneOf(random, [0.5, 0.6, 1.4, 1.5])) },
    recipients: [...some(random, team, between(random, 1, 2))].map((one) => one.email).sort(),
    created_on: ago(4 + index * 8, 11 + index * 8),
    ...(random.next() < 0.3 ? { muted_until: dateOf(dayNumber(today) + between(random, 1, 20)), mute_reason: 'maintenance' } : {}),
  }));
  return { today, people: team.map((one) => ({ ...one })), metrics, datasets, segments: [...shuffled(segments, random)], dashboards, alerts, reports: [] };
}
