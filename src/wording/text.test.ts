import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyDiagnosis } from '../../test/diagnoses/emptyDiagnosis.ts';
import { tinyDiagnosis } from '../../test/diagnoses/tinyDiagnosis.ts';
import { capitalised, joined } from './joined.ts';
import { modelNames } from './modelNames.ts';
import { clipped, shortened } from './shortened.ts';
import { visibleLines, visibleText } from './visibleText.ts';

test.each([
  ['plain é 漢字 👍', 'plain é 漢字 👍'],
  ['a\nb\r\tc', 'a\\nb\\r\\tc'],
  ['\u001b[31m\u0000\u007f\u009b', '\\u001b[31m\\u0000\\u007f\\u009b'],
  ['\u202eabc\u2066\u200f\u061c', '\\u202eabc\\u2066\\u200f\\u061c'],
  ['\u200b\u200d\u2028\u2029\ufeff\u00ad\u2060', '\\u200b\\u200d\\u2028\\u2029\\ufeff\\u00ad\\u2060'],
  ['\ud800 \udc00', '\\ud800 \\udc00'],
  ['\u{e0041}', '\\u{e0041}'],
  ['\u00a0\u3000', '\u00a0\u3000'],
])('%j is shown as %s', (text, shown) => {
  expect(visibleText(text)).toBe(shown);
});

test('lines keep their breaks and tabs, and nothing else', () => {
  expect(visibleLines('a\r\nb\n\tc\r\u0007')).toBe('a\nb\n\tc\\r\\u0007');
});

test('nothing that acts on a screen is left, whatever came', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(visibleText(text)).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
      expect(visibleText(visibleText(text))).toBe(visibleText(text));
    }),
    { seed: 1, numRuns: 300 },
  );
});

test.each([
  ['abcdefghij', 10, 'abcdefghij'],
  ['abcdefghijk', 10, 'abcdef…ijk'],
  ['abcdef👍hijklmno', 8, 'abcde…no'],
  ['ab👍defghijk', 4, 'ab…k'],
  ['abcdefgh👍', 4, 'ab…'],
])('%s shortened to %i is %s', (text, most, short) => {
  expect(shortened(text, most)).toBe(short);
});

test.each([
  ['abc', 3, 'abc'],
  ['abcd', 3, 'ab…'],
  ['a👍cd', 3, 'a…'],
])('%s clipped to %i is %s', (text, most, short) => {
  expect(clipped(text, most)).toBe(short);
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j joined is %s', (items, text) => {
  expect(joined(items)).toBe(text);
});

test('joined by or, and capitalised', () => {
  expect(joined(['a', 'b'], 'or')).toBe('a or b');
  expect(capitalised('on all')).toBe('On all');
  expect(capitalised('')).toBe('');
});

describe('model names', () => {
  const [model] = tinyDiagnosis.models;
  const named = (...names: readonly string[]) => modelNames({ ...emptyDiagnosis, models: model === undefined ? [] : names.map((name) => ({ ...model, model: name })) });

  test('stay different where their short forms are the same', () => {
    const long = (middle: string): string => `${'a'.repeat(40)}${middle}${'z'.repeat(40)}`;
    const names = named(long('1'), long('2'), long('3'));
    const short = `${'a'.repeat(32)}…${'z'.repeat(15)}`;
    expect([long('1'), long('2'), long('3')].map(names)).toEqual([short, `${short} (2)`, `${short} (3)`]);
  });

  test('are never empty and never hold what acts on a screen', () => {
    const names = named('', '\u001b[0m');
    expect(names('')).toBe('unnamed model');
    expect(names('\u001b[0m')).toBe('\\u001b[0m');
    expect(names('not in the diagnosis')).toBe('not in the diagnosis');
  });
});
