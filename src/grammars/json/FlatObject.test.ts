import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FlatObject } from './FlatObject.ts';
import { parseJson } from './parseJson.ts';

const flat = new FlatObject();

/** Keys and literals of what was read; `null`: it was not plain. */
function laidOut(text: string): unknown {
  if (!flat.read(text)) return null;
  return Array.from({ length: flat.count }, (_, entry) => ({ key: flat.key(entry), value: flat.literal(entry) }));
}

function parsed(text: string): unknown {
  const { value, end, forgiven } = parseJson(text);
  if (value?.kind !== 'object' || end !== text.length || forgiven.length > 0) return 'not one object with nothing forgiven';
  return value.entries.map(({ key, value: literal }) => ({ key, value: literal }));
}

test.each([
  '{}', '{"a":"x"}', '{"a": ""}', '{"a": 0}', '{"a": 10, "b": -7}', '{"a": 0.5, "b": -0.25, "c": 12.50}', '{"a": true, "b": false}', '{"": "Größe 北京 {[:,]}"}',
  '{"a": 99999999999999}', '{"key": 1, "kez": 2, "ke": 3}', `{${Array.from({ length: 24 }, (_, at) => `"${String(at)}": ${String(at)}`).join(', ')}}`,
])('%s is laid out as it is parsed', (text) => {
  expect(laidOut(text)).toEqual(parsed(text));
  expect(laidOut(text)).not.toBe(null);
});

test.each([
  '', '{', '}', '[]', '""', ' {}', '{} ', '{ }', '{,}', '{"a"}', '{"a":}', '{"a": "x"', '{"a": "x",}', '{"a" :1}', '{"a": 1 }', '{"a":  1}', '{"a": 1,  "b": 2}', '{"a": 1 , "b": 2}', '{"a": 1; "b": 2}',
  '{"a": null}', '{"a": [1]}', '{"a": {}}', '{"a": "x\\n"}', '{"a": "x\ny"}', '{"a\\u0062": 1}', '{"a": 01}', '{"a": 00.5}', '{"a": -0}', '{"a": -}', '{"a": 1.}', '{"a": .5}', '{"a": +1}', '{"a": 1e5}', '{"a": 1.5e5}',
  '{"a": 100000000000000}', '{"a": 1, "a": 2}', '{"b": 1, "a": 1, "a": 2}', '{"a": trues}', '{"a": truE}', '{"a": falsely}', '{"a": True}', "{'a': 1}", '{"a": "x"y"}', '{"a": 1}}', '{a: 1}',
  `{${Array.from({ length: 25 }, (_, at) => `"${String(at)}": 1`).join(', ')}}`,
])('%s is left to the parser', (text) => {
  expect(laidOut(text)).toBe(null);
});

test('keys, texts and numbers are compared where they stand', () => {
  expect(flat.read('{"ab": "xy", "c": 4}')).toBe(true);
  expect([flat.hasKey(0, 'ab'), flat.hasKey(0, 'a'), flat.hasKey(0, 'abc'), flat.hasKey(1, 'ab')]).toEqual([true, false, false, false]);
  expect([flat.has('c'), flat.has('ab'), flat.has('d')]).toEqual([true, true, false]);
  expect([flat.isWritten(0, 'xy'), flat.isWritten(0, 'x'), flat.isWritten(0, 'xyz'), flat.isWritten(0, 'xz')]).toEqual([true, false, false, false]);
  expect([flat.kind(0), flat.kind(1), flat.number(1), flat.written(1)]).toEqual(['string', 'integer', 4, '4']);
  expect(flat.read('{"c": 1}')).toBe(true);
  expect([flat.count, flat.has('ab')]).toEqual([1, false]);
});

test('whatever is laid out, the parser and JSON.parse read the same of', () => {
  const part = fc.constantFrom('{', '}', '"', ',', ':', ' ', '\n', '\\', '-', '.', '0', '1', '25', 'e3', 'a', 'é', '"a"', '"b": ', '"c":1', 'true', 'false', 'null', '[', ']', '"x"');
  const value = fc.oneof(fc.string(), fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.array(fc.integer(), { maxLength: 2 }));
  const texts = fc.oneof(
    fc.array(part, { maxLength: 12 }).map((parts) => `{${parts.join('')}}`),
    fc.dictionary(fc.string({ maxLength: 3 }), value, { maxKeys: 4 }).map((object) => JSON.stringify(object)),
    fc.dictionary(fc.string({ maxLength: 3 }), value, { maxKeys: 4 }).map((object) => JSON.stringify(object).replace(/([:,])/g, '$1 ')),
  );
  let plain = 0;
  fc.assert(fc.property(texts, (text) => {
    const entries = laidOut(text);
    if (entries === null) return;
    plain++;
    expect(entries).toEqual(parsed(text));
    expect(flat.count).toBe(Object.keys(JSON.parse(text) as object).length);
  }), { seed: 1, numRuns: 4000 });
  expect(plain).toBeGreaterThan(500);
});
