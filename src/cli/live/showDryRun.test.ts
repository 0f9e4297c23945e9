import { expect, test } from 'vitest';
import type { ModelForecast } from '../../engine/live/dryRun.ts';
import { dryRunText } from './showDryRun.ts';

const forecast: ModelForecast = { model: 'a:x', trials: 1, calls: { least: 1, most: 1 }, inputTokens: { least: 1234, most: 1234 }, mostOutputTokens: 16_384, cost: { least: null, most: null } };

test('what a run would take, a model each, and what it could find', () => {
  const text = dryRunText(
    {
      trials: 3,
      models: [
        forecast,
        { ...forecast, model: 'b:y\u001b', trials: 2, calls: { least: 2, most: 6 }, inputTokens: { least: 10, most: 30 }, mostOutputTokens: null, cost: { least: 0.0125, most: null } },
        { ...forecast, cost: { least: 0, most: 2.5 } },
      ],
    },
    [
      { part: 'calling', trials: 1, clusters: 1, smallestEffect: null },
      { part: 'several-calls', trials: 1200, clusters: 40, smallestEffect: 0.0726 },
    ],
    1,
  );
  expect(text.split('\n')).toEqual([
    'A dry run: nobody is asked. 3 trials are planned.',
    '',
    'a:x',
    '  1 trial, 1 request, about 1 234 tokens in (bytes over four), answers of at most 16 384 tokens together',
    '  cost: unknown, no price is known for it (--prices)',
    'b:y\\u001b',
    '  2 trials, 2 to 6 requests, about 10 to 30 tokens in (bytes over four), answers of any length',
    '  cost: from 0.0125',
    'a:x',
    '  1 trial, 1 request, about 1 234 tokens in (bytes over four), answers of at most 16 384 tokens together',
    '  cost: from 0 to 2.50',
    '',
    'Smallest loss that the run could find, in points',
    '  calling when it should               too few sets of tools to tell   1 trial in 1 set of tools',
    '  several calls                           7.3   1 200 trials in 40 sets of tools',
    'Assumed: 80 % right, a correlation of 0.1 between answers that share tools; found in 95 of 100 such runs.',
    '',
  ]);
});

test('a plan of one trial', () => {
  expect(dryRunText({ trials: 1, models: [] }, [], 1).split('\n')[0]).toBe('A dry run: nobody is asked. 1 trial is planned.');
});

test('where questions are asked again, what is assumed of that is said', () => {
  expect(dryRunText({ trials: 2, models: [] }, [], 2)).toContain('share tools and of 0.5 between answers to one question; found in 95 of 100');
});
