import { describe, expect, test } from 'vitest';
import { readingNotation } from '../../test/calls/readingNotation.ts';
import type { CallLanguage } from './CallLanguage.ts';
import { javaCalls } from './java/javaCalls.ts';
import { javascriptCalls } from './javascript/javascriptCalls.ts';
import { pythonCalls } from './python/pythonCalls.ts';
import { readCallText } from './readCallText.ts';

const languages: Readonly<Record<string, CallLanguage>> = { Python: pythonCalls, Java: javaCalls, JavaScript: javascriptCalls };

function read(language: string, text: string): string {
  const calls = languages[language];
  if (calls === undefined) throw new Error(language);
  return readingNotation(readCallText(text, calls, () => () => true));
}

/** Language, what opens and closes one level of an argument, the most levels that are read, what is said of one more. */
const values: readonly (readonly [string, string, string, number, string])[] = [
  ['Python', '[', ']', 200, 'too deep'],
  ['Python', '(', ')', 199, 'too deep'],
  ['Python', 'b(', ')', 200, 'too deep'],
  ['Python', '{"k":', '}', 199, 'too deep'],
  ['Java', '[', ']', 200, 'too deep'],
  ['Java', 'b(', ')', 200, 'too deep'],
  ['JavaScript', '[', ']', 200, 'too deep'],
  ['JavaScript', 'b(', ')', 200, 'too deep'],
  ['JavaScript', '{k:', '}', 199, 'too deep'],
];

describe('levels of nesting', () => {
  test.each(values)('%s: %j%j to %d levels', (language, open, close, most, failure) => {
    const text = (levels: number): string => `[f(a=${open.repeat(levels)}${open.startsWith('{') || open === '(' ? '1' : ''}${close.repeat(levels)})]`;
    expect(read(language, text(most))).toMatch(/^f\(a=[^!]*\)( ! foreign-literal@0.*)?$/);
    expect(read(language, text(most + 1))).toMatch(new RegExp(`^${failure} 0-\\d+$`));
  });

  test.each([['Python', 199, 'too deep 0-207'], ['Java', 200, 'an expression does not end 0-412'], ['JavaScript', 200, 'an expression does not end 0-412']])('%s: parentheses in an expression to %d levels', (language, most, failure) => {
    const text = (levels: number): string => `x+${'('.repeat(levels)}1${')'.repeat(levels)}`;
    expect(read(language, `[f(a=${text(most)})]`)).toBe(`f(a=<${text(most)}>)`);
    expect(read(language, `[f(a=${text(most + 1)})]`)).toBe(failure);
  });

  test.each(['-', 'not '])('signs before a Python value: %j to 199 levels, words beyond', (sign) => {
    expect(read('Python', `[f(a=${sign.repeat(199)}x)]`)).toBe(`f(a=<${sign.repeat(199)}x>)`);
    expect(read('Python', `[f(a=${sign.repeat(200)}x)]`)).toBe(`f(a="${sign.repeat(200)}x") ! unquoted-value@0`);
  });

  test('arrays of Java to 199 levels', () => {
    const text = (levels: number): string => `[f(a=new int[]${'{'.repeat(levels)}${'}'.repeat(levels)})]`;
    expect(read('Java', text(199))).toBe(`f(a=${'list['.repeat(199)}${']'.repeat(199)})`);
    expect(read('Java', text(200))).toBe('too deep 0-213');
  });

  test.each(['Python', 'Java', 'JavaScript'])('brackets around calls of %s to 200 levels', (language) => {
    const text = (levels: number): string => `${'['.repeat(levels)}f()${']'.repeat(levels)}`;
    expect(read(language, text(200))).toBe(`f() !${' extra-wrapper'.repeat(199)}`);
    expect(read(language, text(201))).toBe('too deep 0-201');
  });
});

/** Language, an item, how it is read: 450 of them side by side are no deeper than one. */
const items: readonly (readonly [string, string, string])[] = [
  ['Python', '-x', '<-x>'],
  ['Python', '-1', 'int -1 -1'],
  ['Python', 'not x', '<not x>'],
  ['Python', '[1]', 'list[int 1 1]'],
  ['Python', '(1)', 'int 1 1'],
  ['Python', '{"k": 1}', '{k: int 1 1}'],
  ['Python', 'b(1)', 'call b(_=int 1 1)'],
  ['Java', '-x', '<-x>'],
  ['Java', 'b(1)', 'call b(_=int 1 1)'],
  ['Java', 'new int[]{1}', 'list[int 1 1]'],
  ['Java', 'List.of(1)', 'list[int 1 1]'],
  ['JavaScript', '[1]', 'list[int 1 1]'],
  ['JavaScript', '{k: 1}', '{k: int 1 1}'],
  ['JavaScript', 'x + 1', '<x + 1>'],
];

test.each(items)('%s: a level is given back behind %j', (language, item, notation) => {
  const [open, close] = language === 'Java' ? ['List.of(', ')'] : ['[', ']'];
  const text = `[f(a=${open}${new Array<string>(450).fill(item).join(', ')}${close}, b=1)]`;
  expect(read(language, text)).toBe(`f(a=list[${new Array<string>(450).fill(notation).join(', ')}], b=int 1 1)`);
});
