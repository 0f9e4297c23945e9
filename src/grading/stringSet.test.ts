import { expect, test } from 'vitest';
import type { JsonObject } from '../core/Json.ts';
import { compileSchema } from './compileSchema.ts';
import { rulesIn } from './rules.ts';
import { stringSet } from './stringSet.ts';

const text: JsonObject = { type: 'string' };

function ruleOf(accepted: string, found: string, schema: JsonObject = text): string {
  return rulesIn(stringSet([accepted], compileSchema(schema))(found)).join() || 'none';
}

test.each<[string, string, string]>([
  ['Paris', 'Paris', 'string-equality'],
  ['', '', 'string-equality'],
  [' ', ' ', 'string-equality'],
  ['caf\u00e9', 'cafe\u0301', 'string-spelling'],
  ['it\u2019s a \u201cday\u201d', 'it\'s a "day"', 'string-spelling'],
  ['a\u00a0b', 'a b', 'string-spelling'],
  ['10\u201320 %', '10-20 %', 'string-spelling'],
  ['a b', '  a \t b ', 'string-spelling'],
  ['a\nb', 'a\r\nb', 'string-spelling'],
  ['New York, NY', 'new york ny', 'string-phrase'],
  ['New York, NY', 'New York,NY', 'string-phrase'],
  ['Dr. Smith', 'dr smith', 'string-phrase'],
  ['U.S.', 'US', 'string-phrase'],
  ['U.S.A', 'usa', 'string-phrase'],
  ['gluten-free', 'Gluten free', 'string-phrase'],
  ['I love it.', 'I love it', 'string-phrase'],
  ['C#', 'c#', 'string-phrase'],
  ['MÜNCHEN', 'münchen', 'string-phrase'],
  ['5th Avenue', '5TH avenue', 'string-phrase'],
  ['Treaty of Rome', 'treaty_of_rome', 'string-phrase'],
  ['Not in the text.', '**Not in the text.**', 'string-phrase'],
  ['Not in the text.', '**not in the text.', 'string-phrase'],
  ['**Is it so?**', 'Is it so?', 'string-phrase'],
  ['Yes it is!', 'yes it is!**', 'string-phrase'],
  ['**a b', '**A b', 'string-phrase'],
  ['Ha Noi', 'Hanoi', 'string-joined'],
  ['Hanoi', 'ha noi', 'string-joined'],
  ['x**2', 'x^2', 'string-formula'],
  ['x**2 + 1', 'x ** 2+1', 'string-formula'],
  ['2*x**3', '2x^3', 'string-formula'],
  ['lambda x: x**2', 'lambda x : x ** 2', 'string-formula'],
])('%j is %j by %s', (accepted, found, rule) => {
  expect(ruleOf(accepted, found)).toBe(rule);
});

test.each<[string, string]>([
  ['15', '1.5'],
  ['5', '-5'],
  ['etcpasswd', '/etc/passwd'],
  ['/etc/passwd', '/Etc/Passwd'],
  ['1,000', '1000'],
  ['1000', '1,000'],
  ['2023-01-01', '20230101'],
  ['example.com', 'examplecom'],
  ['report.txt', 'Report.txt'],
  ['engine_size', 'engine size'],
  ['bold', '**bold**'],
  ['a bold', 'a **bold'],
  ['src a', '**/src a'],
  ['a b 2', 'a b 2**'],
  ['a b', '* *a b'],
  ['a b', '**2 a b'],
  ['--verbose', 'verbose'],
  ['-v', 'v'],
  ['ABC123', 'abc123'],
  ['a@b.c', 'A@b.c'],
  ['R vs A', 'RvsA'],
  ['a b', 'ab'],
  ['Paris', 'London'],
  ['Paris', ''],
  ['', ' '],
  [' ', ''],
  ['', '   '],
  ['  ', '   '],
  ['a\n  b', 'a\n b'],
  ['lambda x: x**2', 'lambda x: x^2'],
  ['/a (b)', '/a(b)'],
  ['--ab=(c)', '--ab= (c)'],
  ['x-1', 'x - 1'],
  ['2*e5', '2e5'],
  ["worlds", "world's"],
  ['...', ','],
])('%j is not %j', (accepted, found) => {
  expect(ruleOf(accepted, found)).toBe('none');
});

test('accepted strings are alternatives, and none at all accepts nothing', () => {
  const match = stringSet(['Rome', 'Roma'], compileSchema(text));
  expect([match('Roma'), match('ROME'), match('Milan')].map((mask) => rulesIn(mask))).toEqual([['string-equality'], ['string-phrase'], []]);
  expect(stringSet([], compileSchema(text))('')).toBe(0);
});

test.each<[string, string, JsonObject, string]>([
  ['2024-03-05', 'March 5, 2024', text, 'date-equality'],
  ['2024-03-05', '5th of March 2024', text, 'date-equality'],
  ['2024-03-05', '2024/3/5', text, 'date-equality'],
  ['2024-03-05', '2024-03-06', text, 'none'],
  ['2024-03-05', '03/05/2024', text, 'none'],
  ['2024-03-05', 'March 5, 2024', { type: 'string', format: 'date' }, 'none'],
  ['2024-03-05', 'March 5, 2024', { type: 'string', pattern: '.' }, 'none'],
  ['2024-03-05', 'March 5, 2024', { type: 'string', description: 'In the format YYYY-MM-DD' }, 'none'],
  ['2024-03-05', 'March 5, 2024', { type: 'string', description: 'Day of departure' }, 'date-equality'],
  ['2024-03-05', 'March 5, 2024', {}, 'none'],
  ['18:30', '6:30 PM', text, 'time-equality'],
  ['18:30', '6:31 PM', text, 'none'],
  ['6 p.m.', '18:00:00', text, 'time-equality'],
  ['2024-01-01T10:00:00Z', '2024-01-01T12:00:00+02:00', { type: 'string', format: 'date-time' }, 'instant-equality'],
  ['2024-01-01T10:00:00Z', '2024-01-01T12:00:00+01:00', { type: 'string', format: 'date-time' }, 'none'],
  ['2024-01-01T10:00:00Z', '2024-01-01T12:00:00+02:00', text, 'none'],
])('%j against %j under %j: %s', (accepted, found, schema, rule) => {
  expect(ruleOf(accepted, found, schema)).toBe(rule);
});

test('members of an enum are compared by the character, other accepted strings by meaning', () => {
  const schema: JsonObject = { type: 'string', enum: ['a b', 'A B', 'metric'] };
  expect(ruleOf('a b', 'A B', schema)).toBe('none');
  expect(ruleOf('Metric', 'metric', schema)).toBe('string-phrase');
});

test('text in code keeps case and joins no words unless it is a phrase', () => {
  const schema: JsonObject = { type: 'string', 'x-language': 'java' };
  expect(ruleOf('userId', 'userid', schema)).toBe('none');
  expect(ruleOf('LED TV', 'led tv', schema)).toBe('string-phrase');
  expect(ruleOf('LED TV', 'ledtv', schema)).toBe('none');
  expect(ruleOf('x**2', 'x^2', schema)).toBe('none');
});

test('a parameter that asks for Python code tells powers from exclusive or', () => {
  expect(ruleOf('x**2', 'x^2', { type: 'string', description: 'A Python function' })).toBe('none');
  expect(ruleOf('x**2', 'x ** 2', { type: 'string', description: 'A Python function' })).toBe('string-formula');
});
