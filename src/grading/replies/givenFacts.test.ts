import { describe, expect, test } from 'vitest';
import type { ExpectedFact } from '../../core/Key.ts';
import type { Json } from '../../core/Json.ts';
import type { Fact } from './Fact.ts';
import { givenFacts } from './givenFacts.ts';
import type { GivenFacts } from './givenFacts.ts';

const two = (number: number | null): string => (number === null ? '?' : String(number).padStart(2, '0'));

function written(fact: Fact): string {
  if (fact.kind === 'date') return fact.day === null && fact.month === null && fact.year === null ? `weekday ${String(fact.weekday)}` : `${fact.year === null ? '?' : String(fact.year)}-${two(fact.month)}-${two(fact.day)}`;
  if (fact.kind === 'time') return `${two(Math.floor(fact.minute / 60))}:${two(fact.minute % 60)}`;
  if ('text' in fact) return fact.text;
  return `${fact.kind === 'money' ? 'money ' : ''}${String(fact.value)}${fact.unit === null ? '' : ` ${fact.unit}`}`;
}

function given(results: readonly Json[], texts: readonly string[] = [], today: string | null = null, facts: readonly ExpectedFact[] = []): GivenFacts {
  return givenFacts({ kind: 'facts', facts, given: { results, texts, today } });
}

const inResults = (...results: readonly Json[]): readonly string[] => given(results).inResults.map(({ fact, path, record, place }) => `${path || '.'} ${String(record)}/${String(place)}: ${written(fact)}`);

describe('facts of results, with where they stand', () => {
  test.each<[string, readonly Json[], readonly string[]]>([
    ['numbers with the unit that their key names', [{ weight_kg: 2, sold: 3 }], ['weight_kg 1/1: 2 kilogram', 'sold 1/2: 3']],
    ['every object of a list its own, the list’s own values with what holds it', [{ rows: [{ n: 1 }, { n: 2 }], sizes: [4, 5] }], ['rows[*].n 2/1: 1', 'rows[*].n 3/2: 2', 'sizes[*] 1/3: 4', 'sizes[*] 1/4: 5']],
    ['objects within objects together', [{ stay: { nights: 3, room: { n: 7 } } }], ['stay.nights 1/1: 3 day', 'stay.room.n 1/2: 7']],
    ['every result its own', [{ n: 1 }, { n: 2 }], ['n 1/1: 1', 'n 2/2: 2']],
    ['a number and a list alone', [4, [5, 6]], ['. 1/1: 4', '[*] 2/2: 5', '[*] 2/3: 6']],
    ['money by the currency beside it, where the key speaks of money', [{ price: 5, level: 7, currency: 'chf' }], ['price 1/1: money 5 CHF', 'level 1/2: 7']],
    ['and within what it stands beside', [{ currency: 'CHF', lines: [{ total: 2 }], sum: { net: 3 } }], ['lines[*].total 2/2: money 2 CHF', 'sum.net 1/3: money 3 CHF']],
    ['not in what stands beside that', [{ lines: { currency: 'CHF', total: 2 }, total: 3 }], ['lines.total 1/2: money 2 CHF', 'total 1/3: 3']],
    ['the currency of a key before that beside it', [{ price_eur: 5, currency: 'CHF' }], ['price_eur 1/1: money 5 EUR']],
    ['the currency beside a price of no named currency', [{ unit_price: 5, currency: 'CHF' }], ['unit_price 1/1: money 5 CHF']],
    ['a price of no named currency', [{ unit_price: 5 }], ['unit_price 1/1: money 5 currency']],
    ['a unit beside its number', [{ value: 5, unit: 'km' }, { value: 6, distance_unit: 'miles' }, { value: 7, unitary: 'km' }], ['value 1/1: 5 kilometre', 'value 2/3: 6 mile', 'value 3/5: 7']],
    ['no unit that is none', [{ value: 5, unit: 'boxes' }, { value: 6, units: 3 }], ['value 1/1: 5', 'value 2/3: 6', 'units 2/4: 3 item']],
    ['hundredths as money and as they are', [{ fee_cents: 250 }], ['fee_cents 1/1: money 2.5', 'fee_cents 1/1: 250']],
    ['a number that is written as a text once', [{ n: '12', id: '007' }], ['n 1/1: 12', 'n 1/1: 12', 'id 1/2: 7']],
    ['each of several facts of a text apart', [{ note: '3 boxes and 4 bags' }], ['note 1/1: 3', 'note 1/2: 4']],
    ['a day and its time', [{ at: '2026-03-14T15:30:00Z' }], ['at 1/1: 2026-03-14', 'at 1/2: 15:30']],
    ['a time as machines write it, by no other clock', [{ at: '03:30', from: 'at 3:30' }], ['at 1/1: 03:30', 'from 1/2: 03:30', 'from 1/2: 15:30']],
    ['no ids and no names', [{ room: 'B12', who: 'Ann', is: true, none: null }], []],
    ['what a text holds as JSON', ['{"n": 4}', ' [5]', '{"n": 6', 'n: {7}'], ['n 1/1: 4', '[*] 2/2: 5', '. 3/3: 6', '. 4/4: 7']],
  ])('%s', (_, results, due) => {
    expect(inResults(...results)).toEqual(due);
  });

  test('lists, wherever they stand', () => {
    expect(given([{ rows: [{ tags: ['a'] }] }, '["b"]']).lists).toEqual([{ path: 'rows', items: [{ tags: ['a'] }] }, { path: 'rows[*].tags', items: ['a'] }, { path: '', items: ['b'] }]);
    expect(given([{}, {}]).resultCount).toBe(2);
  });

  test('every string: values, keys, what one object says together, numbers, texts and what was asked for', () => {
    expect(given([{ first: 'Ann', n: 3, last: 'Lee' }], ['Who?'], null, [{ kind: 'number', value: 4, unit: null }]).strings).toEqual(['Ann Lee', 'first', 'Ann', 'n', '3', 'last', 'Lee', 'Who?', '4']);
  });

  test('no more than can be gone through, and nothing that is buried', () => {
    const deep = (levels: number): Json => (levels === 0 ? 7 : { in: deep(levels - 1) });
    expect(given([deep(40)]).inResults).toHaveLength(1);
    expect(given([deep(41)]).inResults).toHaveLength(0);
    expect(given([Array.from({ length: 5_000 }, (_, index) => index)]).inResults).toHaveLength(3_999);
  });
});

