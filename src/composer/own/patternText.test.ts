import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../../core/seededRandom.ts';
import { patternText } from './patternText.ts';

test.each([
  '^[A-Z]{3}-\\d{4}$', '^\\d{4}-\\d{2}-\\d{2}$', '^(asc|desc)$', '^[a-z0-9]+(?:-[a-z0-9]+)*$', '^\\+?[1-9]\\d{1,14}$', '^#[0-9a-fA-F]{6}$', '^[^\\s@]+@[^\\s@]+\\.[a-z]{2,}$',
  '^(?<year>\\d{4})$', 'x?y*z+', '^[\\w.-]{2,8}$', '^a{2,}?b$', '^\\.\\/\\*$', '^.{5}$', '', '^[-a]$', '^[a-]$', '^(?:(?:a|b)c){2}$',
])('texts made for %s match it', (pattern) => {
  const expression = new RegExp(pattern);
  const texts = Array.from({ length: 30 }, (_, index) => patternText(pattern, seededRandom(`${pattern} ${String(index)}`)) ?? 'nothing was made');
  expect(texts.filter((text) => !expression.test(text))).toEqual([]);
});

test.each(['^(?=a)b$', '(?<!a)b', '(a)\\1', '\\bword\\b', '\\p{L}+', '(a', '[a', 'a{2000}', '((((a{99}){99}){99}){99})', '*', '[z-a]', '\\'])('%s is not simple', (pattern) => {
  expect(patternText(pattern, seededRandom('x'))).toBe(null);
});

test('the same stream gives the same text', () => {
  const made = (seed: string): string | null => patternText('^[A-Z]{8}$', seededRandom(seed));
  expect(made('a')).toBe(made('a'));
  expect(made('a')).not.toBe(made('b'));
});

test('whatever the pattern, it ends, and what it makes of a sound one mostly matches', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-c()|[\]{}0-3,?*+\\.^$-]{0,12}$/)), (pattern) => {
      const text = patternText(pattern, seededRandom(pattern));
      expect(text === null || typeof text === 'string').toBe(true);
    }),
    { numRuns: 2000 },
  );
});
