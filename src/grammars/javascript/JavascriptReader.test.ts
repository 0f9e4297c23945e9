import { describe, expect, test } from 'vitest';
import { literalNotation } from '../../../test/calls/literalNotation.ts';
import { readCallText } from '../readCallText.ts';
import { javascriptCalls } from './javascriptCalls.ts';
import { parseJavascriptLiteral } from './parseJavascriptLiteral.ts';

const literals: readonly (readonly [string, string])[] = [
  ['5', 'int 5 5'], ['5n', 'int 5 5n'], ['-5.5', 'float -5.5 -5.5'], ['- 5', '<- 5>'], ['1__0', 'none'], ['1_e5', 'none'], ['0x1_e', 'int 30 0x1_e'], ['0x1f', 'int 31 0x1f'], ['0o17', 'int 15 0o17'], ['0b11', 'int 3 0b11'], ['1_000', 'int 1000 1_000'], ['1e3', 'float 1000 1e3'], ['.5', 'float 0.5 .5'], ['017', 'int 15 017'], ['08', 'int 8 08'], ['5L', 'int 5 5L'], ['2.5f', 'float 2.5 2.5f'], ['1e400', 'float Infinity 1e400'],
  ['"x"', '"x"'], ["'it\\'s'", '"it\'s"'], [String.raw`"\n\t\b\r\f\v\0\x41\u0042\u{1F600}\q\
z"`, JSON.stringify('\n\t\b\r\f\v\0AB😀qz')], [String.raw`"\x4"`, 'none'], [String.raw`"\u12"`, 'none'], [String.raw`"\u{110000}"`, 'none'], [String.raw`"\1"`, 'none'], [String.raw`"\01"`, 'none'], ['"a\nb"', 'none'], ['"a', 'none'],
  ['`x`', '"x"'], ['`a\nb`', '"a\\nb"'], ['`a\r\nb`', '"a\\nb"'], ['`a ${1} b`', '<`a ${1} b`>'], ['`a \\${1}`', '"a ${1}"'], ['`a', 'none'], ['tag`x`', '<tag`x`>'],
  ['true', 'true'], ['false', 'false'], ['null', 'null'], ['undefined', '<undefined>'], ['True', 'true'], ['None', 'null'], ['NaN', 'NaN'], ['Infinity', 'Infinity'], ['-Infinity', '-Infinity'], ['+Infinity', 'Infinity'], ['-Infinityx', '<-Infinityx>'],
  ['[]', 'list[]'], ['[1, "a", [2]]', 'list[int 1 1, "a", list[int 2 2]]'], ['[1,]', 'list[int 1 1]'], ['[1,,2]', '<[1,,2]>'], ['[...a]', 'list[<...a>]'], ['[1 2]', 'none'],
  ['{}', '{}'], ["{a: 1, 'b': 2, \"c\": 3, 4: 5, $d: 6}", '{a: int 1 1, b: int 2 2, c: int 3 3, 4: int 5 5, $d: int 6 6}'], ['{a: {b: []},}', '{a: {b: list[]}}'], ['{a}', '{a: <a>}'], ['{a, b: 1}', '{a: <a>, b: int 1 1}'], ['{[a]: 1}', '<{[a]: 1}>'], ['{...a}', '<{...a}>'], ['{a() { return 1; }}', '<{a() { return 1; }}>'], ['{get a() { return 1; }}', '<{get a() { return 1; }}>'], ['{new: 1, class: 2}', '{new: int 1 1, class: int 2 2}'], ['{a: 1, a: 2}', '{a: int 1 1, a: int 2 2}'], ['{a: }', 'none'], ['{a: 1', 'none'],
  ['new Set([1, 2])', 'set[int 1 1, int 2 2]'], ['new Set()', 'set[]'], ['new Set(x)', '<new Set(x)>'], ['new Map([["a", 1]])', '{a: int 1 1}'], ['new Map()', '{}'], ['new Map([[1, 2]])', '<new Map([[1, 2]])>'], ['new Map([["a"]])', '<new Map([["a"]])>'], ['new Date()', '<new Date()>'], ['new Date("2020-01-01").getTime()', '<new Date("2020-01-01").getTime()>'], ['new Set([1]).size', '<new Set([1]).size>'],
  ['/a,b[/)]/gi', '</a,b[/)]/gi>'], ['/a', 'none'], ['a / b', '<a / b>'], ['function (a, b) { return a + b; }', '<function (a, b) { return a + b; }>'], ['function f() {}', '<function f() {}>'], ['() => 1', '<() => 1>'], ['x => ({ a: x })', '<x => ({ a: x })>'], ['async (x) => { await y; }', '<async (x) => { await y; }>'], ['class A {}', '<class A {}>'],
  ['foo', '<foo>'], ['foo.bar', '<foo.bar>'], ['foo?.bar', '<foo?.bar>'], ['foo[0]', '<foo[0]>'], ['!foo', '<!foo>'], ['typeof foo', '<typeof foo>'], ['a ? b : c', '<a ? b : c>'], ['a === b', '<a === b>'], ['"a" + "b"', '<"a" + "b">'], ['a < b', '<a < b>'], ['a++', '<a++>'], ['(5)', '<(5)>'],
  ['foo(1)', 'call foo(_=int 1 1)'], ['foo.bar({a: 1}, ...b)', 'call foo.bar(_={a: int 1 1}, _=<...b>)'], ['foo().bar', '<foo().bar>'], ['5 // c', 'int 5 5'], ['/* c */ [1, /* d */ 2]', 'list[int 1 1, int 2 2]'], ['\u00a05\ufeff', 'int 5 5'],
  ['a b', 'none'], ['', 'none'], ['5 5', 'none'], ['"a" "b"', 'none'], ['(a]', 'none'], ['a +', 'none'], ['a)', 'none'], ['1, 2', 'none'],
];

