import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isJsonObject, type Json } from '../core/Json.ts';
import { jsonDepth, jsonElements, jsonMembers, jsonSliceAt } from './jsonSlices.ts';
import { parseJson, parseRecord } from './parseRecord.ts';

const members = (text: string, start = 0): [string, string][] => jsonMembers(text, start).map(({ key, start: from, end }) => [key, text.slice(from, end)]);
const elements = (text: string, start = 0): string[] => jsonElements(text, start).map(({ start: from, end }) => text.slice(from, end));

test.each<[string, [string, string][]]>([
  ['{}', []],
  [' { } ', []],
  ['[1]', []],
  ['', []],
  ['{"a":1}', [['a', '1']]],
  [' {\n"a" : -1.50e3 ,"b":\t"x" } ', [['a', '-1.50e3'], ['b', '"x"']]],
  ['{"a":{"b":[1,{"c":"}"}]},"d":null}', [['a', '{"b":[1,{"c":"}"}]}'], ['d', 'null']]],
  ['{"a":1,"a":2}', [['a', '1'], ['a', '2']]],
  ['{"a\\"b":"c\\\\","\\u0064":"]\\""}', [['a"b', '"c\\\\"'], ['d', '"]\\""']]],
  ['{"n":12345678901234567890123}', [['n', '12345678901234567890123']]],
])('members of %s', (text, expected) => {
  expect(members(text)).toEqual(expected);
});

test.each<[string, string[]]>([
  ['[]', []],
  ['{}', []],
  ['[ 1 , "a,]" ,[2,[3]], {"b":[]} ,true]', ['1', '"a,]"', '[2,[3]]', '{"b":[]}', 'true']],
])('elements of %s', (text, expected) => {
  expect(elements(text)).toEqual(expected);
});

test('a start other than the beginning', () => {
  expect(members('[0, {"a":1}]', 3)).toEqual([['a', '1']]);
  expect(elements('{"a": [1,2]}', 5)).toEqual(['1', '2']);
});

test('the value at a path', () => {
  const text = '{"a":[{"b":1},{"b": {"c":12345678901234567890}}],"a2":0,"x":1,"x":[2]}';
  expect(jsonSliceAt(text, ['a', 1, 'b'])).toBe('{"c":12345678901234567890}');
  expect(jsonSliceAt(text, ['a', 1, 'b', 'c'])).toBe('12345678901234567890');
  expect(jsonSliceAt(text, ['x', 0])).toBe('2');
  expect(jsonSliceAt(text, ['a', 2])).toBe(null);
  expect(jsonSliceAt(text, ['b'])).toBe(null);
  expect(jsonSliceAt(text, [])).toBe(text);
});

test.each([
  ['1', 0],
  ['"[["', 0],
  ['[]', 1],
  ['{"a":[]}', 2],
  ['[[],[[]]]', 3],
  ['["\\"[",[1]]', 2],
])('depth of %s', (text, depth) => {
  expect(jsonDepth(text)).toBe(depth);
});

test('slices are the values that JSON.parse finds', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 1), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const parsed: Json = JSON.parse(text);
      if (Array.isArray(parsed)) expect(elements(text).map(parseJson)).toEqual(parsed);
      else if (isJsonObject(parsed)) expect(Object.fromEntries(members(text).map(([key, slice]) => [key, parseJson(slice)]))).toEqual(parsed);
      else expect(members(text).length + elements(text).length).toBe(0);
    }),
    { seed: 1, numRuns: 500 },
  );
});

const deep = (levels: number): string => `{"a":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`;
const long = ' '.repeat(400);

test.each<[string, string, string]>([
  ['{', 'broken-line', 'not valid JSON'],
  ['{"a":NaN}', 'broken-line', 'not valid JSON'],
  ['[]', 'malformed-record', 'not a JSON object'],
  ['null', 'malformed-record', 'not a JSON object'],
  [deep(201), 'nested-too-deep', 'nested more than 200 levels deep'],
  [deep(500_000), 'nested-too-deep', 'nested more than 200 levels deep'],
])('a record that cannot be used', (text, code, detail) => {
  expect(parseRecord({ number: 7, text }, 'f', 'm')).toEqual({ state: 'problem', problem: { code, file: 'f', line: 7, detail, model: 'm' } });
});

test('a record', () => {
  expect(parseRecord({ number: 1, text: '{"a":1}' }, 'f', null)).toEqual({ state: 'record', value: { a: 1 } });
  expect(parseRecord({ number: 1, text: deep(200) + long }, 'f', null).state).toBe('record');
  expect(parseJson('x')).toBe(undefined);
});
