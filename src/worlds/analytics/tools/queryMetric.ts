import { calendarDay } from '../../../composer/kit/calendarDay.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { dateOf, dayNumber, weekdayOf } from '../../../composer/kit/spoken/calendar.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { valueAt } from '../../../core/valueAt.ts';
import { dailyValue } from '../dailyValue.ts';
import { metricOf, segmentOf } from '../records.ts';

export const queryMetric: DefinedTool = {
  tool: {
    name: 'query_metric',
    description: 'Gives the values of a metric over a past period, for everybody or for one segment. Without a period: the seven days before today.',
    parameters: {
      type: 'object',
      properties: {
        metric_id: { type: 'string', description: 'Such as met_1500' },
        period: {
          type: 'object',
          properties: { from: { type: 'string', format: 'date', description: 'YYYY-MM-DD' }, to: { type: 'string', format: 'date', description: 'YYYY-MM-DD, included; before today' } },
        },
        granularity: { type: 'string', enum: ['day', 'week'], default: 'day', description: 'Weeks begin on Monday' },
        segment_id: { type: 'string', description: 'Only this segment, such as seg_70' },
      },
      required: ['metric_id'],
    },
    result: {
      type: 'object',
      properties: {
        metric_id: { type: 'string' },
        values: { type: 'array', items: { type: 'object', properties: { start: { type: 'string', format: 'date', description: 'The day, or the Monday of the week' }, value: { type: 'integer' } }, required: ['start', 'value'] } },
        total: { type: 'integer' },
      },
      required: ['metric_id', 'values', 'total'],
    },
  },
  effect: 'reads',
  parameters: { metric_id: 'metric-id', 'period.from': 'period-start', 'period.to': 'period-end', granularity: 'granularity', segment_id: 'segment-id' },
  requests: [
    { id: 'show', text: 'show me the values of {metric_id} from {period.from} to {period.to}[, broken down by {granularity}]' },
    { id: 'query', text: 'query {metric_id} for the time from {period.from} to {period.to}[, only for {segment_id}]' },
    { id: 'developed', text: 'show me how {metric_id} developed by {granularity} between {period.from} and {period.to}[ in {segment_id}]' },
    { id: 'figures', text: 'get the figures of {metric_id} from {period.from} up to and including {period.to}[, restricted to {segment_id}]' },
    { id: 'without-metric', text: 'show me the values of the metric from {period.from} to {period.to}' },
  ],
  questions: [
    { id: 'total', text: 'What does {metric_id} add up to from {period.from} to {period.to}[ in {segment_id}]?', answers: [{ path: 'total', kind: 'number', take: 'value', unit: null }] },
    { id: 'highest', text: 'What was the highest daily value of {metric_id} from {period.from} to {period.to}?', answers: [{ path: 'values[*].value', kind: 'number', take: 'largest', unit: null }] },
    { id: 'lowest', text: 'How low did {metric_id} get on a single day from {period.from} to {period.to}?', answers: [{ path: 'values[*].value', kind: 'number', take: 'smallest', unit: null }] },
    { id: 'spread', text: 'How far apart are the lowest and the highest daily value of {metric_id} from {period.from} to {period.to}?', answers: [{ path: 'values[*].value', kind: 'number', take: 'difference', unit: null }] },
  ],
  mentions: [],
  conditions: [
    { id: 'low', path: 'total', holds: 'below', text: 'if the total is below {limit}', otherwise: 'if the total is {limit} or more' },
    { id: 'high', path: 'total', holds: 'at-least', text: 'if it adds up to {limit} or more', otherwise: 'if it adds up to less than {limit}' },
  ],
  execute: (given, state) => {
    const metric = metricOf(state, given['metric_id']);
    const segment = given['segment_id'] === undefined ? null : segmentOf(state, given['segment_id']);
    const today = dayNumber(state.today);
    const [from, to] = [valueAt(given, 'period.from'), valueAt(given, 'period.to')];
    const last = to === undefined ? today - 1 : dayNumber(calendarDay(to));
    const first = from === undefined ? last - 6 : dayNumber(calendarDay(from));
    if (last >= today) throw new ToolFailure('not_over_yet', 'The period must end before today.');
    if (first > last) throw new ToolFailure('invalid_period', 'The period ends before it begins.');
    if (last - first > 91) throw new ToolFailure('period_too_long', 'At most 92 days can be queried at once.');
    const values = new Map<string, number>();
    for (let day = first; day <= last; day++) {
      const start = dateOf(given['granularity'] === 'week' ? day - weekdayOf(day) : day);
      values.set(start, (values.get(start) ?? 0) + dailyValue(metric, day, segment?.percent ?? 100));
    }
    return { metric_id: metric.id, values: [...values].map(([start, value]) => ({ start, value })), total: [...values.values()].reduce((sum, value) => sum + value, 0) };
  },
};
