import { expect, test } from 'vitest';
import type { ExpectedFact } from '../../core/Key.ts';
import { expectedFact } from './expectedFact.ts';

test.each<[ExpectedFact['kind'], ExpectedFact['value'], string | null, unknown]>([
  ['number', 5, null, { kind: 'number', value: 5, unit: null, grain: 0, bound: 'exact' }],
  ['number', '5.50', null, { kind: 'number', value: 5.5, unit: null, grain: 0, bound: 'exact' }],
  ['number', 5, 'miles', { kind: 'number', value: 5, unit: 'mile', grain: 0, bound: 'exact' }],
  // What is counted is no unit.
  ['number', 5, 'seats', { kind: 'number', value: 5, unit: null, grain: 0, bound: 'exact' }],
  ['number', 5, 'eur', { kind: 'money', value: 5, unit: 'EUR', grain: 0, bound: 'exact' }],
  ['money', 5, null, { kind: 'money', value: 5, unit: null, grain: 0, bound: 'exact' }],
  ['money', { amount: 5, currency: 'USD' }, null, { kind: 'money', value: 5, unit: 'USD', grain: 0, bound: 'exact' }],
  ['money', { amount: '5', currency: 'USD' }, 'EUR', { kind: 'money', value: 5, unit: 'EUR', grain: 0, bound: 'exact' }],
  ['number', { value: 5, unit: 'km' }, null, { kind: 'number', value: 5, unit: 'kilometre', grain: 0, bound: 'exact' }],
  ['number', { value: 5, unit: 7 }, null, { kind: 'number', value: 5, unit: null, grain: 0, bound: 'exact' }],
  ['number', { other: 5 }, null, null],
  ['number', '', null, null],
  ['number', ' ', null, null],
  ['number', 'five', null, null],
  ['number', null, null, null],
  ['number', true, null, null],
  ['date', '2026-03-14', null, { kind: 'date', year: 2026, month: 3, day: 14, weekday: 5 }],
  ['date', '2026-03-14T15:30:00Z', null, { kind: 'date', year: 2026, month: 3, day: 14, weekday: 5 }],
  ['date', '15:30', null, null],
  ['date', 20_260_314, null, null],
  ['time', '15:30', null, { kind: 'time', minute: 930 }],
  ['time', '2026-03-14T15:30:00Z', null, { kind: 'time', minute: 930 }],
  ['time', 'at 3:30 pm', null, { kind: 'time', minute: 930 }],
  ['time', '2026-03-14', null, null],
  ['time', null, null, null],
  ['id', 'ord-53 11', null, { kind: 'id', text: 'ORD5311' }],
  ['id', 5311, null, { kind: 'id', text: '5311' }],
  ['name', 'María López', null, { kind: 'name', text: 'maria lopez' }],
])('a %s of %j in %j', (kind, value, unit, due) => {
  expect(expectedFact({ kind, value, unit })).toEqual(due);
});
