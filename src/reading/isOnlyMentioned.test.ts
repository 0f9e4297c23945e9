import { expect, test } from 'vitest';
import { isOnlyMentioned } from './isOnlyMentioned.ts';

test.each([
  ['@', false],
  ['I call @.', false],
  ['Here it is: @', false],
  ['I would call @', true],
  ['You could use @ for that.', true],
  ['For example, @', true],
  ['Something like @', true],
  ['The call @, but I lack the city.', true],
  ['The call `@`, however, fails.', true],
  ['The call @, which requires a key.', true],
  ['I would need more. Now: @', false],
  ['I would do this:\n@', false],
  ['I would do this:\n  `@`', false],
  [`I would ${'x'.repeat(300)} @`, false],
  ['@, but no.', false],
])('isOnlyMentioned %j', (text, expected) => {
  const start = text.indexOf('@');
  expect(isOnlyMentioned(text, start, start + 1)).toBe(expected);
});
