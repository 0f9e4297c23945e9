import { describe, expect, test } from 'vitest';
import { literalNotation } from '../../../test/calls/literalNotation.ts';
import { placesNotation, readingNotation } from '../../../test/calls/readingNotation.ts';
import type { SyntaxReading } from '../../core/Syntax.ts';
import type { CallLanguage } from '../CallLanguage.ts';
import { readCallText } from '../readCallText.ts';
import { javaCalls } from '../java/javaCalls.ts';
import { javascriptCalls } from './javascriptCalls.ts';
import { pythonCalls } from '../python/pythonCalls.ts';
import { parseJavascriptLiteral } from './parseJavascriptLiteral.ts';
import { writeJavascriptCalls } from './writeJavascriptCalls.ts';

const offered = new Set(['f', 'g', 'get_weather', 'a.b', 'get-time']);
const read = (text: string, language: CallLanguage = javascriptCalls): SyntaxReading => readCallText(text, language, () => (name) => offered.has(name));

/** A text; then its calls or why there are none, and behind `!` everything forgiven. */
const readings: readonly (readonly [string, string])[] = [
  ['f(...', 'a value was expected 0-5'],
  ['[f(a=5n', 'f(a=int 5 5n) ! truncated-tail@0 missing-close-bracket'],
  ['[f(a=b.', 'f(a="b.") ! unquoted-value@0 truncated-tail@0 missing-close-bracket'],
  ['[f(a=b(1', 'f(a=call b(_=int 1 1)) ! truncated-tail@0 missing-close-bracket'],
  ['[f(a=/a)]', 'f(a="/a") ! unquoted-value@0'],
  ['[f(a=0o17', 'f(a=int 15 0o17) ! truncated-tail@0 missing-close-bracket'],
  ['super.x()', 'super.x() ! missing-open-bracket reserved-word@0 missing-close-bracket'],
  ['[f(a=/a\n/)]', 'an expression does not end 0-11'],
  ['[f(a=/\\/,/)]', 'f(a=</\\/,/>)'],
  ['[f(a=new Set', 'f(a=<new Set>) ! truncated-tail@0 missing-close-bracket'],
  ['[f(a={"a: 1}', 'an expression does not end 0-12'],
  ['[f(a={1_: 2}', 'a number is broken 0-8'],
  ['[f(a={1n: 2}', 'f(a={1n: int 2 2}) ! truncated-tail@0 missing-close-bracket'],
  ['[f(a={a: 1;}', '"," or "}" was expected 0-10'],
  ['[f(a=x + `a\nb`)]', 'f(a=<x + `a\nb`>)'],
  ['[f(a=-x Infinity)]', 'f(a="-x Infinity") ! unquoted-value@0'],
];

test.each(readings)('read %j', (text, notation) => {
  expect(readingNotation(read(text))).toBe(notation);
});

/** The same with where every name, value and leniency stands. */
const places: readonly (readonly [string, string])[] = [
  ['[f(a=new Set([1]), b=new Set())]', 'f 1-2 (a 3-4 [14-15] 5-17, b 19-20 [] 21-30) 1-31'],
];

test.each(places)('places in %j', (text, notation) => {
  expect(placesNotation(read(text))).toBe(notation);
});

const literals: readonly (readonly [string, string])[] = [
  ['{', 'none'],
  ['/a/', '</a/>'],
  ['new', '<new>'],
  ['{f}', '{f: <f>}'],
  ['"\\\r"', '""'],
  ['{x +}', '<{x +}>'],
  ['new ()', '<new ()>'],
  ['T^rue/*', '<T^rue>'],
  ['{"a" 1}', '<{"a" 1}>'],
  ['{a : 1}', '{a: int 1 1}'],
  ['a >>>//b', 'none'],
  ['"\\u{10FFFF}"', '"\udbff\udfff"'],
];

test.each(literals)('literal %j', (text, notation) => {
  expect(literalNotation(parseJavascriptLiteral(text))).toBe(notation);
});

describe('calls written', () => {
  /** Read in Python. */
  const fromPython: readonly (readonly [string, string])[] = [
    ['[f(a', '[f(a)]'],
    ['[f(a=[', '[f(a=[])]'],
    ['h(x y)', '[h("x y")]'],
    ['a.if(1)', '["a.if"(1)]'],
    ['x.set()', '[x.set()]'],
    ['[f(a={1,', '[f(a=new Set([1]))]'],
    ['f()] g()', '[f(), g()]'],
    ['[f(a=2d)]', '[f(a=2.0)]'],
    ['[f(a=[1, 2', '[f(a=[1, 2])]'],
    ['[f(a={"k":', '[f(a={"k": null})]'],
  ];

  test.each(fromPython)('%j', (text, written) => {
    const { found } = read(text, pythonCalls);
    expect(found.state === 'calls' ? writeJavascriptCalls(found.calls) : found.state).toBe(written);
  });

  /** Read in Java. */
  const fromJava: readonly (readonly [string, string])[] = [
    ['a(1', '[a(1)]'],
    ['[f(a=017)]', '[f(a=15)]'],
  ];

  test.each(fromJava)('%j', (text, written) => {
    const { found } = read(text, javaCalls);
    expect(found.state === 'calls' ? writeJavascriptCalls(found.calls) : found.state).toBe(written);
  });

  /** Read in JavaScript. */
  const fromJavascript: readonly (readonly [string, string])[] = [
    ['[f(a=b(', '[f(a=b())]'],
    ['[f(a=NaN)]', '[f(a=NaN)]'],
    ['[f(a={a, b})]', '[f(a={"a": a, "b": b})]'],
  ];

  test.each(fromJavascript)('%j', (text, written) => {
    const { found } = read(text, javascriptCalls);
    expect(found.state === 'calls' ? writeJavascriptCalls(found.calls) : found.state).toBe(written);
  });
});
