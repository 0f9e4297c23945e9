import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePythonTree } from './decodePythonCalls.ts';
import { PythonFloat, type PythonValue } from './PythonValue.ts';
import { readPlainPython } from './readPlainPython.ts';
import type { Walker } from './resolvePython.ts';

const walkers: readonly Walker[] = ['2024-04', '2024-08', 'v4'];
const call = (name: string, ...values: readonly (readonly [string, PythonValue])[]): PythonValue => new Map([[name, new Map(values)]]);

test.each<[string, readonly PythonValue[]]>([
  ['[f(a=1)]', [call('f', ['a', 1])]],
  ['[ m.g_2( a = -3 , b=\'x\' ) , f(a="") ]', [call('m.g_2', ['a', -3], ['b', 'x']), call('f', ['a', ''])]],
  ['[f(a=0, b=-0, c=2.50, d=-0.5)]', [call('f', ['a', 0], ['b', 0], ['c', new PythonFloat(2.5)], ['d', new PythonFloat(-0.5)])]],
  ['[f(a=True, b=False, c=None)]', [call('f', ['a', true], ['b', false], ['c', null])]],
  ['[f(a=[], b={}, c=[1, "é"], d={"k": [2], \'l\' : 3 })]', [call('f', ['a', []], ['b', new Map()], ['c', [1, 'é']], ['d', new Map<string, PythonValue>([['k', [2]], ['l', 3]])])]],
  ['[f(a=1, a=2)]', [call('f', ['a', 2])]],
  ['[f(a=999999999999999)]', [call('f', ['a', 999_999_999_999_999])]],
])('%s is plain, and the tree says the same', (text, expected) => {
  expect(readPlainPython(text)).toEqual(expected);
  for (const walker of walkers) expect(decodePythonTree(text, walker)).toEqual(expected);
});

test.each([
  '', '[]', '[f()]', 'f(a=1)', '[f(1)]', '[f(a=1),]', '[f(a=1,)]', '[f(a=1)', '[f(a=1)] ', ' [f(a=1)]', '[f (a=1)]', '[f(a=1) g(b=2)]', '[(f(a=1))]',
  '[f(a=01)]', '[f(a=1_0)]', '[f(a=1.)]', '[f(a=.5)]', '[f(a=1e5)]', '[f(a=5j)]', '[f(a=1000000000000000)]', '[f(a=- 1)]', '[f(a=+1)]', '[f(a=1+1)]',
  '[f(a="b" "c")]', '[f(a="""b""")]', '[f(a=r"b")]', '[f(a="\\n")]', '[f(a="b\nc")]', '[f(a="b\tc")]', '[f(a="b)]', '[f(a="\ud800")]', '[f(a=\n1)]',
  '[f(a=x)]', '[f(a=Truer)]', '[f(a=true)]', '[f(a=(1,))]', '[f(a={1})]', '[f(a={1: 2})]', '[f(a={"k": 1,})]', '[f(a=[1,])]', '[f(a=g(b=1))]',
  '[if(a=1)]', '[f(if=1)]', '[f.if(a=1)]', '[é(a=1)]', '[f(é=1)]', '[f..g(a=1)]', '[f(a==1)]', '[f(**{"a": 1})]', '[f(a=[1][0])]', '[f(a="b".c)]',
  `[f(a=${'['.repeat(17)}${']'.repeat(17)})]`,
])('%s is left to the parser', (text) => {
  expect(readPlainPython(text)).toBeNull();
});

test('whatever is plain, the tree of every walker says the same of it', () => {
  const token = fc.constantFrom('[', ']', '(', ')', '{', '}', ',', '=', ':', '.', ' ', '-', '"', "'", 'f', 'a1', '_b', 'True', 'None', 'if', '0', '12', '7.5', '"x y"', "'é'", 'f(a=', '"k": ', '\n', '#', '\\');
  const value: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      { weight: 9, arbitrary: fc.constantFrom('1', '-2', '0', '3.25', '"x"', "'y z'", 'True', 'False', 'None', '""') },
      fc.constantFrom('05', '1e3', 'x', '"a" "b"'),
      fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
      fc.array(tie('value'), { maxLength: 3 }).map((items) => `{${items.map((item, index) => `"k${String(index)}": ${item}`).join(', ')}}`),
    ),
  })).value;
  const written = fc.array(fc.tuple(fc.constantFrom('f', 'm.g', 'x_1'), fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'if'), value), { minLength: 1, maxLength: 3 })), { minLength: 1, maxLength: 2 })
    .map((calls) => `[${calls.map(([name, values]) => `${name}(${values.map(([key, text]) => `${key}=${text}`).join(', ')})`).join(', ')}]`);
  let plain = 0;
  fc.assert(
    fc.property(fc.oneof(written, fc.array(token, { maxLength: 14 }).map((tokens) => `[f(a=${tokens.join('')})]`)), (text) => {
      const quick = readPlainPython(text);
      if (quick === null) return;
      plain++;
      for (const walker of walkers) expect(decodePythonTree(text, walker)).toEqual(quick);
    }),
    { seed: 1, numRuns: 3000 },
  );
  expect(plain).toBeGreaterThan(200);
});
