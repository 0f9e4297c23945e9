import { expect, test } from 'vitest';
import { tokenise } from './tokenise.ts';

const cut = (text: string): readonly string[] => tokenise(text).map(({ start, end }) => text.slice(start, end));

test.each<[string, readonly string[]]>([
  ['', []],
  ['one two', ['one', ' two']],
  ['abcdefghij', ['abcdefg', 'hij']],
  ['12345 6', ['123', '45', ' ', '6']],
  ['{"a": 1}', ['{', '"', 'a', '"', ':', ' ', '1', '}']],
  ['a\n\tb', ['a', '\n', '\t', 'b']],
  ['é', ['é']],
  ['€', ['€', '€']],
  ['😀x', ['😀', '😀', 'x']],
])('%j', (text, tokens) => {
  expect(cut(text)).toEqual(tokens);
});

test('bytes together are the text, and a long character is in two pieces that are none', () => {
  const text = 'Zürich: 5 € {"a": "😀"}\u2028';
  expect(Buffer.from(tokenise(text).flatMap(({ bytes }) => bytes)).toString('utf8')).toBe(text);
  expect(tokenise('€').map(({ bytes }) => bytes)).toEqual([[0xe2, 0x82], [0xac]]);
  expect(tokenise('😀').map(({ bytes }) => bytes)).toEqual([[0xf0, 0x9f], [0x98, 0x80]]);
});
