import { describe, expect, test } from 'vitest';
import type { ExpectedFact } from '../../core/Key.ts';
import type { Json } from '../../core/Json.ts';
import { derivedFacts, mostDerived } from './derivedFacts.ts';
import type { Fact } from './Fact.ts';
import { givenFacts } from './givenFacts.ts';

interface Ground {
  readonly results: readonly Json[];
  readonly texts?: readonly string[];
  readonly facts?: readonly ExpectedFact[];
  readonly today?: string;
  /** Words that the reply mentions. */
  readonly reply?: string;
}

const two = (number: number): string => String(number).padStart(2, '0');

function written(fact: Fact): string {
  if (fact.kind === 'date') return `${String(fact.year)}-${two(fact.month ?? 0)}-${two(fact.day ?? 0)}`;
  if (fact.kind === 'time') return `${two(Math.floor(fact.minute / 60))}:${two(fact.minute % 60)}`;
  if ('text' in fact) return fact.text;
  return `${Number(fact.value.toPrecision(4))}${fact.unit === null ? '' : ` ${fact.unit}`}`;
}

/** What follows, by how it follows; numbers to four digits, none twice. */
function following({ results, texts = [], facts = [], today, reply = '' }: Ground): Readonly<Record<string, string>> {
  const given = givenFacts({ kind: 'facts', facts, given: { results, texts, today: today ?? null } });
  const derived = derivedFacts(given, { limits: [], days: [], reply: ` ${reply} `, asked: ' ' });
  return Object.fromEntries([...Map.groupBy(derived, ({ by }) => by)].map(([by, own]) => [by, [...new Set(own.map(({ fact }) => written(fact)))].join(', ')]));
}

const price: ExpectedFact = { kind: 'money', value: 20, unit: 'EUR' };

describe('of two numbers of one object follow', () => {
  test.each<[string, Json, Readonly<Record<string, string>>]>([
    ['difference, shares, sum and product where both are counts', { sold: 6, kept: 4 }, { difference: '2', share: '150 percent, 1.5, 66.67 percent, 0.6667', change: '50 percent, 33.33 percent', 'pair-sum': '10', product: '24', mean: '1.5, 0.6667' }],
    ['no shares and no product where neither is one', { a: 2.5, b: 1.5 }, { difference: '1', 'pair-sum': '4' }],
    ['no difference of different units, but a product in the currency', { weight_kg: 2, price_eur: 3 }, { product: '6 EUR', mean: '0.6667 kilogram, 1.5 EUR' }],
    ['all but the product where both are amounts of one unit', { net_eur: 2.5, tax_eur: 0.5 }, { difference: '2 EUR', share: '500 percent, 5, 20 percent, 0.2', change: '400 percent, 80 percent', 'pair-sum': '3 EUR' }],
    ['a difference in the unit that one of them has, whichever', { tax: 100, price_eur: 50 }, { difference: '50 EUR', share: '200 percent, 2, 50 percent, 0.5', change: '100 percent, 50 percent', product: '5000 EUR', mean: '2, 0.5 EUR' }],
    ['nothing divided by zero', { a: 0, b: 5 }, { difference: '5', share: '0 percent, 0', change: '100 percent', 'pair-sum': '5', product: '0', mean: '0' }],
    ['nothing divided by one', { n: 1, total_eur: 7.5 }, { difference: '6.5 EUR', share: '13.33 percent, 0.1333, 750 percent, 7.5', change: '86.67 percent, 650 percent', product: '7.5 EUR' }],
    ['nothing of one value read in two ways', { cost_cents: 150 }, {}],
    ['nor of a number that is written as a text', { amount: '12.50' }, {}],
  ])('%s', (_, record, due) => {
    const found: Readonly<Record<string, string>> = { ...following({ results: [record] }), percentage: '', yearly: '' };
    expect(found).toEqual({ ...due, percentage: '', yearly: '' });
  });

  test.each<[string, Json, string | undefined]>([
    ['a percentage of the other, what is left of it and comes to with it', { rate_percent: 10, price_eur: 50 }, '5 EUR, 45 EUR, 55 EUR'],
    ['the same of a fraction', { tax: 0.2, price_eur: 50 }, '10 EUR, 40 EUR, 60 EUR'],
    ['a whole number may be a percentage', { tax: 19, price_eur: 50 }, '9.5 EUR, 40.5 EUR, 59.5 EUR'],
    ['but not from 100 on', { tax: 100, price_eur: 50 }, undefined],
    ['nor nothing', { tax: 0, price_eur: 50 }, undefined],
    ['an amount of something else is none', { price_eur: 50, weight_kg: 2 }, undefined],
  ])('percentages: %s', (_, record, due) => {
    expect(following({ results: [record] })['percentage']).toBe(due);
  });

  test.each<[string, Json, string | undefined]>([
    ['the end and the start', { start: '23:50', duration_minutes: 30 }, '00:20, 23:20'],
    ['by a key that names a length of time without its unit', { start: '09:00', length: 45 }, '09:45, 08:15'],
    ['by a number with its unit', { start: '09:00', pause: '2 hours' }, '11:00, 07:00'],
    ['not of what is counted or unknown', { start: '09:00', seats: 30, level: 20 }, undefined],
    ['not by parts of minutes', { start: '09:00', wait_seconds: 90 }, undefined],
    ['not without a time', { duration_minutes: 30 }, undefined],
  ])('times of day: %s', (_, record, due) => {
    expect(following({ results: [record] })['moment']).toBe(due);
  });
});

