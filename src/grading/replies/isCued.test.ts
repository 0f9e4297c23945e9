import { describe, expect, test } from 'vitest';
import type { Derivation } from './derivedFacts.ts';
import { isCued } from './isCued.ts';

/** Whether the first 7 of a text is called what it is said to be. */
function cued(by: Derivation, text: string, asked = ''): boolean {
  const start = text.indexOf('7');
  return isCued(by, text, { readings: [], start, end: start + 1, isLoose: false }, asked);
}

describe('what a number is called', () => {
  test.each<[Derivation, string, string]>([
    ['difference', 'that is 7 more', 'that is 7'],
    ['change', 'it grew by 7', 'it is 7'],
    ['share', '7 times as much', 'it is 7'],
    ['mean', '7 on average', 'it is 7'],
    ['pair-sum', '7 in total', 'it is 7'],
    ['product', 'they cost 7', 'it is 7'],
    ['measured-product', '7 each', 'worth 7'],
    ['percentage', 'a tip of 7', 'a sum of 7'],
    ['yearly', '7 a year', '7 a week'],
    ['rate', '7 per day', '7 in all'],
    ['inclusive', '7, both days included', '7'],
    ['distinct', '7 different ones', '7 ones'],
  ])('%s: “%s”, not “%s”', (by, called, other) => {
    expect(cued(by, called)).toBe(true);
    expect(cued(by, other)).toBe(false);
    expect(cued(by, other, called)).toBe(true);
  });

  test.each<Derivation>(['count', 'sum', 'span', 'about-span', 'moment'])('a %s needs no word', (by) => {
    expect(cued(by, '7')).toBe(true);
  });
});

describe('where it is called so', () => {
  test.each<[string, string, boolean]>([
    ['before it on its line', 'that is more, by 7', true],
    ['on the line before', 'more:\n7', true],
    ['not two lines before', 'more:\n\n7', false],
    ['not on the line after', '7\nmore', false],
    ['behind it on its line', '7 is what is more', true],
    ['not where another line has it', 'one\ntwo\n7\nmore', false],
    ['in the head of its table', 'and more\n| a | b |\n|---|---|\n| x | 1 |\n| y | 2 |\n| z | 7 |', true],
    ['in the first row of its table', '| a | more |\n|---|---|\n| x | 1 |\n| y | 2 |\n| z | 7 |', true],
    ['not above a paragraph before its table', 'more\n\nthen\n| a | b |\n|---|---|\n| z | 7 |', false],
    ['not too far before it', `more ${'x'.repeat(600)} 7`, false],
    ['far before it', `more ${'x'.repeat(590)} 7`, true],
    ['not too far behind it', `7 ${'x'.repeat(300)} more`, false],
    ['far behind it', `7 ${'x'.repeat(290)} more`, true],
  ])('%s', (_, text, due) => {
    expect(cued('difference', text)).toBe(due);
  });
});
