import { expect, test } from 'vitest';
import { literalNotation } from '../../../test/calls/literalNotation.ts';
import { parseJson } from './parseJson.ts';

/** A text; then its value or `!failure`, where it ends, and everything forgiven with its place. */
const readings: readonly (readonly [string, string])[] = [
  ['"', '"" @1 truncated-tail(1,1)'],
  ['\u000b1', 'int 1 1 @2 raw-control-character(0,1)'],
  ['\u000c1', 'int 1 1 @2 raw-control-character(0,1)'],
  ['/c', '!no-value @1'],
  ['1e', '!no-value @1'],
  ['\u20001', 'int 1 1 @2 raw-control-character(0,1)'],
  ['\u200b1', 'int 1 1 @2 raw-control-character(0,1)'],
  ['\u20281', 'int 1 1 @2 raw-control-character(0,1)'],
  ['\u20291', 'int 1 1 @2 raw-control-character(0,1)'],
  ['\u202f1', 'int 1 1 @2 raw-control-character(0,1)'],
  ['\u30001', 'int 1 1 @2 raw-control-character(0,1)'],
  ['{\ud83d\ude00', '{} @3 unquoted-key(1,3) truncated-tail(3,3)'],
  ['"a"b', '"a" @3'],
  ['/*/1', '!no-value @1 comment(0,1)'],
  ['[""b', 'list["\\"b"] @4 wrong-quotes(2,3) truncated-tail(4,4)'],
  ['[/*_', 'list["/*_"] @4 comment(1,1) unquoted-value(1,4) missing-close-bracket(4,4)'],
  ['":1,}', '":1,}" @5 truncated-tail(5,5)'],
  ['# c\n1', 'int 1 1 @5 comment(0,3)'],
  ['[ a ]', 'list["a"] @5 unquoted-value(2,3)'],
  ['[‘a’]', 'list["a"] @5 wrong-quotes(1,2)'],
  ['[‟a‟]', 'list["a"] @5 wrong-quotes(1,2)'],
  ["{'a['", '{} @5 wrong-quotes(1,2) truncated-tail(5,5)'],
  ['"""a"""', '"a" @7 wrong-quotes(0,3)'],
  ['"\\u0041', '"A" @7 truncated-tail(7,7)'],
  ['["a"\t,1]', 'list["a", int 1 1] @8'],
  ['["x"“y”]', 'list["x\\"“y”]"] @8 wrong-quotes(3,4) truncated-tail(8,8)'],
  ['{"k": a;}', '{k: "a"} @9 unquoted-value(6,7) semicolon-separator(7,8) trailing-separator(7,8)'],
  ['{$a_b1:2}', '{$a_b1: int 2 2} @9 unquoted-key(1,6)'],
  ['{"a":"b"=1}', '!not-json @8 missing-separator(8,8)'],
  ['{Az:1,aZ:2,z:3,A:4,Z:5,a:6}', '{Az: int 1 1, aZ: int 2 2, z: int 3 3, A: int 4 4, Z: int 5 5, a: int 6 6} @27 unquoted-key(1,3) unquoted-key(6,8) unquoted-key(11,12) unquoted-key(15,16) unquoted-key(19,20) unquoted-key(23,24)'],
];

test.each(readings)('%j', (text, notation) => {
  const { value, failure, end, forgiven } = parseJson(text);
  const codes = forgiven.map(({ code, span }) => ` ${code}(${span?.start ?? '-'},${span?.end ?? '-'})`).join('');
  expect(`${value === null ? `!${failure}` : literalNotation(value)} @${end}${codes}`).toBe(notation);
});
