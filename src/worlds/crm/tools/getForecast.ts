import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { calendarDay } from '../../../composer/kit/calendarDay.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { isJsonObject } from '../../../core/Json.ts';
import { crmOf, pipelines, probabilities } from '../records.ts';

export const getForecast: DefinedTool = {
  tool: {
    name: 'get_forecast',
    description: 'Adds up the open deals of one pipeline, those neither won nor lost. The weighted value counts each deal by its chance of being won.',
    parameters: objectSchema(
      {
        pipeline: { type: 'string', enum: [...pipelines] },
        expected_close: objectSchema(
          { from: { type: 'string', format: 'date', description: 'First day (YYYY-MM-DD)' }, to: { type: 'string', format: 'date', description: 'Last day, included (YYYY-MM-DD)' } },
          [],
        ),
      },
      ['pipeline'],
    ),
    result: objectSchema(
      {
        pipeline: { type: 'string' },
        from: { type: 'string', format: 'date' },
        to: { type: 'string', format: 'date' },
        open_deals: { type: 'integer' },
        total_value: { type: 'number', description: 'In EUR' },
        weighted_value: { type: 'number', description: 'In EUR' },
      },
      ['pipeline', 'open_deals', 'total_value', 'weighted_value'],
    ),
  },
  effect: 'reads',
  parameters: { pipeline: 'pipeline', 'expected_close.from': 'first-day', 'expected_close.to': 'last-day' },
  requests: [
    { id: 'forecast', text: 'give me the forecast for {pipeline}[ from {expected_close.from} to {expected_close.to}]' },
    { id: 'add-up', text: 'add up the open deals in {pipeline}[ that should close by {expected_close.to}]' },
    { id: 'pipeline', text: 'show me how much is still open in {pipeline}[, counting only deals due to close on or after {expected_close.from}]' },
    { id: 'sales', text: 'run the sales forecast for {pipeline}' },
    { id: 'without-pipeline', text: 'forecast one of our pipelines for deals due to close by {expected_close.to}' },
  ],
  questions: [
    { id: 'ask-total', text: 'How much are the open deals in {pipeline} worth in total?', answers: [{ path: 'total_value', kind: 'money', take: 'value', unit: '"EUR"' }] },
    { id: 'ask-open', text: 'How many open deals are there in {pipeline}[ that should close by {expected_close.to}]?', answers: [{ path: 'open_deals', kind: 'number', take: 'value', unit: null }] },
    { id: 'ask-weighted', text: 'What is the weighted value of {pipeline}?', answers: [{ path: 'weighted_value', kind: 'money', take: 'value', unit: '"EUR"' }] },
  ],
  mentions: [],
  conditions: [
    { id: 'open', path: 'open_deals', holds: 'below', text: 'if there are fewer than {limit} open deals in it', otherwise: 'if there are {limit} or more' },
    { id: 'total', path: 'total_value', holds: 'at-least', text: 'if the open deals in it are worth at least {limit} EUR in total', otherwise: 'if they are worth less than that' },
  ],
  execute: ({ pipeline, expected_close }, state) => {
    const { from, to } = isJsonObject(expected_close) ? expected_close : {};
    const first = from === undefined ? '' : calendarDay(from);
    const last = to === undefined ? '9999-12-31' : calendarDay(to);
    if (last < first) throw new ToolFailure('invalid_period', 'expected_close ends before it begins.');
    const whole = from === undefined && to === undefined;
    const open = crmOf(state).deals.filter(({ pipeline: own, stage, expected_close_on: day }) => own === pipeline && stage !== 'won' && stage !== 'lost' && (day === null ? whole : day >= first && day <= last));
    return {
      pipeline: textOf(pipeline),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      open_deals: open.length,
      total_value: open.reduce((sum, { amount }) => sum + amount, 0),
      weighted_value: open.reduce((sum, { amount, stage }) => sum + (amount * (probabilities[stage] ?? 0)) / 100, 0),
    };
  },
};
