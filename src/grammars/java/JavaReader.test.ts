import { describe, expect, test } from 'vitest';
import { literalNotation } from '../../../test/calls/literalNotation.ts';
import { readCallText } from '../readCallText.ts';
import { javaCalls } from './javaCalls.ts';
import { parseJavaLiteral } from './parseJavaLiteral.ts';

const literals: readonly (readonly [string, string])[] = [
  ['5', 'int 5 5'], [' 5 ', 'int 5 5'], ['5L', 'int 5 5L'], ['5l', 'int 5 5l'], ['-5', 'int -5 -5'], ['+5', 'int 5 +5'], ['0x1F', 'int 31 0x1F'], ['0xFFL', 'int 255 0xFFL'], ['0b101', 'int 5 0b101'], ['017', 'int 15 017'], ['1_000', 'int 1000 1_000'],
  ['2.5', 'float 2.5 2.5'], ['2.5f', 'float 2.5 2.5f'], ['2.5F', 'float 2.5 2.5F'], ['10f', 'float 10 10f'], ['1d', 'float 1 1d'], ['1D', 'float 1 1D'], ['1e5', 'float 100000 1e5'], ['.5', 'float 0.5 .5'], ['5.', 'float 5 5.'], ['-.5', 'float -0.5 -.5'], ['1E-2', 'float 0.01 1E-2'],
  ['123456789012345678901234567890', 'int 1.2345678901234568e+29 123456789012345678901234567890'],
  ['1_', 'none'], ['0x', 'none'], ['5abc', 'none'], ['1__0', 'int 10 1__0'], ['0x_1', 'none'],
  ['"x"', '"x"'], ['""', '""'], [String.raw`"a\"b\\\n\t\r\b\f\s\'"`, JSON.stringify('a"b\\\n\t\r\b\f \'')], [String.raw`"\u0041\uu0042\101\7"`, JSON.stringify('AB' + 'A\x07')], [String.raw`"\q"`, 'none'], [String.raw`"\u00"`, 'none'], ['"a\nb"', 'none'], ['"a', 'none'],
  ["'c'", '"c"'], [String.raw`'\n'`, '"\\n"'], [String.raw`'\''`, `"'"`], ["'abc'", '"abc"'], ["''", '""'],
  ['"""\n  a\n    b\n  """', '"a\\n  b\\n"'], ['"""\n  a"""', '"a"'], ['"""a"""', '"a"'], ['"""\na', 'none'],
  ['true', 'true'], ['false', 'false'], ['null', 'null'], ['True', 'true'], ['False', 'false'], ['None', 'null'],
  ['Double.NaN', 'NaN'], ['Float.NaN', 'NaN'], ['Double.POSITIVE_INFINITY', 'Infinity'], ['java.lang.Double.NEGATIVE_INFINITY', '-Infinity'], ['Double.MAX_VALUE', '<Double.MAX_VALUE>'],
  ['new int[]{1,2}', 'list[int 1 1, int 2 2]'], ['new int[]{}', 'list[]'], ['new int[]{1,}', 'list[int 1 1]'], ['new int[][]{{1}, {2, 3}}', 'list[list[int 1 1], list[int 2 2, int 3 3]]'], ['new String[] { "a" }', 'list["a"]'], ['new int[5]', '<new int[5]>'], ['new int[]{1', 'none'], ['new int[]{1 2}', 'none'],
  ['Arrays.asList("a", 1)', 'list["a", int 1 1]'], ['java.util.Arrays.asList(1)', 'list[int 1 1]'], ['Arrays.asList()', 'list[]'], ['Arrays.asList(new String[]{"a", "b"})', 'list["a", "b"]'], ['Arrays.asList(List.of(1))', 'list[list[int 1 1]]'], ['List.of(1, 2)', 'list[int 1 1, int 2 2]'], ['List.copyOf(List.of(1))', 'list[int 1 1]'], ['ImmutableList.of(1)', 'list[int 1 1]'], ['Collections.emptyList()', 'list[]'], ['Collections.singletonList(new int[]{1})', 'list[list[int 1 1]]'], ['Set.of(1)', 'set[int 1 1]'], ['Collections.emptySet()', 'set[]'],
  ['Map.of("a", 1, "b", List.of(2))', '{a: int 1 1, b: list[int 2 2]}'], ['Map.of()', '{}'], ['Map.of(1, 2)', '{1: int 2 2}'], ['Map.of("a")', 'call Map.of(_="a")'], ['Map.ofEntries(Map.entry("a", 1), entry("b", 2))', '{a: int 1 1, b: int 2 2}'], ['Map.ofEntries(x)', 'call Map.ofEntries(_=<x>)'], ['Map.ofEntries(Map.entry("a"))', 'call Map.ofEntries(_=call Map.entry(_="a"))'], ['Collections.emptyMap()', '{}'], ['Collections.singletonMap("a", 1)', '{a: int 1 1}'],
  ['new ArrayList<>(Arrays.asList("a"))', 'list["a"]'], ['new ArrayList<String>()', 'list[]'], ['new ArrayList<>(10)', 'list[]'], ['new ArrayList<>(x)', '<new ArrayList<>(x)>'], ['new HashSet<>(Arrays.asList(1))', 'set[int 1 1]'], ['new HashMap<>()', '{}'], ['new HashMap<String, List<Integer>>()', '{}'], ['new HashMap<>(Map.of("a", 1))', '{a: int 1 1}'], ['new HashMap<>(x)', '<new HashMap<>(x)>'], ['new java.util.TreeMap<>()', '{}'], ['new ArrayList<>(1, 2)', '<new ArrayList<>(1, 2)>'],
  ['new HashMap<String,Integer>() {{ put("a", 1); put("b", 2); }}', '{a: int 1 1, b: int 2 2}'], ['new HashMap<>(){{put("a",1);}}', '{a: int 1 1}'], ['new ArrayList<>() {{ add("a"); add("b"); }}', 'list["a", "b"]'], ['new ArrayList<>() {{ put("a", 1); }}', '<new ArrayList<>() {{ put("a", 1); }}>'], ['new HashMap<>() {{ add("a"); }}', '<new HashMap<>() {{ add("a"); }}>'], ['new HashMap<>() { int x; }', '<new HashMap<>() { int x; }>'],
  ['new BigInteger("12345678901234567890")', 'int 12345678901234567000 12345678901234567890'], ['new BigDecimal("1.50")', 'float 1.5 1.50'], ['new BigDecimal("x")', '<new BigDecimal("x")>'], ['Integer.valueOf(5)', 'int 5 5'], ['new Integer(5)', 'int 5 5'], ['Integer.valueOf(x)', 'call Integer.valueOf(_=<x>)'], ['new String("a")', '"a"'], ['new String()', '""'],
  ['new Foo()', '<new Foo()>'], ['new Foo(1, "a,b")', '<new Foo(1, "a,b")>'], ['new Foo() { int x() { return 1; } }', '<new Foo() { int x() { return 1; } }>'], ['new Foo().bar()', '<new Foo().bar()>'], ['new ArrayList<>().size()', '<new ArrayList<>().size()>'],
  ['foo', '<foo>'], ['a.b.C', '<a.b.C>'], ['Foo.class', '<Foo.class>'], ['Foo::bar', '<Foo::bar>'], ['x -> x + 1', '<x -> x + 1>'], ['(a, b) -> { return a; }', '<(a, b) -> { return a; }>'], ['(long) 5', '<(long) 5>'], ['"a" + b', '<"a" + b>'], ['a ? b : c', '<a ? b : c>'], ['a[0]', '<a[0]>'], ['!a', '<!a>'], ['a instanceof B', '<a instanceof B>'], ['i++', '<i++>'], ['5 /* c */ + 1', '<5 /* c */ + 1>'],
  ['foo(1, "a")', 'call foo(_=int 1 1, _="a")'], ['a.b(c=1)', 'call a.b(c=int 1 1)'], ['a.b().c()', '<a.b().c()>'], ['5 // c', 'int 5 5'], ['/* c */ 5', 'int 5 5'],
  ['[1, "a"]', 'list[int 1 1, "a"]'], ['{"a": 1}', '{a: int 1 1}'], ['{1, 2}', 'list[int 1 1, int 2 2]'], ['{a=1}', '{a: int 1 1}'], ['{}', '{}'], ['{1, "a": 2}', '<{1, "a": 2}>'],
  ['foo bar', 'none'], ['', 'none'], ['5 5', 'none'], ['"a" "b"', 'none'], [')', 'none'], ['(', 'none'], ['a +', 'none'], ['a]', 'none'], ['5, 6', 'none'],
];

