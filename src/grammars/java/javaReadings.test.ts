import { describe, expect, test } from 'vitest';
import { literalNotation } from '../../../test/calls/literalNotation.ts';
import { placesNotation, readingNotation } from '../../../test/calls/readingNotation.ts';
import type { SyntaxReading } from '../../core/Syntax.ts';
import type { CallLanguage } from '../CallLanguage.ts';
import { readCallText } from '../readCallText.ts';
import { javaCalls } from './javaCalls.ts';
import { javascriptCalls } from '../javascript/javascriptCalls.ts';
import { pythonCalls } from '../python/pythonCalls.ts';
import { parseJavaLiteral } from './parseJavaLiteral.ts';
import { writeJavaCalls } from './writeJavaCalls.ts';

const offered = new Set(['f', 'g', 'get_weather', 'a.b', 'get-time']);
const read = (text: string, language: CallLanguage = javaCalls): SyntaxReading => readCallText(text, language, () => (name) => offered.has(name));

/** A text; then its calls or why there are none, and behind `!` everything forgiven. */
const readings: readonly (readonly [string, string])[] = [
  ['[', 'empty-list ! missing-close-bracket'],
  ["''", 'prose'],
  ['[1', 'prose'],
  ['["f"', '"(" was expected 0-4'],
  ['f(), g', 'f() ! missing-open-bracket truncated-tail@1 missing-close-bracket'],
  ["[f(a='x", 'f(a="x") ! truncated-tail@0 missing-close-bracket'],
  ['[f(a=(1', 'an expression does not end 0-7'],
  ['[f(a=b.', 'f(a="b.") ! unquoted-value@0 truncated-tail@0 missing-close-bracket'],
  ['a(1)(2)', 'a name was expected 0-7'],
  ["[f(a='''", 'f(a="\'") ! wrong-quotes@0 truncated-tail@0 missing-close-bracket'],
  ["['f' : 1]", '"(" was expected 0-9'],
  ['[f(""=1)]', 'f(=int 1 1)'],
  ['[f(a="a"b', 'an expression does not end 0-9'],
  ['[f(\u2028a=1)]', 'f(a=int 1 1)'],
  ['[f("$"=1)]', 'f($=int 1 1) ! other-dialect@0'],
  ['f(/*/ a=1)]', 'something stands behind the calls 0-11'],
  ['Lit.of([1f()', 'Lit.of(list[<1f()>]) ! missing-open-bracket foreign-literal@0 truncated-tail@0 positional-argument@0 missing-close-bracket'],
  ['[f(a=[1, 2)]', 'an expression does not end 0-12'],
  ['[f(a=[“x”])]', 'f(a=list["x"]) ! foreign-literal@0 wrong-quotes@0'],
  ['[f("a b": 1)]', 'f(a b=int 1 1) ! other-dialect@0'],
  ['[f(a=new int[]{)', 'a value was expected 0-15'],
  ['[f(a=x + "\\",")]', 'f(a=<x + "\\",">)'],
  ['[f(a=x + "a\nb")]', 'an expression does not end 0-16'],
  ['[f(a=new int[][]{{1)]', '"," or "}" was expected 0-19'],
  ['[f(a=new ArrayList<>(x', 'f(a=<new ArrayList<>(x>) ! truncated-tail@0 missing-close-bracket'],
  ['h(x y) and more text after the call so that it is long enough', 'prose'],
];

test.each(readings)('read %j', (text, notation) => {
  expect(readingNotation(read(text))).toBe(notation);
});

/** The same with where every name, value and leniency stands. */
const places: readonly (readonly [string, string])[] = [
  ['(', 'empty-list !other-dialect 0-1 !missing-close-bracket 1-1'],
  ['f(...', 'f 0-1 (2-5) 0-5 !missing-open-bracket 0-0 !unquoted-value@0 2-5 !positional-argument@0 2-5 !truncated-tail@0 5-5 !missing-close-bracket 5-5'],
  ['[f(),]', 'f 1-2 () 1-4 !trailing-separator@0 4-5'],
  ['[f(a={', 'f 1-2 (a 3-4 {} 5-6) 1-6 !foreign-literal@0 5-6 !truncated-tail@0 6-6 !missing-close-bracket 6-6'],
  ['[f(a=[1,', 'f 1-2 (a 3-4 [6-7] 5-8) 1-8 !foreign-literal@0 5-6 !truncated-tail@0 8-8 !missing-close-bracket 8-8'],
  ['[f(a="""x', 'f 1-2 (a 3-4 5-9) 1-9 !truncated-tail@0 9-9 !foreign-literal@0 5-8 !missing-close-bracket 9-9'],
  ['[f(a=1,)]', 'f 1-2 (a 3-4 5-6) 1-8 !trailing-separator@0 6-7'],
  ["[f(a=''')]", 'f 1-2 (a 3-4 5-8) 1-9 !wrong-quotes@0 5-8'],
  ['[f(a="\\\r")]', 'f 1-2 (a 3-4 5-9) 1-10 !bad-escape@0 5-9'],
  ['[f(a={“k”})]', 'f 1-2 (a 3-4 [6-9] 5-10) 1-11 !foreign-literal@0 5-6 !wrong-quotes@0 6-9'],
  ['[f(a="x\ny\nz")]', 'f 1-2 (a 3-4 5-12) 1-13 !raw-control-character@0 7-8'],
  ['[f(a=Float.NaN)]', 'f 1-2 (a 3-4 5-14) 1-15'],
  ['[f(a=new int[]{1, 2', 'f 1-2 (a 3-4 [15-16, 18-19] 5-19) 1-19 !truncated-tail@0 19-19 !missing-close-bracket 19-19'],
  ['[f(a=new HashMap<>(16))]', 'f 1-2 (a 3-4 {} 5-22) 1-23'],
];

