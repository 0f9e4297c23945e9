import { describe, expect, test } from 'vitest';
import { literalNotation } from '../../../test/calls/literalNotation.ts';
import { placesNotation, readingNotation } from '../../../test/calls/readingNotation.ts';
import type { SyntaxReading } from '../../core/Syntax.ts';
import type { CallLanguage } from '../CallLanguage.ts';
import { readCallText } from '../readCallText.ts';
import { pythonCalls } from './pythonCalls.ts';
import { parsePythonLiteral } from './parsePythonLiteral.ts';
import { writePythonCalls } from './writePythonCalls.ts';

const offered = new Set(['f', 'g', 'get_weather', 'a.b', 'get-time']);
const read = (text: string, language: CallLanguage = pythonCalls): SyntaxReading => readCallText(text, language, () => (name) => offered.has(name));

/** A text; then its calls or why there are none, and behind `!` everything forgiven. */
const readings: readonly (readonly [string, string])[] = [
  ['#', 'prose'],
  ['0', 'prose'],
  ['f', 'prose'],
  ['(f', '"(" was expected 0-2'],
  ['-x', 'prose'],
  ['```', 'prose'],
  ['["f"', '"(" was expected 0-4'],
  [']f()', 'f() ! extra-wrapper missing-close-bracket'],
  ['{f(}', 'a name was expected 0-4'],
  ['[f x]', '"(" was expected 0-5'],
  ['`f(``', 'f("") ! prose-before missing-open-bracket wrong-quotes@0 positional-argument@0 truncated-tail@0 missing-close-bracket'],
  ['a().b', 'prose'],
  ['\u000c[f()]', 'f()'],
  ['a -> b', 'prose'],
  ['\u000c\n[f(;]', 'a name was expected 2-6'],
  ['\r\n[f()]', 'f()'],
  ['[f("x":', 'a value was expected 0-7'],
  ['[f(* )]', 'a name was expected 0-5'],
  ['[f(a=b.', 'f(a="b.") ! unquoted-value@0 truncated-tail@0 missing-close-bracket'],
  ['`f(a=1)', 'f(a=int 1 1) ! prose-before missing-open-bracket missing-close-bracket'],
  ['[f(a= )]', 'a name was expected 0-6'],
  ['[f(a=5e]', 'a number is broken 0-6'],
  ['[f(a=a[]', 'an index was expected 0-7'],
  ['[a.(c=1)]', 'prose'],
  ['[f("x"for', 'a value was expected 0-9'],
  ['[f(a::2)]', 'f("a::2") ! unquoted-value@0 positional-argument@0'],
  ["[f(a='\\N'", 'f(a="\\\\N") ! bad-escape@0 truncated-tail@0 missing-close-bracket'],
  ['[f(a=."ab', 'a number is broken 0-5'],
  ['[f(a=...a', 'f(a="...a") ! unquoted-value@0 truncated-tail@0 missing-close-bracket'],
  ['[f(a=1)]`', 'f(a=int 1 1) ! prose-after'],
  ["[f(a=b'é'", 'bytes hold ASCII only 0-9'],
  ['[f(a=“x)]', 'f(a="“x") ! unquoted-value@0'],
  ['[f(a\\=1)]', '"," or ")" was expected 0-4'],
  ['xyz\n[f()]', 'f() ! prose-before'],
  ['[f(\\\ra=1)]', 'f(a=int 1 1)'],
  ['[f(a-1=2)]', '"," or ")" was expected 0-6'],
  ["[f(a='\\4)]", 'f(a="\\u0004)]") ! truncated-tail@0 missing-close-bracket'],
  ['[f(a=a[,1]', 'an index was expected 0-7'],
  ["[f(a=bf'a'", '"," or ")" was expected 0-7'],
  ['[f(x for x', '"in" was expected 0-10'],
  ['[f(“a”=1)]', 'f(a=int 1 1) ! wrong-quotes@0 other-dialect@0'],
  ['[f("a":=2)]', 'only a name can be assigned to 0-6'],
  ['[f(#c\ra=1)]', 'f(a=int 1 1)'],
  ['[f(a="x\ny)]', 'a string does not end on its line 0-7'],
  ['[f(a=(*x))]', 'a star needs a list 0-9'],
  ['[f(a=a += b', '"," or ")" was expected 0-7'],
  ["[f(a=f'{ }'", 'an f-string is broken 0-11'],
  ['[f(“a”: 1)]', 'f(a=int 1 1) ! wrong-quotes@0 other-dialect@0'],
  ['```\nh()\n```', 'prose'],
  ['[f(a=[1, 2)]', '"," or a closing bracket was expected 0-10'],
  ['[f(a=a if (b', '"else" was expected 0-12'],
  ['[f(a={1:2,,}', 'a name was expected 0-10'],
  ['Hi\n```\nf(a=1)', 'f(a=int 1 1) ! prose-before fence missing-open-bracket missing-close-bracket'],
  ["[f('a'=1not ]", 'an operator is broken 0-12'],
  ['[f(a=1 b==2)]', '"," or ")" was expected 0-7'],
  ['* f(a=1)\n* g()', 'f(a=int 1 1); g() ! prose-before missing-open-bracket missing-close-bracket prose-before missing-open-bracket missing-close-bracket'],
  ['[f(*{"a": 1})]', 'f(<*{"a": 1}>) ! positional-argument@0'],
  ['[f(a=b(1)(2))]', 'f(a=<b(1)(2)>)'],
  ['[f(a=x +,= 1)]', 'a name was expected 0-8'],
  ['[f(a={1: 2, 3}', '":" was expected 0-13'],
  ['[f(x for x in y', '")" was expected 0-15'],
  ['[f(a={1: a := 2}', '"," or "}" was expected 0-11'],
  ['[f(a=x == not y)]', 'a value was expected 0-14'],
  ['Hi\n```\nf(a=1)\ntext', 'f(a=int 1 1) ! prose-before fence missing-open-bracket line-breaks@1 truncated-tail@1 missing-close-bracket'],
  ['```python\t[f()]```', 'f() ! prose-before prose-after'],
  ['Hi\n```\n[]\n```\n[f()]', 'f() ! prose-before'],
  ['[f(a=lambda *a=1: 1', '":" was expected 0-14'],
  [' Calling(a=1) now. \n', 'Calling(a=int 1 1) ! surrounding-whitespace missing-open-bracket missing-separator@1 truncated-tail@1 missing-close-bracket'],
  ["[f(a='\\N0{BULLET}')]", 'f(a="\\\\N0{BULLET}") ! bad-escape@0'],
  ['[f(a=lambda (x): x)]', 'a parameter was expected 0-12'],
  ['[f(a={*a for a in b}', '"," or "}" was expected 0-9'],
  ["lf(a='\\x4ambda if: 1", 'lf(a="Jmbda if: 1") ! missing-open-bracket truncated-tail@0 missing-close-bracket'],
  ['[f(a=(x for x in y))]', 'f(a=<(x for x in y)>)'],
  ['[f(a=[x for 1 in y])]', 'a target was expected 0-14'],
  ['[f(a=lambda a=1, b: 1', 'a parameter needs a default 0-18'],
  ['[f(a={1 for a in b, 2}', '"}" was expected 0-18'],
  ['Hi\n```\n[h(a=1)]\n```\nend', 'h(a=int 1 1) ! prose-before fence prose-after'],
  ['[f(a=[x, y for x in z])]', '"," or a closing bracket was expected 0-11'],
  ['Hi\n```\nh(a=1)\nf()\n```\nend', 'h(a=int 1 1); f() ! prose-before fence missing-open-bracket line-breaks@1 missing-close-bracket prose-after'],
  ['Calling f(a=1), [g()] now.', 'f(a=int 1 1); g() ! prose-before missing-open-bracket extra-wrapper@0 prose-after'],
  ['Calling f(a=1), a.b(c=2) now.', 'f(a=int 1 1); a.b(c=int 2 2) ! prose-before missing-open-bracket missing-close-bracket prose-after'],
  ['[f(a=[x for x in a if b else c])]', 'a closing bracket was expected 0-24'],
  ['[f(), g(a=f&loat("nan"), b=flat("-inf"))]', 'f(); g(a=<f&loat("nan")>, b=call flat(_="-inf"))'],
  ['```python\nprint(1)\n```\n\n```python\nf(a=1)\n```', 'f(a=int 1 1) ! prose-before fence language-tag missing-open-bracket missing-close-bracket'],
  ['[f(a={"description":"B.","name":"b","parameters":{"t_ype":"object"},"res', 'f(a={description: "B.", name: "b", parameters: {t_ype: "object"}, res: null}) ! truncated-tail@0 missing-close-bracket'],
];

