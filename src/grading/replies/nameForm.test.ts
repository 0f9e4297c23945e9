import { expect, test } from 'vitest';
import { nameForm } from './nameForm.ts';

test.each([
  ['Zoë Müller', 'ZOE  MULLER'],
  ['“The Grey Theatre”', 'the gray theater'],
  ["Anna's Centre", 'anna center'],
  ['Coloured colours', 'colored colors'],
  ['travelling traveller', 'traveling traveler'],
  ['Organised organisation', 'organized organization'],
  ['Anna-Lena, (Vogt)!', 'anna lena vogt'],
  ['  Ann  ', 'Ann'],
])('%j and %j are one name', (one, other) => {
  expect(nameForm(one)).toBe(nameForm(other));
});

test.each([
  ['Ann Lee', 'Anna Lee'],
  ['Ballet', 'Balet'],
  ['Fourth', 'Forth'],
  ['Street', 'Steret'],
  ['Island', 'Izland'],
  ['Annas', 'Anna'],
])('%j and %j are two', (one, other) => {
  expect(nameForm(one)).not.toBe(nameForm(other));
});

test('its words stand apart by one blank, and none around them', () => {
  expect(nameForm(' Zoë   Müller. ')).toBe('zoe muler');
  expect(nameForm('—')).toBe('');
});