describe('of a list follow', () => {
  const rows = [{ kind: 'cup', n: 2, w: 5 }, { kind: 'cup', n: 3, w: 7 }, { kind: 'jug', n: 5, w: 0.5 }];

  test('its length, how many different words, sums and means of a field, and sums of products of two', () => {
    expect(following({ results: [{ rows }] })).toMatchObject({ count: '3', distinct: '2', sum: '10, 12.5, 33.5' });
    expect(following({ results: [{ rows }] })['mean']?.split(', ').slice(0, 2)).toEqual(['3.333', '4.167']);
    expect(following({ results: [['red', 'red', 'blue']] })).toEqual({ count: '3', distinct: '2' });
  });

  test('the same of the part that the reply speaks of, and its share', () => {
    const found = following({ results: [{ rows }], reply: 'cup' });
    expect(found['count']).toBe('3, 2, 1');
    expect(found['sum']).toBe('10, 12.5, 33.5, 5, 12, 0.5');
    expect(found['mean']?.split(', ').slice(0, 6)).toEqual(['3.333', '4.167', '2.5', '6', '5', '0.5']);
    expect(found['share']?.split(', ').slice(0, 2)).toEqual(['66.67 percent', '33.33 percent']);
  });

  test('no products where a field is missing, and no words counted of a part', () => {
    expect(following({ results: [[{ n: 2, w: 5 }, { n: 3 }]] })['sum']).toBe('5, 2');
    expect(following({ results: [[{ kind: 'cup', of: 'clay' }, { kind: 'cup', of: 'tin' }, { kind: 'jug', of: 'clay' }]], reply: 'cup' })['distinct']).toBe('2');
  });

  test('in whole units what is given in hundredths', () => {
    expect(following({ results: [[{ cost_cents: 150 }, { cost_cents: 250 }]] })).toMatchObject({ sum: '4, 400', mean: '2, 200', difference: '1, 100' });
  });

  test('of numbers that are written as texts the same as of numbers', () => {
    const told = following({ results: [[{ amount: '12.50', at: 'x' }, { amount: '30.00', at: 'y' }]] });
    expect(told).toMatchObject({ sum: '42.5', mean: '21.25', difference: '17.5' });
    expect(following({ results: [[{ kind: 'cup', n: '2' }, { kind: 'cup', n: '5' }, { kind: 'jug', n: '9' }]], reply: 'cup' })['sum']).toBe('16, 7, 9');
  });

  test('of amounts with a sign that several currencies use the sum once', () => {
    expect(following({ results: [[{ price: '$12.50' }, { price: '$30.00' }]] })).toMatchObject({ sum: '42.5 USD', mean: '21.25 USD', difference: '17.5 USD' });
  });

  test('the sizes of all lists at one path together', () => {
    expect(following({ results: [{ rows: ['a', 'b'] }, { rows: ['c'] }] })['count']).toBe('2, 1, 3');
  });
});

describe('of several results follow', () => {
  test('how many they are, and sums, means, shares and differences of what stands at the same place', () => {
    expect(following({ results: [{ price_eur: 10 }, { price_eur: 30 }, { price_eur: 20 }] })).toEqual({
      count: '3',
      sum: '60 EUR',
      mean: '20 EUR',
      share: '16.67 percent, 50 percent, 33.33 percent, 0.3333, 300 percent, 3, 0.5, 200 percent, 2, 150 percent, 1.5, 66.67 percent, 0.6667',
      difference: '20 EUR, 10 EUR',
      change: '66.67 percent, 200 percent, 50 percent, 100 percent, 33.33 percent',
      yearly: '120 EUR, 0.8333 EUR, 360 EUR, 2.5 EUR, 240 EUR, 1.667 EUR',
    });
  });

  test('no pairs of different places, and no shares of nothing', () => {
    expect(following({ results: [{ a: 3 }, { b: 5 }] })['difference']).toBeUndefined();
    expect(following({ results: [{ n: 5 }, { n: -5 }] })).toMatchObject({ sum: '0', mean: '0', share: '-100 percent, -1', difference: '10' });
  });

  test('the total of a value with its unit and one without', () => {
    expect(following({ results: [{ total: 12, currency: 'EUR' }, { total: 30 }] })['sum']).toBe('42 EUR');
  });

  test('one result is not counted', () => {
    expect(following({ results: [{ a: 3 }] })['count']).toBeUndefined();
  });
});

