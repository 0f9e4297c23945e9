import { expect, test } from 'vitest';
import type { ModelForecast } from '../../engine/live/dryRun.ts';
import { dryRunText } from './showDryRun.ts';
import type { Foreseen } from './showDryRun.ts';

const nothing: Foreseen = { effects: [], stress: [], stressPlan: null, refinement: null, fromAuthor: null };
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
    {
      effects: [
      { part: 'calling', trials: 1, clusters: 1, smallestEffect: null },
      { part: 'several-calls', trials: 1200, clusters: 40, smallestEffect: 0.0726 },
    ],
      stress: [],
      stressPlan: null,
      fromAuthor: { author: 'c:z', texts: 12, mostTries: 3 },
      refinement: null,
    },
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
    'c:z would be asked for 12 requests in its own words, each at most 3 times; where one cannot be used, another question may take its place.',
    '',
    'Smallest loss that the run could find, in points',
    '  calling when it should               too few sets of tools to tell   1 trial in 1 set of tools',
    '  several calls                           7.3   1 200 trials in 40 sets of tools',
    'Assumed: 80 % right, a correlation of 0.1 between answers that share tools; found in 95 of 100 such runs.',
    '',
    expect.stringMatching(/^Not asked: .*--stress default adds what two and a half times as many trials can show/),
    '',
  ]);
});

test('what a second look at a load may add stands apart from what is planned', () => {
  const text = dryRunText({ trials: 1, models: [forecast] }, { ...nothing, refinement: { trials: 384, levels: 3 } }, 1);
  expect(text).toContain('Where a load breaks, a second look asks up to 3 levels around the break: at most 384 trials more of each model, in none of the numbers above.');
});

test('a plan of one trial', () => {
  expect(dryRunText({ trials: 1, models: [] }, nothing, 1).split('\n')[0]).toBe('A dry run: nobody is asked. 1 trial is planned.');
});

test('where questions are asked again, what is assumed of that is said', () => {
  expect(dryRunText({ trials: 2, models: [] }, nothing, 2)).toContain('share tools and of 0.5 between answers to one question; found in 95 of 100');
});

test('what each change could show, and what it cannot see', () => {
  const stress = [
    { stressor: 'tools', levels: 2, questions: 128, clusters: 90, smallestEffect: 0.141, isCompared: true },
    { stressor: 'rules', levels: 1, questions: 40, clusters: 30, smallestEffect: 0.22, isCompared: true },
    { stressor: 'few', levels: 1, questions: 4, clusters: 3, smallestEffect: null, isCompared: true },
    { stressor: 'lone', levels: 1, questions: 99, clusters: 80, smallestEffect: null, isCompared: false },
  ];
  expect(dryRunText({ trials: 2, models: [] }, { ...nothing, stress }, 1).split('\n').slice(3, 9)).toEqual([
    'Smallest loss that each change of the questions could show, in points',
    '  tools                                  14.1   2 levels on 128 questions in 90 clusters',
    '  rules                                  22.0   1 level on 40 questions in 30 clusters; cannot see 15 points',
    '  few                                  too few clusters to tell   1 level on 4 questions in 3 clusters; cannot see 15 points',
    '  lone                                 nothing to compare   1 level on 99 questions in 80 clusters; cannot see 15 points',
    'Assumed: 80 % right, a correlation of 0.1 between answers that share tools and of 0.5 between answers to one question; found in 95 of 100 such runs, of changed questions in 80.',
  ]);
});
