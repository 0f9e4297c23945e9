import { expect, test } from 'vitest';
import { readingNotation } from '../../test/calls/readingNotation.ts';
import { pythonCalls } from './python/pythonCalls.ts';
import { readCallText } from './readCallText.ts';

const offered = new Set(['f', 'g', 'get_weather', 'a.b', 'get-time']);

/** A text with calls of Python in or around something else; then its calls or why there are none, and behind `!` everything forgiven. */
const readings: readonly (readonly [string, string])[] = [
  ['[-f', 'a name was expected 0-3'],
  ['f() g', 'f() ! missing-open-bracket missing-separator@1 truncated-tail@1 missing-close-bracket'],
  ['\f[f()]', 'f()'],
  ['\r[f()]', 'f()'],
  ['\t\n[f()]', 'f()'],
  ['\f\n[f()]', 'f()'],
  ['a() .b()', 'a name was expected 0-8'],
  ['h (), f()', 'h(); f() ! missing-open-bracket missing-close-bracket'],
  ['[get-time x', '"(" was expected 0-11'],
  ['  # c\n[f()]', 'f()'],
  ['```c#\n[f()]\n```', 'f() ! fence language-tag'],
  ['```xyz\r[f()]```', 'f() ! fence language-tag'],
  ['[f(a=lambda: )]', 'f(a="lambda:") ! unquoted-value@0'],
  ['`` ` ``[f()]`` ` ``', 'f() ! backticks backticks backticks backticks backticks'],
  ['Calling `f(a=1) now', 'f(a=int 1 1) ! prose-before missing-open-bracket missing-close-bracket prose-after'],
  ['Calling éf(a=1) now.', 'prose'],
  ['```\n[f(a=1)]\n```\n[g()]', 'f(a=int 1 1); g() ! fence'],
  ['Text\n[f(1)]\nText\n[g(2)]\n', 'f(int 1 1); g(int 2 2) ! prose-before positional-argument@0 prose-before positional-argument@1'],
  ['Calling f(a=1), g is next', 'f(a=int 1 1) ! prose-before missing-open-bracket missing-close-bracket prose-after'],
  ['[f(a=Calling  f (a=1) now.', 'f(a=int 1 1) ! prose-before missing-open-bracket missing-close-bracket prose-after'],
  ['Calling f(a=1); g(b=2) now.', 'f(a=int 1 1); g(b=int 2 2) ! prose-before missing-open-bracket semicolon-separator@0 missing-close-bracket prose-after'],
  ['I could not. Calling f(a=1).', 'f(a=int 1 1) ! prose-before missing-open-bracket missing-close-bracket prose-after'],
  ['Text: f(a=(] x\nNext: g(b=(] x', 'a name was expected 6-11'],
  ['I could do x so calling f(a=1).', 'f(a=int 1 1) ! prose-before missing-open-bracket missing-close-bracket prose-after'],
  ['-'.repeat(80) + 'f(a=1)', 'prose'],
  ['word '.repeat(15) + 'xxxx\nf(a=1)\nend', 'f(a=int 1 1) ! prose-before missing-open-bracket missing-close-bracket prose-after'],
  ['Never, ' + 'word '.repeat(60) + 'calling f(a=1)', 'f(a=int 1 1) ! prose-before missing-open-bracket missing-close-bracket'],
];

test.each(readings)('read %j', (text, notation) => {
  expect(readingNotation(readCallText(text, pythonCalls, () => (name) => offered.has(name)))).toBe(notation);
});
