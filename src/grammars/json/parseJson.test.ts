import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Literal } from '../../core/Literal.ts';
import { depthLimit, parseJson } from './parseJson.ts';

/** A literal in one line: numbers as written (floats marked `~`), strings quoted, non-strings bare. */
function show(literal: Literal): string {
  switch (literal.kind) {
    case 'null':
      return 'null';
    case 'boolean':
      return String(literal.value);
    case 'number':
      return `${literal.integer ? '' : '~'}${literal.text}${Number(literal.text) === literal.value ? '' : `=${literal.value}`}`;
    case 'non-finite':
      return `<${literal.text}>`;
    case 'string':
      return JSON.stringify(literal.value);
    case 'list':
      return `[${literal.items.map(show).join(' ')}]`;
    case 'object':
      return `{${literal.entries.map(({ key, value }) => `${key}:${show(value)}`).join(' ')}}`;
    case 'expression':
      return `expression ${literal.text}`;
    case 'call':
      return 'call';
  }
}

/** `value @end codes` or `!failure @end`. */
function read(text: string): string {
  const parsed = parseJson(text);
  if (parsed.value === null) return `!${parsed.failure} @${parsed.end}`;
  const codes = parsed.forgiven.map(({ code, span }) => `${code}(${span?.start ?? '-'},${span?.end ?? '-'})`);
  return [`${show(parsed.value)} @${parsed.end}`, ...codes].join(' ');
}

describe('parseJson takes RFC 8259 as it stands', () => {
  test.each([
    ['{}', '{} @2'],
    ['[]', '[] @2'],
    ['{ "a" : 1 , "b" : [ ] }', '{a:1 b:[]} @23'],
    ['\t\r\n {"a":true,"b":false,"c":null}\n', '{a:true b:false c:null} @33'],
    ['[0,-0,5,-7,5.0,0.5,1e5,1E+5,2.5e-3]', '[0 -0 5 -7 ~5.0 ~0.5 ~1e5 ~1E+5 ~2.5e-3] @35'],
    ['[123456789012345,-12345678901234,12345678901234567890,9007199254740993]', '[123456789012345 -12345678901234 12345678901234567890 9007199254740993] @71'],
    ['"plain"', '"plain" @7'],
    ['["a\\"b\\\\c\\/d\\b\\f\\n\\r\\te\\u00e9\\uD83D\\uDE00"]', '["a\\"b\\\\c/d\\b\\f\\n\\r\\teé😀"] @43'],
    ['{"a":{"b":[{"c":"d"}]}}', '{a:{b:[{c:"d"}]}} @23'],
    ['{"url":"http://x/#y","e":""}', '{url:"http://x/#y" e:""} @28'],
    ['["x" , "y"\n,"z"]', '["x" "y" "z"] @16'],
    ['1 2', '1 @1'],
    ['{"a":1} tail', '{a:1} @7'],
    ['{"":0}', '{:0} @6'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('where every value stands', () => {
    expect(parseJson('x{"ab": [1, "c"]}', 1).value).toEqual({
      kind: 'object',
      span: { start: 1, end: 17 },
      entries: [
        {
          key: 'ab',
          keySpan: { start: 2, end: 6 },
          value: {
            kind: 'list',
            form: 'list',
            span: { start: 8, end: 16 },
            items: [
              { kind: 'number', value: 1, integer: true, text: '1', span: { start: 9, end: 10 } },
              { kind: 'string', value: 'c', span: { start: 12, end: 15 } },
            ],
          },
        },
      ],
    });
  });

  test('words and their spans', () => {
    expect(parseJson(' true').value).toEqual({ kind: 'boolean', value: true, span: { start: 1, end: 5 } });
    expect(parseJson(' false').value).toEqual({ kind: 'boolean', value: false, span: { start: 1, end: 6 } });
    expect(parseJson(' null').value).toEqual({ kind: 'null', span: { start: 1, end: 5 } });
  });

  test('never looks beyond its end', () => {
    expect(parseJson('[12345]', 0, 4)).toMatchObject({ end: 4, forgiven: [{ code: 'missing-close-bracket', span: { start: 4, end: 4 } }] });
    expect(parseJson('"abc"', 0, 4)).toMatchObject({ value: { value: 'abc' }, end: 4, forgiven: [{ code: 'truncated-tail' }] });
    expect(parseJson('true', 0, 3)).toMatchObject({ value: null, failure: 'no-value' });
    expect(parseJson('1.5', 0, 2)).toMatchObject({ value: { text: '1.' }, end: 2 });
    expect(parseJson('"\\u00e9"', 0, 5)).toMatchObject({ value: { value: '\\u00' }, end: 5 });
  });

  test('agrees with JSON.parse on every JSON text, with nothing forgiven', () => {
    const property = fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const parsed = parseJson(text);
      expect(parsed.forgiven).toEqual([]);
      expect(parsed.end).toBe(text.length);
      expect(parsed.value === null ? null : plain(parsed.value)).toEqual(JSON.parse(text));
    });
    fc.assert(property, { seed: 1, numRuns: 500 });
  });

  test('forgives something, or fails, wherever JSON.parse throws', () => {
    const piece = fc.constantFrom(...Array.from('{}[]",:;\'`\\/#ab01.-+eE_ \n\t\u00a0tn'), 'true', 'null', '"a"', '"b":', 'None', '\\u0041', '\u0001');
    const property = fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('');
      const parsed = parseJson(text);
      expect(parsed.end).toBeLessThanOrEqual(text.length);
      const clean = parsed.value !== null && parsed.forgiven.length === 0 && /^[ \t\r\n]*$/.test(text.slice(parsed.end));
      if (clean) expect(() => JSON.parse(text) as unknown).not.toThrow();
    });
    fc.assert(property, { seed: 2, numRuns: 4000 });
  });
});