describe('JavaScript literals', () => {
  test.each(literals)('%j', (text, notation) => {
    expect(literalNotation(parseJavascriptLiteral(text))).toBe(notation);
  });

  test('a literal knows where it stands', () => {
    expect(parseJavascriptLiteral(' {a: 1} ')).toEqual({
      kind: 'object',
      entries: [{ key: 'a', keySpan: { start: 2, end: 3 }, value: { kind: 'number', value: 1, integer: true, text: '1', span: { start: 5, end: 6 } } }],
      span: { start: 1, end: 7 },
    });
    expect(parseJavascriptLiteral(' `x` ')?.span).toEqual({ start: 1, end: 4 });
    expect(parseJavascriptLiteral('x => x ')?.span).toEqual({ start: 0, end: 6 });
  });
});

const confused: readonly (readonly [string, string])[] = [
  ["[f(a={k: 1}, b='x', c=`y`)]", ''],
  [' [f(a=1,),] ', ''],
  ['[f(a={k: True})]', 'foreign-literal@0'],
  ['[f(a=None, b=False)]', 'foreign-literal@0 foreign-literal@0'],
  ['[f(a=5L)]', 'foreign-literal@0'],
  ['[f(a: 1)]', 'other-dialect@0'],
  ['[f({a: 1})]', 'positional-argument@0'],
  ['[f(delete=1)]', 'reserved-word@0'],
  ['[a.delete(x=1)]', ''],
  ['[delete(x=1)]', 'reserved-word@0'],
  ['[f($a=1)]', ''],
  ['[f(a=New York)]', 'unquoted-value@0'],
  ['[f(a={k: 1', 'truncated-tail@0 missing-close-bracket'],
  ['[f(a=[1, 2', 'truncated-tail@0 missing-close-bracket'],
  ['[f(a=`x', 'truncated-tail@0 missing-close-bracket'],
  ['```js\n[f(a=1)]\n```', 'fence language-tag'],
];

test.each(confused)('calls with JavaScript values: %j', (text, forgiven) => {
  const reading = readCallText(text, javascriptCalls, () => () => true);
  expect(reading.found.state).toBe('calls');
  expect(reading.forgiven.map(({ code, call }) => (call === null ? code : `${code}@${call}`)).join(' ')).toBe(forgiven);
});

test.each(['['.repeat(100_000), '{a:'.repeat(40_000), 'f('.repeat(50_000), '`${'.repeat(30_000), '/'.repeat(100_000), '[f(a=' .repeat(20_000), `[f(a=${'[1]+'.repeat(25_000)}1)]`, '('.repeat(100_000), 'x=>'.repeat(30_000), '/*'.repeat(50_000)])('a hostile text is read and never crashes: %#', (text) => {
  const { found } = readCallText(text, javascriptCalls, () => () => true);
  expect(['calls', 'no-call', 'unreadable']).toContain(found.state);
  const literal = parseJavascriptLiteral(text);
  expect(literal === null || literal.span.end <= text.length).toBe(true);
});