test.each(readings)('read %j', (text, notation) => {
  expect(readingNotation(read(text))).toBe(notation);
});

/** The same with where every name, value and leniency stands. */
const places: readonly (readonly [string, string])[] = [
  ['f(', 'f 0-1 () 0-2 !missing-open-bracket 0-0 !truncated-tail@0 2-2 !missing-close-bracket 2-2'],
  ['[,]', 'empty-list !trailing-separator 1-2'],
  ['`[]`', 'empty-list !backticks 0-1'],
  ['f())', 'f 0-1 () 0-3 !missing-open-bracket 0-0 !extra-wrapper@0 3-4 !missing-close-bracket 4-4'],
  ['f();', 'f 0-1 () 0-3 !missing-open-bracket 0-0 !semicolon-separator@0 3-4 !missing-close-bracket 4-4'],
  ['[f(;)]', 'f 1-2 () 1-5 !trailing-separator@0 3-4'],
  ['`f()``', 'f 1-2 () 1-4 !backticks 0-1 !missing-open-bracket 1-1 !missing-close-bracket 4-4 !prose-after 5-6'],
  ['\n [f()]', 'f 3-4 () 3-6 !surrounding-whitespace 0-2'],
  ['[f(a=1l)]', 'f 1-2 (a 3-4 5-7) 1-8 !other-dialect@0 5-7'],
  ['f(a=1)```', 'f 0-1 (a 2-3 4-5) 0-6 !fence 6-9 !missing-open-bracket 0-0 !missing-close-bracket 6-6'],
  ['[f(a : 2)]', 'f 1-2 (a 3-4 7-8) 1-9 !other-dialect@0 5-6'],
  ['[f(a=“x”)]', 'f 1-2 (a 3-4 5-8) 1-9 !wrong-quotes@0 5-8'],
  ['[f\\_(a=1)]', 'f_ 1-4 (a 5-6 7-8) 1-9 !escaped-underscore@0 2-4'],
  ['[f() [g()]]', 'f 1-2 () 1-4; g 6-7 () 6-9 !extra-wrapper@0 5-6 !missing-separator@0 4-5'],
  ["[f(a='a\udc00')]", 'f 1-2 (a 3-4 5-9) 1-10 !raw-control-character@0 7-8'],
  ["[f(a='a\rb')]", 'f 1-2 (a 3-4 5-10) 1-11 !raw-control-character@0 7-8'],
  ["[f(a='''a'')]", 'f 1-2 (a 3-4 5-13) 1-13 !truncated-tail@0 13-13 !missing-close-bracket 13-13'],
  ['[f(a=“x”; b=1)]', 'f 1-2 (a 3-4 5-8, b 10-11 12-13) 1-14 !wrong-quotes@0 5-8 !semicolon-separator@0 8-9'],
  ['[f(**{"b": 1}, **{"b": 2})]', 'f 1-2 (b 6-9 11-12, b 18-21 23-24) 1-26 !duplicate-key@0 18-21'],
];