function plain(literal: Literal): unknown {
  switch (literal.kind) {
    case 'null':
      return null;
    case 'list':
      return literal.items.map(plain);
    case 'object':
      return Object.fromEntries(literal.entries.map(({ key, value }) => [key, plain(value)]));
    case 'call':
      return 'call';
    case 'expression':
      return literal.text;
    case 'non-finite':
      return literal.text;
    default:
      return literal.value;
  }
}

describe('parseJson forgives', () => {
  test.each([
    ["{'a': 'b'}", '{a:"b"} @10 wrong-quotes(1,2) wrong-quotes(6,7)'],
    ['{`a`: `b`}', '{a:"b"} @10 wrong-quotes(1,2) wrong-quotes(6,7)'],
    ['{“a”: “b”}', '{a:"b"} @10 wrong-quotes(1,2) wrong-quotes(6,7)'],
    ['{"a": "say "hi" now"}', '{a:"say \\"hi\\" now"} @21 wrong-quotes(11,12) wrong-quotes(14,15)'],
    ["{'a': 'it's'}", `{a:"it's"} @13 wrong-quotes(1,2) wrong-quotes(6,7) wrong-quotes(9,10)`],
    ['{"a":"""x"y"""}', '{a:"x\\"y"} @15 wrong-quotes(5,8)'],
    ['["""ab', '["ab"] @6 wrong-quotes(1,4) truncated-tail(6,6)'],
    ['{"a": True, "b": False, "c": None}', '{a:true b:false c:null} @34 foreign-literal(6,10) foreign-literal(17,22) foreign-literal(29,33)'],
    ['[TRUE,FALSE,NULL,Null,nil,undefined]', '[true false null null null null] @36 foreign-literal(1,5) foreign-literal(6,11) foreign-literal(12,16) foreign-literal(17,21) foreign-literal(22,25) foreign-literal(26,35)'],
    ['[NaN,nan,Infinity,+Infinity,inf,-Infinity,-inf]', '[<NaN> <NaN> <Infinity> <Infinity> <Infinity> <-Infinity> <-Infinity>] @47 non-finite-number(1,4) non-finite-number(5,8) non-finite-number(9,17) non-finite-number(18,27) non-finite-number(28,31) non-finite-number(32,41) non-finite-number(42,46)'],
    ['{"a":1,}', '{a:1} @8 trailing-separator(6,7)'],
    ['[1,]', '[1] @4 trailing-separator(2,3)'],
    ['[1,,2]', '[1 2] @6 trailing-separator(3,4)'],
    ['{"a":1 "b":2}', '{a:1 b:2} @13 missing-separator(7,7)'],
    ['[1 2]', '[1 2] @5 missing-separator(3,3)'],
    ['{"a":"x"\n"b":2}', '{a:"x" b:2} @15 missing-separator(9,9)'],
    ['["x" "y"]', '["x" "y"] @9 missing-separator(5,5)'],
    ['[1;2]', '[1 2] @5 semicolon-separator(2,3)'],
    ['{"a"=1}', '{a:1} @7 missing-separator(4,5)'],
    ['{"a" => 1}', '{a:1} @10 missing-separator(5,7)'],
    ['{a: 1, $b-c.d: 2, é: 3}', '{a:1 $b-c.d:2 é:3} @23 unquoted-key(1,2) unquoted-key(7,13) unquoted-key(18,19)'],
    ['{city: New York, n: 2}', '{city:"New York" n:2} @22 unquoted-key(1,5) unquoted-value(7,15) unquoted-key(17,18)'],
    ['{"a":3*4,"b":50%,"c":5L}', '{a:expression 3*4 b:expression 50% c:expression 5L} @24 unquoted-value(5,8) unquoted-value(13,16) unquoted-value(21,23)'],
    ['{"a":+x,"b":-y}', '{a:expression +x b:expression -y} @15 unquoted-value(5,7) unquoted-value(12,14)'],
    ['[truest]', '["truest"] @8 unquoted-value(1,7)'],
    ['// hi\n{"a":/*x*/1}#end', '{a:1} @18 comment(0,5) comment(11,16)'],
    ['{"a":1 # note\n}', '{a:1} @15 comment(7,13)'],
    ['[1 /* open', '[1] @10 comment(3,10) missing-close-bracket(10,10)'],
    ['["a\nb\u0001c"]', '["a\\nb\\u0001c"] @9 raw-control-character(3,4) raw-control-character(5,6)'],
    ['\ufeff{\u00a0"a":1}', '{a:1} @9 raw-control-character(0,1) raw-control-character(2,3)'],
    ['{"p":"C:\\Users\\xam"}', '{p:"C:\\\\Users\\\\xam"} @20 bad-escape(8,10) bad-escape(14,16)'],
    ['["\\\'","\\`"]', '["\'" "`"] @11 bad-escape(2,4) bad-escape(7,9)'],
    ['["a\\_b"]', '["a_b"] @8 escaped-underscore(3,5)'],
    ['["\\u12g4"]', '["\\\\u12g4"] @10 bad-escape(2,4)'],
    ['[007,.5,5.,+3,1_000,0x1F,0o17,0b11]', '[007 ~.5 ~5. +3 1_000=1000 0x1F 0o17 0b11] @35 foreign-literal(1,4) foreign-literal(5,7) foreign-literal(8,10) foreign-literal(11,13) foreign-literal(14,19) foreign-literal(20,24) foreign-literal(25,29) foreign-literal(30,34)'],
    ['[-0x1F,1_0.5_0,.5e3]', '[-0x1F=-31 ~1_0.5_0=10.5 ~.5e3] @20 foreign-literal(1,6) foreign-literal(7,14) foreign-literal(15,19)'],
    ['{"a":1,"b":2,"a":3}', '{a:1 b:2 a:3} @19 duplicate-key(13,16)'],
    ['{"a":[1,2}', '{a:[1 2]} @10 missing-close-bracket(9,9)'],
    ['[{"a":1]', '[{a:1}] @8 missing-close-bracket(7,7)'],
    ['{"a":1]', '{a:1} @6 missing-close-bracket(6,6)'],
    ['{"a":{"b":1', '{a:{b:1}} @11 missing-close-bracket(11,11)'],
    ['{"a":1,', '{a:1} @7 truncated-tail(7,7)'],
    ['{"a":', '{} @5 truncated-tail(5,5)'],
    ['{"a"', '{} @4 truncated-tail(4,4)'],
    ['{"a', '{} @3 truncated-tail(3,3)'],
    ['{', '{} @1 truncated-tail(1,1)'],
    ['[', '[] @1 truncated-tail(1,1)'],
    ['{"a":[1,"x', '{a:[1 "x"]} @10 truncated-tail(10,10)'],
    ['["x\\', '["x"] @4 truncated-tail(4,4)'],
    ['"abc', '"abc" @4 truncated-tail(4,4)'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('a key repeated among many', () => {
    const keys = Array.from({ length: 9 }, (_, index) => `"k${index}":0`).join(',');
    expect(parseJson(`{${keys}}`).forgiven).toEqual([]);
    expect(parseJson(`{${keys},"k3":1}`).forgiven).toEqual([{ code: 'duplicate-key', call: null, span: { start: 64, end: 68 } }]);
    const eight = Array.from({ length: 8 }, (_, index) => `"k${index}":0`).join(',');
    expect(parseJson(`{${eight}}`).forgiven).toEqual([]);
  });
});

describe('parseJson gives up', () => {
  test.each([
    ['', '!no-value @0'],
    ['  ', '!no-value @2'],
    ['hello', '!no-value @1'],
    ['- 5', '!no-value @1'],
    ['}', '!no-value @1'],
    ['{"a": }', '!no-value @6'],
    ['{"a":,"b":1}', '!no-value @5'],
    ['{"a":f(1)}', '!not-json @6'],
    ['[f(a=1)]', '!not-json @2'],
    ['{"a":x"y"}', '!not-json @6'],
    ['{a b}', '!not-json @3'],
    ['{(}', '!not-json @1'],
    ['[a: {"b": 1}]', '!not-json @4'],
    ['/', '!no-value @1'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('beyond its depth, and not before', () => {
    const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
    expect(parseJson(nested(depthLimit))).toMatchObject({ failure: null, end: 400, forgiven: [] });
    expect(parseJson(nested(depthLimit + 1))).toMatchObject({ value: null, failure: 'nested-too-deep', end: 201 });
    expect(parseJson('{"a":'.repeat(depthLimit + 1))).toMatchObject({ value: null, failure: 'nested-too-deep' });
    expect(parseJson(`[${'[],'.repeat(300)}]`)).toMatchObject({ failure: null });
    expect(parseJson(`[${'{},'.repeat(300)}]`)).toMatchObject({ failure: null });
  });

  test('a failure always moves forward', () => {
    const property = fc.property(fc.string({ minLength: 1, maxLength: 30 }), fc.nat(29), (text, start) => {
      fc.pre(start < text.length);
      expect(parseJson(text, start).end).toBeGreaterThan(start);
    });
    fc.assert(property, { seed: 3, numRuns: 2000 });
  });

  test.each([
    ['brackets', '['.repeat(1e6)],
    ['an open string', `{"a":"${'x'.repeat(1e6)}`],
    ['quotes', `{"a":"${'" '.repeat(5e5)}`],
    ['quotes without blanks', `{"a":"${'"'.repeat(1e6)}`],
    ['blanks', `[${' '.repeat(1e6)}`],
    ['comments', `[${'/* */'.repeat(2e5)}`],
    ['keys', `{${Array.from({ length: 5e4 }, (_, index) => `"k${index}":1`).join(',')}}`],
    ['escapes', `"${'\\u0041\\x'.repeat(1e5)}"`],
  ])('in linear time on a megabyte of %s', (_, text) => {
    const started = process.hrtime.bigint();
    parseJson(text);
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(25_000);
  });
});
