import { expect, test } from 'vitest';
import fc from 'fast-check';
import { copyJson } from './copyJson.ts';
import type { Json, JsonObject } from './Json.ts';

test('a copy equals what it is a copy of, and shares nothing with it', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (given) => {
      const value = given as Json;
      const copy = copyJson(value);
      expect(copy).toStrictEqual(structuredClone(value));
      expect(shared(value, copy)).toBe(false);
    }),
  );
});

test('a key that is the name of the prototype stays a key', () => {
  const value = JSON.parse('{"__proto__":{"a":1},"b":[{"constructor":2}]}') as JsonObject;
  const copy = copyJson(value);
  expect(JSON.stringify(copy)).toBe(JSON.stringify(value));
  expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
});

function shared(one: Json, other: Json): boolean {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) return false;
  if (one === other) return true;
  return Object.keys(one).some((key) => shared((one as JsonObject)[key] ?? null, (other as JsonObject)[key] ?? null));
}