test.each(places)('places in %j', (text, notation) => {
  expect(placesNotation(read(text))).toBe(notation);
});

const literals: readonly (readonly [string, string])[] = [
  ['{', 'none'],
  ['é', '<é>'],
  ['“', 'none'],
  ['\ta', '<a>'],
  ['\u000c1', 'int 1 1'],
  ['+5', 'int 5 +5'],
  ['-.', 'none'],
  ['2f', 'float 2 2f'],
  ['a\u0301', '<a\u0301>'],
  ['{a', 'none'],
  ['~5', '<~5>'],
  ['\u0301a', 'none'],
  ['-.5', 'float -0.5 -.5'],
  ['00L', 'int 0 00L'],
  ['not', 'none'],
  ["'\\8'", '"\\\\8"'],
  ['....', 'none'],
  ['0x1n', 'int 1 0x1n'],
  ['0x_F', 'int 15 0x_F'],
  ['a.if', 'none'],
  ['a[:]', '<a[:]>'],
  ["b'\u007f'", "<b'\u007f'>"],
  ['if.a', 'none'],
  ["x'a'", 'none'],
  ['{1:}', 'none'],
  ["'a\rb'", 'none'],
  ['-1[0]', '<-1[0]>'],
  ['1is x', '<1is x>'],
  ['a inb', 'none'],
  ["'\\x00'", '"\\u0000"'],
  ["'\\xg1'", 'none'],
  ['a *= b', 'none'],
  ['a[1 2]', 'none'],
  ['a[:::]', 'none'],
  ["brf'a'", 'none'],
  ["'\\1234'", '"S4"'],
  ['- not a', 'none'],
  ["'''a''''", 'none'],
  ['-1 .real', '<-1 .real>'],
  ['await +a', 'none'],
  ['await ~a', 'none'],
  ['"""a\rb"""', '"a\\nb"'],
  ['1not in x', '<1not in x>'],
  ["'a' f'{b}'", "<'a' f'{b}'>"],
  ["f'{a}' 'b'", "<f'{a}' 'b'>"],
  ['-Infinity.x', '<-Infinity.x>'],
  ['await not a', 'none'],
  ['lambda *: 1', 'none'],
  ['lambda a :1', '<lambda a :1>'],
  ["'\\U0010FFFF'", '"\udbff\udfff"'],
  ['lambda */: 1', 'none'],
  ['{1, 2 for a in b}', 'none'],
  ['lambda a=1, *, c: 1', '<lambda a=1, *, c: 1>'],
  ['{1: 2 for a in b, 3: 4}', 'none'],
  ['{1: 2, 3: 4 for a in b}', 'none'],
];

test.each(literals)('literal %j', (text, notation) => {
  expect(literalNotation(parsePythonLiteral(text))).toBe(notation);
});

describe('calls written', () => {
  /** Read in Python. */
  const fromPython: readonly (readonly [string, string])[] = [
    ['a.if(1)', '["a.if"(1)]'],
    ['[f(a=(1,', '[f(a=(1,))]'],
    ['[f(a=\ud83d\ude00)]', '[f(a="\ud83d\ude00")]'],
    ["[f(a='\ud800')]", '[f(a="\\ud800")]'],
    ['[f(a={}, b=[], c=(), d=set(), e=(1,), g=(1, 2), h={1, 2})]', '[f(a={}, b=[], c=(), d=set(), e=(1,), g=(1, 2), h={1, 2})]'],
  ];

  test.each(fromPython)('%j', (text, written) => {
    const { found } = read(text, pythonCalls);
    expect(found.state === 'calls' ? writePythonCalls(found.calls) : found.state).toBe(written);
  });
});