describe('of days and times follow', () => {
  test.each<[string, Ground, Readonly<Record<string, string>>]>([
    ['the days, weeks and months between, the first counted or not', { results: [{ from: '2026-03-01', to: '2026-04-12' }] }, { span: '42 day, 6 week, 1 month', inclusive: '43 day', 'about-span': '1.38 month, 6 week' }],
    ['no whole weeks where there are none', { results: [{ from: '2026-03-01', to: '2026-03-09' }] }, { span: '8 day', inclusive: '9 day', 'about-span': '0.2628 month, 1.143 week' }],
    ['those from today, which is given', { results: [{ due: '2026-03-01' }], today: '2026-02-22' }, { span: '7 day, 1 week, 1 month', inclusive: '8 day', 'about-span': '0.23 month, 1 week' }],
    ['nothing from a day to itself', { results: [{ due: '2026-03-01' }], today: '2026-03-01' }, {}],
    ['the minutes between two times', { results: [{ a: '09:00', b: '10:30' }] }, { span: '90 minute' }],
    ['the days before and after by what was asked', { results: [{ due: '2026-03-01' }], texts: ['What is 3 days before it, or 2 weeks?'] }, { moment: '2026-03-04, 2026-02-26, 2026-03-15, 2026-02-15' }],
  ])('%s', (_, ground, due) => {
    expect(following(ground)).toEqual(due);
  });

  test('days before and after by a length of a result: from its own day, the request’s and today, not from another’s', () => {
    const found = following({ results: [{ placed: '2026-03-01', lasts_days: 10 }, { placed: '2026-05-01' }], texts: ['On 2026-06-01?'], today: '2026-07-01' });
    expect(found['moment']).toBe('2026-07-11, 2026-06-21, 2026-06-11, 2026-05-22, 2026-03-11, 2026-02-19');
    expect(following({ results: [{ placed: '2026-03-01', lasts_days: 10 }] })['moment']).toBe('2026-03-11, 2026-02-19');
    expect(following({ results: [{ placed: '2026-03-01', pause: '1.5 days' }, { placed: '2026-03-01', pause: '4000 days' }] })['moment']).toBeUndefined();
  });
});

describe('of what the request says follow', () => {
  test.each<[string, Ground, Readonly<Record<string, string>>]>([
    ['differences, shares and products with every number of a result', { results: [{ price_eur: 12 }], texts: ['I buy 4 of them.'] }, { difference: '8 EUR', share: '33.33 percent, 0.3333, 300 percent, 3', change: '66.67 percent, 200 percent', mean: '3 EUR', product: '48 EUR' }],
    ['and with every sum', { results: [[{ price_eur: 5 }, { price_eur: 7 }]], texts: ['I have 20 EUR.'] }, { difference: '15 EUR, 13 EUR, 8 EUR, 2 EUR' }],
    ['a percentage of it', { results: [{ price_eur: 12 }], texts: ['I pay 25 % of it.'] }, { percentage: '3 EUR, 9 EUR, 15 EUR' }],
    ['no part of one', { results: [{ price_eur: 12 }], texts: ['I buy 1.'] }, { difference: '11 EUR' }],
  ])('%s', (_, ground, due) => {
    expect(following(ground)).toMatchObject(due);
  });

  test('nothing is divided by one', () => {
    expect(following({ results: [{ price_eur: 12 }], texts: ['I buy 1.'] })['mean']).toBeUndefined();
  });
});

describe('of what was asked for follow', () => {
  test.each<[string, Ground, Readonly<Record<string, string>>]>([
    ['its multiples by the numbers of results', { results: [{ units: 3 }], facts: [price] }, { product: '400 EUR, 60 EUR' }],
    ['what it is per day of the days between, the first counted or not', { results: [{ from: '2026-03-01', to: '2026-03-05' }], facts: [price] }, { rate: '5 EUR, 4 EUR' }],
    ['what it is per thing of a list', { results: [['a', 'b', 'c', 'd']], facts: [price] }, { mean: '5 EUR' }],
    ['what it is per thing that a result counts', { results: [{ n: 8 }], facts: [price] }, { mean: '2.5 EUR' }],
    ['what it is a year, and a month', { results: [], facts: [price] }, { yearly: '240 EUR, 1.667 EUR' }],
  ])('%s', (_, ground, due) => {
    expect(following(ground)).toMatchObject(due);
  });

  test('nothing per day of one day, nor per thing of one, of many or of a part', () => {
    expect(following({ results: [{ on: '2026-03-01' }, ['a'], { n: 1000 }, { w: 2.5 }], facts: [price] })).not.toHaveProperty('rate');
    expect(following({ results: [['a']], facts: [price] })).not.toHaveProperty('mean');
    expect(following({ results: [{ n: 1000 }], facts: [price] })).not.toHaveProperty('mean');
    expect(following({ results: [{ weight_kg: 8 }], facts: [price] })).not.toHaveProperty('mean');
  });
});

test('however much is given, no more is derived than can be gone through', () => {
  const rows = Array.from({ length: 400 }, (_, index) => ({ a: index, b: index * 2 + 1, c: index % 7 }));
  const given = givenFacts({ kind: 'facts', facts: [], given: { results: [rows], texts: [], today: null } });
  expect(derivedFacts(given, { limits: [], days: [], reply: ' ', asked: ' ' })).toHaveLength(mostDerived);
});
