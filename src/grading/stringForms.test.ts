import { describe, expect, test } from 'vitest';
import { formulaForm, joinedForm, phraseForm, spelledOut, spellingForm } from './stringForms.ts';

test.each([
  ['a b', 'a b'],
  [' a \t b ', 'a b'],
  ['a\u00a0b\u2003c\u3000d', 'a b c d'],
  ['‘a’ ‚b‛ c′', "'a' 'b' c'"],
  ['“a” „b‟ c″', '"a" "b" c"'],
  ['a‐b‑c‒d–e—f―g−h', 'a-b-c-d-e-f-g-h'],
  ['e\u0301', 'é'],
  ['a  b\r\nc\rd', 'a  b\nc\nd'],
  ['\n a', 'a'],
])('the spelling of %j is %j', (text, form) => {
  expect(spellingForm(text)).toBe(form);
});

test.each([
  ['New York, NY', 'new york ny'],
  ['a,b', 'a b'],
  ['1,500 m', '1,500 m'],
  ['1, 2', '1 2'],
  ['a,1', 'a 1'],
  ['1,a', '1 a'],
  ['U.S.', 'us'],
  ['U.S.A', 'usa'],
  ['the U.S. of A.', 'the us of a'],
  ['Mr. X', 'mr x'],
  ['x. 5.', 'x 5.'],
  ['ab.txt', null],
  ['a.txt', null],
  ['x.5', 'x.5'],
  ['b.com', null],
  ['né.txt', null],
  ['ab-cd', 'ab cd'],
  ['a-1', 'a-1'],
  ['-a', '-a'],
  ['e\u0304-f', 'e\u0304 f'],
  ['e\u0304.', 'e\u0304'],
  ['Model AB1234', 'model AB1234'],
  ['AB123', 'ab123'],
  ['ABCDEF', 'abcdef'],
  ['**Yes, it is.**', 'yes it is'],
  ['**Yes**', null],
  ['2 ** 3', null],
  ['a/b', null],
  ['.', '.'],
  [',', null],
])('the phrase of %j is %j', (text, form) => {
  expect(phraseForm(text)).toBe(form);
});

test.each([
  ['New_York', 'new york'],
  ['a_b_c', 'a b c'],
  ['a_1', 'a_1'],
  ['_a', '_a'],
  ['New York', null],
  ['e\u0304_f', 'e\u0304 f'],
])('%j spells out %j', (text, form) => {
  expect(spelledOut(text)).toBe(form);
});

describe('formulas', () => {
  test.each([
    ['x ** 2 + 1', 'x^2+1'],
    ['x^2+1', 'x^2+1'],
    ['2 * x', '2x'],
    ['2*(x + 1)', '2(x+1)'],
    ['x*2', 'x*2'],
    ['2*3', '2*3'],
    ['3*e2', '3*e2'],
    ['3*ex', '3ex'],
    ['f(x) = 2 * x', 'f(x)=2x'],
    ['lambda x: x ** 2', 'lambda x:x**2'],
    ['return x^2', 'return x^2'],
    ['-a=b', '-a=b'],
    ['-ab=c', null],
    ['--ab=c', null],
    ['x --ab=c', 'x--ab=c'],
    ['/a*b', null],
    ['./a*b', null],
    ['a-b', null],
    ['a|b+c', null],
    ['', null],
  ])('%j is %j', (text, form) => {
    expect(formulaForm(text, false)).toBe(form);
  });

  test('in code a power is written as it is', () => {
    expect(formulaForm('2 * x ** 2', true)).toBe('2*x**2');
    expect(formulaForm('2 * x ^ 2', true)).toBe('2*x^2');
  });
});

test.each([
  ['ha noi', 'hanoi'],
  ['hanoi', 'hanoi'],
  ['a noi', null],
  ['ha n', null],
  ['ha 12', null],
  ['ha noi 5', null],
  ['5 ha noi', null],
])('%j is joined to %j', (text, form) => {
  expect(joinedForm(text)).toBe(form);
});
