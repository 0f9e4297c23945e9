import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from './canonicalJson.ts';
import type { Json } from './Json.ts';
import { sameJson } from './sameJson.ts';

const few = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof({ maxDepth: 3 }, fc.constantFrom<Json>(null, true, 0, -0, 1, '', 'a', '0'), fc.array(tie('json'), { maxLength: 3 }), fc.dictionary(fc.constantFrom('a', 'b', '__proto__', 'toString'), tie('json'), { maxKeys: 3 })),
})).json;

it('says the same as the canonical texts', () => {
  fc.assert(fc.property(few, few, (one, other) => {
    expect(sameJson(one, other)).toBe(canonicalJson(one) === canonicalJson(other));
    expect(sameJson(one, structuredClone(one))).toBe(true);
  }), { numRuns: 2000 });
});

it('does not care for the order of keys, and does for that of items', () => {
  expect(sameJson({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
  expect(sameJson({ a: 1, b: [1, 2] }, { b: [2, 1], a: 1 })).toBe(false);
  expect(sameJson({ a: null }, {})).toBe(false);
  expect(sameJson([], {})).toBe(false);
});