describe('facts of texts', () => {
  const inTexts = (text: string, today: string | null): readonly string[] => given([], [text], today).inTexts.map((fact) => written(fact));

  test('a day without its year is that of this year, the last and the next, and today is given', () => {
    expect(inTexts('On 14 March.', '2026-03-10')).toEqual(['?-03-14', '2025-03-14', '2026-03-14', '2027-03-14', '2026-03-10']);
    expect(inTexts('On 14 March 2024.', '2026-03-10')).toEqual(['2024-03-14', '2026-03-10']);
    expect(inTexts('On 14 March.', null)).toEqual(['?-03-14']);
  });

  test('a day of the week is any near today', () => {
    expect(inTexts('On Monday.', '2026-03-10').slice(-6)).toEqual(['weekday 0', '2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23', '2026-03-10']);
    expect(inTexts('On Tuesdays.', '2026-03-10').slice(-6)).toEqual(['2026-02-24', '2026-03-03', '2026-03-10', '2026-03-17', '2026-03-24', '2026-03-10']);
    expect(inTexts('On Monday.', null)).toEqual(['weekday 0']);
  });

  test('numbers are given', () => {
    expect(inTexts('I buy 4 for 20 EUR.', null)).toEqual(['4', 'money 20 EUR']);
  });
});

test('what was asked for is given', () => {
  expect(given([], [], null, [{ kind: 'money', value: 5, unit: 'EUR' }, { kind: 'date', value: 'soon', unit: null }]).expected.map((fact) => written(fact))).toEqual(['money 5 EUR']);
});
