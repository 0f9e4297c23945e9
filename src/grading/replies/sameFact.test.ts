import { describe, expect, test } from 'vitest';
import type { Fact, Quantity } from './Fact.ts';
import { saysSame } from './sameFact.ts';
import type { Closeness } from './sameFact.ts';

const number = (value: number, unit: string | null = null, grain = 1, bound: Quantity['bound'] = 'exact'): Quantity => ({ kind: 'number', value, unit, grain, bound });
const given = (value: number, unit: string | null = null): Quantity => number(value, unit, 0);
const money = (value: number, unit: string | null, grain = 1): Quantity => ({ kind: 'money', value, unit, grain, bound: 'exact' });

const says = (read: Fact, is: Fact): Readonly<Record<Closeness, boolean>> => ({ asked: saysSame(read, is, 'asked'), stated: saysSame(read, is, 'stated') });
const both = { asked: true, stated: true };
const neither = { asked: false, stated: false };
const stated = { asked: false, stated: true };

describe('a number says', () => {
  test.each<[string, Fact, Fact, Readonly<Record<Closeness, boolean>>]>([
    ['itself', number(12), given(12), both],
    ['no other', number(12), given(13), neither],
    ['itself whatever is added up wrongly by machines', number(0.3, null, 0.1), given(0.1 + 0.2), both],
    ['a large one but for its last digits', number(1e12), given(1e12 + 100), both],
    // Rounded: two decimals or hundreds always, other digits where it merely may be stated.
    ['two decimals of it', number(12.35, null, 0.01), given(12.346), both],
    ['not two other decimals', number(12.34, null, 0.01), given(12.346), neither],
    ['one decimal of it, where it may', number(12.3, null, 0.1), given(12.346), stated],
    ['no decimal of it, where it may', number(12), given(12.346), stated],
    ['the edge of it', number(12), given(12.5), stated],
    ['not beyond the edge', number(12), given(12.51), neither],
    ['hundreds of it', number(1200, null, 100), given(1234), both],
    ['not tens of it, where it was asked for', number(1230, null, 10), given(1234), stated],
    // Meant loosely.
    ['about hundreds of it', number(300, null, 1, 'about'), given(312), both],
    ['about hundreds of it up to the half', number(300, null, 1, 'about'), given(350), both],
    ['not about what is further', number(300, null, 1, 'about'), given(351), neither],
    ['about fifties', number(250, null, 1, 'about'), given(274), both],
    ['not about more', number(250, null, 1, 'about'), given(276), neither],
    ['about fives', number(15, null, 1, 'about'), given(17), both],
    ['not about eighteen', number(15, null, 1, 'about'), given(18), neither],
    ['about ones', number(12, null, 1, 'about'), given(12.4), both],
    ['not about the next', number(12, null, 1, 'about'), given(13), neither],
    ['about ones of five, which is no ten', number(5, null, 1, 'about'), given(5.6), neither],
    ['about tenths', number(4.5, null, 0.1, 'about'), given(4.54), both],
    ['about nothing', number(0, null, 1, 'about'), given(0.4), both],
    ['more than it', number(40, null, 1, 'over'), given(43), both],
    ['not more than itself and all above', number(40, null, 1, 'over'), given(50), neither],
    ['nor more than what is more', number(40, null, 1, 'over'), given(38), neither],
    ['less than it', number(40, null, 1, 'under'), given(37), both],
    ['not less than what is less', number(40, null, 1, 'under'), given(43), neither],
    ['nor less than far less', number(40, null, 1, 'under'), given(30), neither],
    // Units.
    ['the same in the same unit', number(5, 'kilometre'), given(5, 'kilometre'), both],
    ['the same where no unit is written, or none is given', number(5), given(5, 'kilometre'), both],
    ['the same where none is given', number(5, 'kilometre'), given(5), both],
    ['the same amount in another unit', number(90, 'minute'), given(1.5, 'hour'), both],
    ['not the same number in another unit', number(5, 'mile'), given(5, 'kilometre'), neither],
    ['nothing measured otherwise', number(5, 'kilogram'), given(5, 'kilometre'), neither],
    ['the amount in another unit to one decimal', number(3.1, 'mile', 0.1), given(5, 'kilometre'), both],
    ['the amount in another unit without decimals, where it may', number(3, 'mile'), given(5, 'kilometre'), stated],
    ['not another amount in another unit', number(3.2, 'mile', 0.1), given(5, 'kilometre'), neither],
    ['degrees of another kind', number(70, 'fahrenheit'), given(21, 'celsius'), stated],
    ['a share as a percentage', number(15, 'percent'), given(0.15), both],
    ['a whole as a percentage', number(100, 'percent'), given(1), both],
    ['nothing above a whole', number(150, 'percent'), given(1.5), neither],
    ['no share in other units', number(15, 'kilometre'), given(0.15), neither],
    ['a share below nothing', number(-15, 'percent'), given(-0.15), both],
    // Money.
    ['money by its amount', number(5), money(5, 'EUR', 0), both],
    ['money in its currency', money(5, 'EUR'), money(5, 'EUR', 0), both],
    ['no money in another', money(5, 'USD'), money(5, 'EUR', 0), neither],
    ['a price of no named currency in any', money(5, 'USD'), money(5, 'currency', 0), both],
    ['no price in what is none', number(5, 'kilometre'), money(5, 'currency', 0), neither],
    ['no other price', money(6, 'USD'), money(5, 'currency', 0), neither],
  ])('%s', (_, read, is, due) => {
    expect(says(read, is)).toEqual(due);
  });
});

