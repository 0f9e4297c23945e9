import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redactSecrets, shortestSecret } from './redactSecrets.ts';

function redacted(text: string, secrets: readonly string[], cut = false): string {
  const bytes = new TextEncoder().encode(text);
  redactSecrets(secrets).bytes(bytes, cut);
  return new TextDecoder().decode(bytes);
}

const stars = (count: number): string => '*'.repeat(count);
const secret = 'sk/a+b"c\\dé<f ';

test.each([
  ['as it is', secret, 15],
  ['JSON', String.raw`sk/a+b\"c\\dé<f `, 17],
  ['JSON with slashes', String.raw`sk\/a+b\"c\\dé<f `, 18],
  ['JSON in ASCII', String.raw`sk/a+b\"c\\d\u00e9<f `, 21],
  ['JSON of .NET', String.raw`sk/a\u002Bb\u0022c\\d\u00E9\u003Cf `, 35],
  ['JSON in JSON', String.raw`sk/a+b\\\"c\\\\dé<f `, 21],
  ['JSON in JSON in ASCII', String.raw`sk/a+b\\\"c\\\\d\\u00e9<f `, 26],
  ['address', 'sk%2Fa%2Bb%22c%5Cd%C3%A9%3Cf%20', 31],
  ['address in lower case', 'sk%2fa%2bb%22c%5cd%c3%a9%3cf%20', 31],
  ['address in an address', 'sk%252Fa%252Bb%2522c%255Cd%25C3%25A9%253Cf%2520', 47],
  ['form', 'sk%2Fa%2Bb%22c%5Cd%C3%A9%3Cf+', 29],
  ['HTML', 'sk/a+b&quot;c\\dé&lt;f ', 23],
  ['HTML by number', 'sk&#47;a+b&#34;c\\d&#xE9;&#060;f ', 32],
  ['HTML in HTML', 'sk/a+b&amp;quot;c\\dé&amp;#60;f ', 32],
])('an echo in %s', (_name, echo, length) => {
  expect(redacted(`<${echo}> and [${echo}]`, [secret])).toBe(`<${stars(length)}> and [${stars(length)}]`);
});

test('a header holds bytes, one a character', () => {
  const redactor = redactSecrets([secret]);
  expect(redactor.text(`x=${secret};`)).toBe(`x=${stars(14)};`);
  expect(redactor.text(`x=${Buffer.from(secret).toString('latin1')};`)).toBe(`x=${stars(15)};`);
  expect(redactor.text('short')).toBe('short');
});

test('what guards nothing is left alone, as is everything else', () => {
  expect(shortestSecret).toBe(8);
  expect(redacted('EMPTY none 1234567', ['EMPTY', 'none', '1234567', ''])).toBe('EMPTY none 1234567');
  expect(redacted('12345678 123456789', ['12345678'])).toBe('******** ********9');
  expect(redacted('abcdefgh', ['12345678'])).toBe('abcdefgh');
  expect(redactSecrets([]).text('12345678')).toBe('12345678');
});

test('the longer of two that begin alike goes first', () => {
  expect(redacted('12345678abcd 12345678', ['12345678', '12345678abcd'])).toBe(`${stars(12)} ${stars(8)}`);
});

test('a pattern is no pattern', () => {
  expect(redacted('.*.*.*.*[a] (x)+?|{1}', ['.*.*.*.*'])).toBe('********[a] (x)+?|{1}');
  expect(redacted('abcdefgh', ['........'])).toBe('abcdefgh');
});

test.each<readonly [string, boolean, string]>([
  ['key abcdefghij', false, 'key abcdefghij'],
  ['key abcdefghij', true, 'key **********'],
  ['key abcdefgh', true, 'key ********'],
  ['key abcdefg', true, 'key abcdefg'],
  ['abcdefghi', true, '*********'],
  ['key abcdefghij!', true, 'key abcdefghij!'],
  ['key abcdefghijklmno', true, 'key ************mno'],
])('%j, cut: %s', (text, cut, kept) => {
  expect(redacted(text, ['abcdefghijkl', 'zzzzzzzz'], cut)).toBe(kept);
});

test('writes inside its view only', () => {
  const around = new TextEncoder().encode('12345678 12345678 12345678');
  redactSecrets(['12345678']).bytes(around.subarray(9, 17), false);
  expect(new TextDecoder().decode(around)).toBe('12345678 ******** 12345678');
});

const dress: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => JSON.stringify(text).slice(1, -1),
  (text) => JSON.stringify(JSON.stringify(text)).slice(1, -1),
  encodeURIComponent,
  (text) => encodeURIComponent(encodeURIComponent(text)),
  (text) => new URLSearchParams({ a: text }).toString().slice(2),
  (text) => JSON.stringify(text).slice(1, -1).replaceAll('/', '\\/'),
  (text) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`),
  (text) => Array.from({ length: text.length }, (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
];

test('in every dress, between any neighbours, a secret goes and the rest stays byte for byte', () => {
  const value = fc.string({ unit: 'grapheme-ascii', minLength: shortestSecret, maxLength: 40 });
  const neighbour = fc.constantFrom('', ' ', '"', '~', '{"a":"', 'é');
  const check = (key: string, before: string, after: string, which: number): void => {
    const dressed = (dress[which] ?? String)(key);
    fc.pre(!`${before}${after}`.includes(key));
    const text = `${before}${dressed}${after}`;
    const shown = redacted(text, [key]);
    expect(shown).not.toContain(dressed);
    expect(Buffer.byteLength(shown)).toBe(Buffer.byteLength(text));
    expect(shown).toContain(stars(8));
  };
  fc.assert(fc.property(value, neighbour, neighbour, fc.nat({ max: dress.length - 1 }), check), { seed: 1, numRuns: 300 });
});

test.each(['\\', '%25', '&amp;', '/', 'a'])('is not slowed by a long run of %j', (piece) => {
  const text = piece.repeat(200_000);
  expect(redacted(text, ['\\\\\\\\////\\\\', 'aaaaaaaab']).length).toBe(text.length);
});
