import { expect, test } from 'vitest';
import { madeCase, plannedModel, planRequest } from '../../../test/live/madeCases.ts';
import { scriptedModel, text } from '../../../test/live/scriptedModel.ts';
import { VirtualClock } from '../../../test/live/VirtualClock.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import { syntaxes } from '../../syntaxes/list.generated.ts';
import { backoff } from './backoff.ts';
import { costOf } from './costOf.ts';
import { dryRun } from './dryRun.ts';
import { estimateTokens } from './estimateTokens.ts';
import { planRun } from '../rounds/planRun.ts';
import type { Price } from './Price.ts';
import { parsePriceTable, priceOf } from './priceTable.ts';

const usage = (input: number | null, cachedInput: number | null, output: number | null): Parameters<typeof costOf>[0] => ({ input, cachedInput, output, reasoning: null });
const price: Price = { input: 2, cachedInput: 0.5, output: 8 };

test.each([
  [usage(1_000_000, null, 0), price, 2],
  [usage(1_000_000, 400_000, 500_000), price, 1.2 + 0.2 + 4],
  [usage(0, 0, 0), { input: null, cachedInput: null, output: null }, 0],
  [usage(10, 20, 0), price, 10 * 0.5e-6],
  [usage(null, 0, 5), price, null],
  [usage(5, 0, null), price, null],
  [usage(5, 0, 5), null, null],
  [usage(5, 0, 0), { ...price, input: null }, null],
  [usage(5, 5, 0), { ...price, cachedInput: null }, null],
  [usage(5, 0, 5), { ...price, output: null }, null],
  [usage(5, null, 5), { ...price, cachedInput: null }, (5 * 2 + 5 * 8) / 1e6],
])('%o at %o costs %s', (used, at, money) => {
  const cost = costOf(used, at);
  if (money === null) expect(cost).toBeNull();
  else expect(cost).toBeCloseTo(money, 12);
});

test('prices are found by name, or by the longest beginning', () => {
  const table = parsePriceTable({ 'a:*': { input: 1 }, 'a:big*': { input: 2, output: 3 }, 'a:big-1': { input: 4, cachedInput: 0, output: 5 } });
  expect(priceOf(table, 'a:big-1')).toEqual({ input: 4, cachedInput: 0, output: 5 });
  expect(priceOf(table, 'a:big-2')).toEqual({ input: 2, cachedInput: null, output: 3 });
  expect(priceOf(table, 'a:small')).toEqual({ input: 1, cachedInput: null, output: null });
  expect(priceOf(table, 'b:big-1')).toBeNull();
});

test.each([
  [[], 'expected an object of models in the price table, but it holds []'],
  [{ 'a:b': 3 }, 'expected an object for a:b in the price table, but it holds 3'],
  [{ 'a:b': { in: 3 } }, 'expected only input, cachedInput, output for a:b in the price table, but it holds "in"'],
  [{ 'a:b': { input: -1 } }, 'expected a number of at least 0 as input of a:b in the price table, but it holds -1'],
  [{ 'a:b': { output: '1' } }, 'expected a number of at least 0 as output of a:b in the price table, but it holds "1"'],
])('a broken price table is told: %j', (table, message) => {
  expect(() => parsePriceTable(table)).toThrow(message);
});

test('tokens are estimated as a quarter of the bytes', () => {
  const request = { method: 'POST', url: '', headers: {}, body: ['äöü', 'abc'] } as const;
  expect(estimateTokens(request)).toBe(3);
  expect(estimateTokens({ ...request, body: ['abcd'] })).toBe(1);
  expect(estimateTokens({ ...request, body: [] })).toBe(0);
});

test('a dry run tells calls, tokens and cost of both ends', () => {
  const clock = new VirtualClock();
  const planned = { ...plannedModel('test:one'), settings: { ...plannedModel('test:one').settings, maximumTokens: 1000 } };
  const { plan, round } = planRun(planRequest([madeCase('one', 3), madeCase('two')], [planned, plannedModel('test:two', 'prompted')], { repetitions: 2 }));
  const models = new Map(['test:one', 'test:two'].map((id) => [id, scriptedModel(id, clock, () => ({ do: 'answer', answer: text('') }))]));
  const forecast = dryRun(plan, round, models, syntaxes, (id) => (id === 'test:one' ? price : null));
  const [first, second] = forecast.models;
  expect(forecast.trials).toBe(8);
  expect(first).toMatchObject({ model: 'test:one', trials: 4, calls: { least: 4, most: 2 * 5 + 2 }, mostOutputTokens: 12_000 });
  const { messages, tools } = madeCase('one').prompt;
  const bytes = JSON.stringify({ messages, settings: planned.settings, strict: false }).length + JSON.stringify(tools).length;
  const size = Math.ceil(bytes / 4);
  expect(first?.inputTokens).toEqual({ least: 4 * size, most: 12 * size });
  expect(first?.cost.least).toBeCloseTo((4 * size * 2) / 1e6, 12);
  expect(first?.cost.most).toBeCloseTo((12 * size * 2 + 12_000 * 8) / 1e6, 12);
  expect(second).toMatchObject({ model: 'test:two', mostOutputTokens: null, cost: { least: null, most: null } });
  expect(second!.inputTokens.least).toBeGreaterThan(first!.inputTokens.least);
  expect(clock.sleeping).toBe(0);
  expect(() => dryRun(plan, round, new Map(), syntaxes, () => null)).toThrow('the plan asks test:one, which was not opened');
});

test('waits grow, are jittered in full, and hold what the endpoint asks for', () => {
  const limits = { backoff: 100, longestBackoff: 1000 };
  const random = seededRandom('waits');
  const all = (failures: number, retryAfter: number | null): readonly number[] => Array.from({ length: 400 }, () => backoff(failures, retryAfter, limits, random));
  for (const [failures, most] of [[1, 100], [2, 200], [4, 800], [5, 1000], [2000, 1000]] as const) {
    const waits = all(failures, null);
    expect(Math.min(...waits)).toBeLessThan(most * 0.05);
    expect(Math.max(...waits)).toBeGreaterThan(most * 0.95);
    expect(Math.max(...waits)).toBeLessThan(most);
  }
  const told = all(5, 7000);
  expect(Math.min(...told)).toBeGreaterThanOrEqual(7000);
  expect(Math.max(...told)).toBeLessThan(7100);
});