describe('a day says', () => {
  const day = (year: number | null, month: number | null, date: number | null, weekday: number | null = null): Fact => ({ kind: 'date', year, month, day: date, weekday });
  test.each<[string, Fact, Fact, boolean]>([
    ['itself', day(2026, 3, 13), day(2026, 3, 13, 4), true],
    ['itself by the parts that are written', day(null, 3, 13), day(2026, 3, 13), true],
    ['its month', day(null, 3, null), day(2026, 3, 13), true],
    ['its day of the week', day(null, null, null, 4), day(2026, 3, 13), true],
    ['no other day of the week', day(null, null, null, 3), day(2026, 3, 13), false],
    ['no wrong day of the week beside its date', day(2026, 3, 13, 3), day(2026, 3, 13, 4), false],
    ['no other day', day(2026, 3, 14), day(2026, 3, 13), false],
    ['no other month', day(2026, 4, 13), day(2026, 3, 13), false],
    ['no other year', day(2025, 3, 13), day(2026, 3, 13), false],
    ['nothing that is not known of it', day(2026, 3, 13), day(null, 3, 13), false],
    ['no day of the week of what has none', day(null, null, null, 4), day(null, 3, 13), false],
    ['no day of the week of what is no day', day(null, null, null, 4), day(2026, 2, 30), false],
    ['that of the week alone', day(null, null, null, 4), day(null, null, null, 4), true],
  ])('%s', (_, read, is, due) => {
    expect(saysSame(read, is, 'asked')).toBe(due);
  });
});

test.each<[string, Fact, Fact, boolean]>([
  ['a time itself', { kind: 'time', minute: 930 }, { kind: 'time', minute: 930 }, true],
  ['a time no other', { kind: 'time', minute: 930 }, { kind: 'time', minute: 931 }, false],
  ['midnight both ways', { kind: 'time', minute: 1440 }, { kind: 'time', minute: 0 }, true],
  ['a time no number', { kind: 'time', minute: 930 }, given(930), false],
  ['a number no time', number(930), { kind: 'time', minute: 930 }, false],
  ['a day no time', { kind: 'date', year: 2026, month: 3, day: 13, weekday: null }, { kind: 'time', minute: 930 }, false],
  ['an id itself', { kind: 'id', text: 'B12' }, { kind: 'id', text: 'B12' }, true],
  ['an id no other', { kind: 'id', text: 'B12' }, { kind: 'id', text: 'B13' }, false],
  ['an id no name', { kind: 'id', text: 'B12' }, { kind: 'name', text: 'B12' }, false],
])('%s', (_, read, is, due) => {
  expect(saysSame(read, is, 'stated')).toBe(due);
});