describe('Java literals', () => {
  test.each(literals)('%j', (text, notation) => {
    expect(literalNotation(parseJavaLiteral(text))).toBe(notation);
  });

  test('a literal knows where it stands', () => {
    expect(parseJavaLiteral(' List.of(1) ')?.span).toEqual({ start: 1, end: 11 });
    expect(parseJavaLiteral('new HashMap<>() {{ put("a", 1); }}')?.span).toEqual({ start: 0, end: 34 });
    expect(parseJavaLiteral(' -5L ')?.span).toEqual({ start: 1, end: 4 });
    expect(parseJavaLiteral('a + b ')?.span).toEqual({ start: 0, end: 5 });
  });
});

const confused: readonly (readonly [string, string])[] = [
  ['[f(a=1, b="x", c=5L)]', ''],
  [' \n[f(a=1)] ', ''],
  ['[f(a=new int[]{1, 2})]', ''],
  ['[f(a=True)]', 'foreign-literal@0'],
  ['[f(), g(a=None)]', 'foreign-literal@1'],
  ["[f(a='abc')]", 'wrong-quotes@0'],
  ["[f(a='c')]", ''],
  ['[f(a=[1, 2])]', 'foreign-literal@0'],
  ['[f(a={"k": 1})]', 'foreign-literal@0'],
  ['[f(a=5n)]', 'foreign-literal@0'],
  ['[f(a=0o17)]', 'foreign-literal@0'],
  ['[f(a="""x""")]', 'foreign-literal@0'],
  ['[f(a: 1)]', 'other-dialect@0'],
  ['[f("a"=1)]', 'other-dialect@0'],
  ['[f("a b"=1)]', ''],
  ['[f(a=1,)]', 'trailing-separator@0'],
  ['[f(),]', 'trailing-separator@0'],
  ['[f(1)]', 'positional-argument@0'],
  ['[f(class=1)]', 'reserved-word@0'],
  ['[f(a=New York)]', 'unquoted-value@0'],
  ['[f(a=“x”)]', 'wrong-quotes@0'],
  ['[f(a="x\\q")]', 'bad-escape@0'],
  ['[f(a="x\ny")]', 'raw-control-character@0'],
  ['f(a=1);', 'missing-open-bracket semicolon-separator@0 missing-close-bracket'],
  ['[f(a=List.of(1, 2', 'truncated-tail@0 missing-close-bracket'],
  ['[f(a=new int[]{1, 2', 'truncated-tail@0 missing-close-bracket'],
  ['[f(a="x', 'truncated-tail@0 missing-close-bracket'],
];

test.each(confused)('calls with Java values: %j', (text, forgiven) => {
  const reading = readCallText(text, javaCalls, () => () => true);
  expect(reading.found.state).toBe('calls');
  expect(reading.forgiven.map(({ code, call }) => (call === null ? code : `${code}@${call}`)).join(' ')).toBe(forgiven);
});
