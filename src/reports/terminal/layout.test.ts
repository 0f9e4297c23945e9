import { describe, expect, test } from 'vitest';
import { displayWidth } from './displayWidth.ts';
import { plot } from './plot.ts';
import { table } from './table.ts';
import { cut, wrapped } from './wrapped.ts';

describe('displayWidth', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['né', 2],
    ['ne\u0301', 2],
    ['漢字', 4],
    ['ｆｕ', 4],
    ['한', 2],
    ['ok 👍', 5],
    ['●─├', 3],
    ['\u200b', 0],
    ['\u{20000}', 2],
  ])('of %j is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('wrapped', () => {
  test.each([
    ['one two three', 7, ['one two', 'three']],
    ['one two three', 13, ['one two three']],
    ['one two three', 12, ['one two', 'three']],
    ['abcdefgh', 3, ['abc', 'def', 'gh']],
    ['a bcdefg h', 3, ['a', 'bcd', 'efg', 'h']],
    ['漢字漢字', 5, ['漢字', '漢字']],
    ['', 5, ['']],
    ['a b', 0, ['a', 'b']],
  ])('%j at %i', (text, width, lines) => {
    expect(wrapped(text, width)).toEqual(lines);
  });
});

describe('cut', () => {
  test.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'ab…'],
    ['漢字漢', 5, '漢字…'],
    ['漢字漢', 4, '漢…'],
    ['abcd', 1, 'a'],
  ])('%j to %i', (text, width, expected) => {
    expect(cut(text, width)).toBe(expected);
  });
});

describe('table', () => {
  test('lines up columns and lets one give way', () => {
    const rows = [
      [{ text: 'a long first cell' }, { text: '1' }],
      [{ text: '漢字' }, { text: '100', mark: (text: string): string => `<${text}>` }],
    ];
    expect(table([{ align: 'left', gives: true }, { align: 'right' }], rows, 15)).toEqual(['a long fi…    1', '漢字        <100>']);
    expect(table([{ align: 'left' }, { align: 'left' }], rows, 99)).toEqual(['a long first cell  1', '漢字               <100>']);
  });

  test('never lets the giving column vanish', () => {
    expect(table([{ align: 'left', gives: true }, { align: 'right' }], [[{ text: 'abcdefghijkl' }, { text: '12345678' }]], 5)).toEqual(['abcdefg…  12345678']);
  });
});

describe('plot', () => {
  const base = { level: 0.95, n: 100, unit: 'trial', clusters: 50, effectiveN: 80, method: 'm', population: 'new items of this kind' } as const;
  test('draws value and interval', () => {
    expect(plot({ state: 'estimated', value: 0.5, low: 0.25, high: 0.75, ...base }, 9)).toBe('··├─●─┤··');
    expect(plot({ state: 'estimated', value: 1, low: 0.9, high: 1.2, ...base }, 9)).toBe('·······├●');
    expect(plot({ state: 'too-few', value: 0, n: 3, unit: 'trial', clusters: 3 }, 5)).toBe('○····');
    expect(plot({ state: 'too-few', value: null, n: 0, unit: 'trial', clusters: 0 }, 5)).toBe('     ');
  });
});
