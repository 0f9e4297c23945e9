import { expect, test } from 'vitest';
import { hideReasoning } from './hideReasoning.ts';

test.each([
  ['f(a=1)', 'f(a=1)'],
  ['a <b> c', 'a <b> c'],
  ['<think>f(1)</think>g(2)', '                   g(2)'],
  ['a<think>b</think>c<thought>d</thought>e', `a${' '.repeat(16)}c${' '.repeat(20)}e`],
  ['<reasoning>never ends f(1)', ' '.repeat(26)],
  ['opened elsewhere f(1)</think>g(2)', `${' '.repeat(29)}g(2)`],
  ['x</think>y<think>z', `${' '.repeat(9)}y${' '.repeat(8)}`],
  ['<thinking>a</think>b</thinking>c', `${' '.repeat(31)}c`],
])('hideReasoning %j', (text, expected) => {
  expect(hideReasoning(text)).toBe(expected);
});

test('in linear time', () => {
  const started = process.hrtime.bigint();
  for (const text of ['<think>'.repeat(1e5), '</think>'.repeat(1e5), '<think></think>'.repeat(5e4), '<'.repeat(1e6)]) expect(hideReasoning(text)).toHaveLength(text.length);
  expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(25_000);
});