test.each(places)('places in %j', (text, notation) => {
  expect(placesNotation(read(text))).toBe(notation);
});

const literals: readonly (readonly [string, string])[] = [
  ['f', '<f>'],
  ['{', 'none'],
  ['+.5', 'float 0.5 +.5'],
  ['{,}', '<{,}>'],
  ['/a/g', '</a/g>'],
  ['<x f', 'none'],
  ['new X', '<new X>'],
  ['{a: }', '<{a: }>'],
  ['1.5_e1', 'none'],
  ['new ()', '<new ()>'],
  ['{$: 1}', '{$: int 1 1}'],
  ['new int[]', '<new int[]>'],
  ['new int[]{', 'none'],
  ['Integer.NaN', '<Integer.NaN>'],
  ['new int[] x', 'none'],
  ['{"a": 1, 2}', 'none'],
  ['new ArrayList<>() {}', '<new ArrayList<>() {}>'],
  ['new ArrayList<>() {{ 5; }}', '<new ArrayList<>() {{ 5; }}>'],
];

test.each(literals)('literal %j', (text, notation) => {
  expect(literalNotation(parseJavaLiteral(text))).toBe(notation);
});

describe('calls written', () => {
  /** Read in Python. */
  const fromPython: readonly (readonly [string, string])[] = [
    ['f(', '[f()]'],
    ['[f(a={', '[f(a=Map.of())]'],
    ['[f(*a)]', '[f(*a)]'],
    ['[f(a=1.', '[f(a=1.)]'],
    ['[f(a=b(', '[f(a=b())]'],
    ['[f(a={1', '[f(a=new LinkedHashSet<>(Arrays.asList(1)))]'],
    ['a.if(1)', '["a.if"(1)]'],
    ['float()', '["float"()]'],
    ['[f(a=[1,', '[f(a=Arrays.asList(1))]'],
    ['f()] g()', '[f(), g()]'],
    ['[f(a={"k":', '[f(a=new LinkedHashMap<>() {{ put("k", null); }})]'],
    ["[f(a='a\udc00')]", '[f(a="a\\udc00")]'],
    ['[f(a=[“x”, “y”])]', '[f(a=Arrays.asList("x", "y"))]'],
    ['[f(a={"k": 1, "k": 2})]', '[f(a=new LinkedHashMap<>() {{ put("k", 1); put("k", 2); }})]'],
  ];

  test.each(fromPython)('%j', (text, written) => {
    const { found } = read(text, pythonCalls);
    expect(found.state === 'calls' ? writeJavaCalls(found.calls) : found.state).toBe(written);
  });

  /** Read in Java. */
  const fromJava: readonly (readonly [string, string])[] = [
    ['f(...', '[f("...")]'],
    ['[f(a="\\0")]', '[f(a="\\u0000")]'],
    ['[f(a="\ud83d\ude00")]', '[f(a="\ud83d\ude00")]'],
    ['[f(a=12345678901234567890, b=-12345678901234567890n, c=12345678901234567890L)]', '[f(a=12345678901234567890, b=-12345678901234567890, c=12345678901234567890L)]'],
    ['[f(a={"k0": 0, "k1": 1, "k2": 2, "k3": 3, "k4": 4, "k5": 5, "k6": 6, "k7": 7, "k8": 8, "k9": 9})]', '[f(a=Map.of("k0", 0, "k1", 1, "k2", 2, "k3", 3, "k4", 4, "k5", 5, "k6", 6, "k7", 7, "k8", 8, "k9", 9))]'],
    ['[f(a={"k0": 0, "k1": 1, "k2": 2, "k3": 3, "k4": 4, "k5": 5, "k6": 6, "k7": 7, "k8": 8, "k9": 9, "k10": 10})]', '[f(a=new LinkedHashMap<>() {{ put("k0", 0); put("k1", 1); put("k2", 2); put("k3", 3); put("k4", 4); put("k5", 5); put("k6", 6); put("k7", 7); put("k8", 8); put("k9", 9); put("k10", 10); }})]'],
  ];

  test.each(fromJava)('%j', (text, written) => {
    const { found } = read(text, javaCalls);
    expect(found.state === 'calls' ? writeJavaCalls(found.calls) : found.state).toBe(written);
  });

  /** Read in JavaScript. */
  const fromJavascript: readonly (readonly [string, string])[] = [
    ['[f(a={', '[f(a=Map.of())]'],
    ['[f(a=NaN)]', '[f(a=Double.NaN)]'],
    ['[f(a={"k": 1', '[f(a=Map.of("k", 1))]'],
    ['[f(a=-\nInfinity)]', '[f(a=Double.NEGATIVE_INFINITY)]'],
  ];

  test.each(fromJavascript)('%j', (text, written) => {
    const { found } = read(text, javascriptCalls);
    expect(found.state === 'calls' ? writeJavaCalls(found.calls) : found.state).toBe(written);
  });
});
