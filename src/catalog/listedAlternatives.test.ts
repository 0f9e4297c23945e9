import { expect, test } from 'vitest';
import { listedAlternatives } from './listedAlternatives.ts';

test.each<[string, readonly string[]]>([
  ['one of a, b, c', ['a', 'b', 'c']],
  ['The order. One of: asc, desc.', ['asc', 'desc']],
  ['Must be one of "low", "medium" or "high".', ['low', 'medium', 'high']],
  ["Either 'celsius' or 'fahrenheit'", ['celsius', 'fahrenheit']],
  ['Unit (celsius/fahrenheit)', ['celsius', 'fahrenheit']],
  ['Unit (metric|imperial), metric by default', ['metric', 'imperial']],
  ['Allowed values: open, in_progress, done', ['open', 'in_progress', 'done']],
  ['Possible values are `open`, `closed`, and `all`.', ['open', 'closed', 'all']],
  ['one of [red, green, blue]', ['red', 'green', 'blue']],
  ['Status. Options: active | inactive', ['active', 'inactive']],
  ['“ja”, “nein” or “vielleicht”', ['ja', 'nein', 'vielleicht']],
])('%s', (text, due) => {
  expect(listedAlternatives(text)).toEqual(due);
});

test.each([
  'The city, e.g. "Paris" or "Rome"',
  'A colour such as "red" or "blue"',
  'Names like "a", "b"',
  'for example (red/blue)',
  'Date (YYYY/MM/DD)',
  'Ratio (1/2)',
  'one of the customers of the shop',
  'Must be positive or zero',
  'The "name" of the thing',
  'one of a, b, c, etc.',
  'Values are returned in pages, and may be long',
  '"red", "blue", etc.',
  '',
])('lists nothing: %s', (text) => {
  expect(listedAlternatives(text)).toBe(null);
});
