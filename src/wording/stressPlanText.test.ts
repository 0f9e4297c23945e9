import { expect, test } from 'vitest';
import type { StressPlan, Takes } from '../core/StressPlan.ts';
import { stressPlanLines, stressPlanSizes, stressPlanTakes } from './stressPlanText.ts';

const takes: Takes = { tokens: { least: 123_456, most: 400_000 }, money: { least: 0.25, most: 0.75 } };
const plan: StressPlan = {
  takes: null,
  ceilings: { tokens: null, money: null },
  budget: 2500,
  trials: 1234,
  worthSeeing: 0.15,
  power: 0.8,
  kept: [{ takes: null, stressor: 'tools-offered', levels: ['8', '32'], questions: 128, clusters: 100, smallestEffect: 0.1484, without: [{ level: '128', reason: 'a model takes 64 tools at most' }] }],
  left: [
    { stressor: 'a', reason: 'not-applicable', detail: 'nothing answers its calls' },
    { stressor: 'b', reason: 'cannot-see', questions: 55, smallestEffect: 0.217 },
    { stressor: 'c\u001b', reason: 'cannot-see', questions: 2, smallestEffect: null },
    { stressor: 'd', reason: 'blinds', other: 'tools-offered' },
    { stressor: 'e', reason: 'budget', trials: 272, takes: null },
    { stressor: 'f', reason: 'budget', trials: 1560, takes },
  ],
};
const plain = (lines: readonly string[]): readonly string[] => lines.map((line) => line.replaceAll('\u00a0', ' '));

test('what is asked, what is not, and why', () => {
  expect(plain(stressPlanLines(plan))).toEqual([
    'The default plan of stressors adds 1 234 trials of each model, of at most 2 500; each of its stressors can show a loss of 15 points in 80 of 100 runs.',
    'Not available of tools-offered: 128 (a model takes 64 tools at most).',
    'Left out: a, which cannot be asked here (nothing answers its calls); b, whose 55 questions show no less than 21.7 points; c\\u001b, whose 2 questions are too few to show anything; d, beside which tools-offered would see less.',
    'Left out, since they take too much, at least so many trials more: e (272), f (1 560 trials and about 123 000 to 400 000 tokens at a cost of 0.250 to 0.750).',
  ]);
  expect(plain(stressPlanSizes(plan))).toEqual(['Smallest loss that each could show, in points: tools-offered 14.8 (8 and 32; 128 questions).', 'All of that was foreseen before asking, with 80 % right, a correlation of 0.1 between answers that share tools and of 0.5 between answers to one question: where fewer are right, or answers to one question are less alike, less is shown.']);
});

test('a plan of nothing says so', () => {
  expect(plain(stressPlanLines({ ...plan, kept: [], left: [] }))).toEqual(['The default plan of stressors asks nothing within 2 500 trials of each model.']);
  expect(stressPlanSizes({ ...plan, kept: [] })).toEqual([]);
});

test('what a plan takes is said beside what it may take, and how that is reckoned', () => {
  const reckoned: StressPlan = { ...plan, takes, ceilings: { tokens: 500_000, money: 1 }, kept: plan.kept.map((one) => ({ ...one, takes: { tokens: { least: 5000, most: 5000 }, money: null } })) };
  expect(plain(stressPlanLines(reckoned))[0]).toBe('The default plan of stressors adds 1 234 trials of each model, of at most 2 500, and about 123 000 to 400 000 tokens at a cost of 0.250 to 0.750 (of at most 500 000 tokens and a cost of 1.00); each of its stressors can show a loss of 15 points in 80 of 100 runs.');
  expect(plain(stressPlanSizes(reckoned))[0]).toMatch(/128 questions; about 5 000 tokens\)\. Tokens in and out, of all models together: bytes over four, 1 024 an answer/);
  expect(plain(stressPlanTakes(reckoned))[0]).toMatch(/^What each takes of that: tools-offered about 5 000 tokens\. Tokens in and out/);
  expect([stressPlanTakes(plan), plain(stressPlanLines({ ...reckoned, kept: [], takes: null }))[0]]).toEqual([[], 'The default plan of stressors asks nothing within 2 500 trials of each model (of at most 500 000 tokens and a cost of 1.00).']);
});
