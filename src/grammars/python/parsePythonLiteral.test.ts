import { expect, test } from 'vitest';
import { literalNotation } from '../../../test/calls/literalNotation.ts';
import { parsePythonLiteral } from './parsePythonLiteral.ts';

test.each([
  ['5', 'int 5 5'], [' -1_000 ', 'int -1000 -1_000'], ['- 5', 'int -5 -5'], ['0x1F', 'int 31 0x1F'], ['0o17', 'int 15 0o17'], ['0b_101', 'int 5 0b_101'], ['00', 'int 0 00'], ['1.5e3', 'float 1500 1.5e3'], ['1e400', 'float Infinity 1e400'], ['5j', '<5j>'], ['012', 'none'],
  ["'a' \"b\"", '"ab"'], ["r'\\n'", '"\\\\n"'], ["b'x'", "<b'x'>"], ["f'{x}'", "<f'{x}'>"], ["'\\N{BULLET}'", "<'\\N{BULLET}'>"], ['"a', 'none'],
  ['True', 'true'], ['None', 'null'], ['true', 'true'], ['null', 'null'], ['nan', '<nan>'], ['float("nan")', 'NaN'], ["float('-Infinity')", '-Infinity'], ['float("1")', 'call float(_="1")'], ['float("inf", 1)', 'call float(_="inf", _=int 1 1)'], ['-Infinity', '-Infinity'], ['+Infinity', '<+Infinity>'], ['-float("inf")', '<-float("inf")>'],
  ['[1, (2,), {3}, {"k": ()}]', 'list[int 1 1, tuple[int 2 2], set[int 3 3], {k: tuple[]}]'], ['set()', 'set[]'], ['(1)', 'int 1 1'], ['{**a, "k": 1}', '<{**a, "k": 1}>'],
  ['a.b(c, d=1)', 'call a.b(_=<c>, d=int 1 1)'], ['a + 1', '<a + 1>'], ['[x for x in y]', '<[x for x in y]>'], ['a b', 'none'], ['', 'none'], ['1, 2', 'none'],
])('%j', (text, notation) => {
  expect(literalNotation(parsePythonLiteral(text))).toBe(notation);
});
