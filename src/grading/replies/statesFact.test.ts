import { describe, expect, test } from 'vitest';
import type { ExpectedFact } from '../../core/Key.ts';
import { isoDay } from './calendarDays.ts';
import { findFacts } from './findFacts.ts';
import { statesFact } from './statesFact.ts';

const today = isoDay('2026-03-10');
const states = (kind: ExpectedFact['kind'], value: ExpectedFact['value'], text: string, unit: string | null = null, day: number | null = today): boolean => statesFact({ kind, value, unit }, text, findFacts(text, day), day);

describe('a number is stated', () => {
  test.each<[number, string | null, string, boolean]>([
    [4, null, 'There are 4.', true],
    [4, null, 'There are four.', true],
    [4, null, 'There are 5.', false],
    [4, null, 'There are none.', false],
    [4, null, 'It is the only one.', false],
    // None.
    [0, null, 'There are none.', true],
    [0, null, 'There are no cups.', true],
    [0, null, 'There are not any.', true],
    [0, null, "There aren't any.", true],
    [0, null, "We don't have a single one.", true],
    [0, null, 'It is sold out.', true],
    [0, null, 'It remains without reviews.', true],
    [0, null, 'It has not received a review.', true],
    [0, null, "It hasn't been commented on.", true],
    [0, null, 'Es gibt keine.', true],
    [0, 'units', 'There are none.', true],
    [0, null, 'There are some.', false],
    [0, null, 'There are no further pages.', false],
    [0, null, 'There is no problem, no doubt.', false],
    [0, null, 'It is no longer there.', false],
    // One.
    [1, null, 'It is the only one.', true],
    [1, null, 'There is just one.', true],
    [1, null, 'It happened once.', true],
    [1, null, 'A sole cup is left.', true],
    [1, null, 'Just one of them is left, or two.', false],
    [1, null, 'Once you pay, it is sent.', false],
    [1, 'km', 'It is the only way.', false],
    // Less than nothing, by its sign or by a word for it.
    [-5, null, 'It is -5.', true],
    [-5, null, 'It is 5 below.', true],
    [-5, null, 'It is 5.', false],
    [-5, null, 'It is 6 below.', false],
    [5, null, 'It is -5.', false],
    [5, null, 'It is -5 below.', false],
    [-5, null, 'It is no 4 below, is it?', false],
  ])('%j %j in “%s”: %j', (value, unit, text, due) => {
    expect(states('number', value, text, unit)).toBe(due);
  });
});

test.each<[number, string, boolean]>([
  [0, 'You owe nothing.', true],
  [0, 'You owe €5.', false],
  [1, 'It is the only one.', false],
  [-5, 'You owe €5.', true],
  [-5, 'You have €5.', false],
])('money %j in “%s”: %j', (value, text, due) => {
  expect(states('money', value, text, 'EUR')).toBe(due);
});

describe('a day is stated', () => {
  test.each<[string, string, boolean]>([
    ['2026-03-13', 'On 13 March.', true],
    ['2026-03-13', 'On Friday.', true],
    ['2026-03-13', 'In March.', false],
    ['2026-03-13', 'In 2026.', false],
    ['2026-03-13', 'On the 13th.', true],
    ['2026-03-13', 'On the 14th.', false],
    ['2026-04-13', 'On the 13th.', false],
    ['2026-03-13', 'On 14 March.', false],
    // A day of the week names one within eight days.
    ['2026-03-18', 'On Wednesday.', true],
    ['2026-03-19', 'On Thursday.', false],
    ['2026-03-02', 'On Monday.', true],
    ['2026-03-01', 'On Sunday.', false],
    ['2026-03-13', 'At 13:30.', false],
    // A month is stated by its name.
    ['2026-03', 'In March.', true],
    ['2026-03', 'In April.', false],
  ])('%s in “%s”: %j', (value, text, due) => {
    expect(states('date', value, text)).toBe(due);
  });

  test('not by a day of the week where today is not known', () => {
    expect(states('date', '2026-03-13', 'On Friday.', null, null)).toBe(false);
    expect(states('date', '2026-03-13', 'On Friday, 13 March.', null, null)).toBe(true);
  });
});

test('what is no fact of its kind is looked for as it is written', () => {
  expect(states('date', 'as soon as possible', 'It is done as soon as POSSIBLE.')).toBe(true);
  expect(states('date', 'as soon as possible', 'It is done.')).toBe(false);
  expect(states('number', 'a lot', 'A lot of them.')).toBe(true);
});

describe('an id is stated', () => {
  test.each<[string, string, boolean]>([
    ['ORD-5311', 'It is ORD-5311.', true],
    ['ORD-5311', 'It is ord 5311.', true],
    ['ORD-5311', 'It is order 5311.', true],
    ['ORD-5311', 'It is ORD-5312.', false],
    ['ORD-53', 'It is order 53.', false],
    ['A1B2345', 'It is 345.', false],
    ['ORD-5311X', 'It is order 5311.', false],
    // However it is parted, from eight signs on, in one line.
    ['AB12CD34', 'It is AB 12 CD 34.', true],
    ['AB12CD3', 'It is AB 12 CD 3.', false],
    ['AB12CD34', 'It is AB 12\nCD 34.', false],
    ['AB12CD34', 'First.\nIt is AB 12 CD 34.\nLast.', true],
    ['---', '---', false],
    ['', 'Nothing.', false],
  ])('%s in “%s”: %j', (value, text, due) => {
    expect(states('id', value, text)).toBe(due);
  });
});

describe('a name is stated', () => {
  test.each<[string, string, boolean]>([
    ['María López', 'It is Maria Lopez.', true],
    ['María López', 'López, María', true],
    ['María López', 'It is Maria P. Lopez.', true],
    ['María López', 'It is Maria Pia Lopez.', false],
    ['María López', 'It is Maria.', false],
    ['María López', 'It is Mariana Lopez.', false],
    ['María Pía López', 'López Pía María', false],
    ['Tea cup', 'There are tea cups.', true],
    ['Glass', 'There are glasses.', true],
    ['Glass', 'There is fibreglass.', false],
    ['—', 'It is — there.', true],
    ['—', 'It is there.', false],
  ])('%s in “%s”: %j', (value, text, due) => {
    expect(states('name', value, text)).toBe(due);
  });
});
