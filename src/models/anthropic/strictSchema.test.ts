import { expect, test } from 'vitest';
import type { JsonObject } from '../../core/Json.ts';
import { strictSchema } from './strictSchema.ts';

test.each<[JsonObject, JsonObject]>([
  [{ type: 'string', format: 'date', minLength: 1 }, { type: 'string', format: 'date', description: '{minLength: 1}' }],
  [{ type: 'string', format: 'iban', description: 'An account.' }, { type: 'string', description: 'An account.\n\n{format: "iban"}' }],
  [{ type: 'array', items: { type: 'object' }, minItems: 1 }, { type: 'array', items: { type: 'object', additionalProperties: false }, minItems: 1 }],
  [{ type: 'array', items: true, minItems: 2 }, { type: 'array', items: true, description: '{minItems: 2}' }],
  [{ $schema: 'x', type: 'object', additionalProperties: true }, { type: 'object', additionalProperties: false, description: '{additionalProperties: true}' }],
  [{ type: 'object', additionalProperties: false }, { type: 'object', additionalProperties: false }],
  [{ properties: { a: { const: 1 }, b: true } }, { properties: { a: { const: 1 }, b: true }, additionalProperties: false }],
  [{ type: ['object', 'null'] }, { type: ['object', 'null'], additionalProperties: false }],
  [{ oneOf: [{ type: 'object' }, true] }, { anyOf: [{ type: 'object', additionalProperties: false }, true] }],
  [{ oneOf: [true], anyOf: [{ minimum: 1 }] }, { anyOf: [{ description: '{minimum: 1}' }], description: '{oneOf: [true]}' }],
  [{ allOf: [{ maximum: 1 }] }, { allOf: [{ description: '{maximum: 1}' }] }],
  [{ $defs: { a: { pattern: 'x' } }, $ref: '#/$defs/a' }, { $defs: { a: { description: '{pattern: "x"}' } }, $ref: '#/$defs/a' }],
  [{ enum: [1], default: 1, title: 'T' }, { enum: [1], default: 1, title: 'T' }],
])('%j becomes %j', (schema, strict) => {
  expect(strictSchema(schema)).toEqual(strict);
});

test('what is nested beyond any sense is left as it is', () => {
  let schema: JsonObject = { minimum: 1 };
  for (let level = 0; level < 10_000; level++) schema = { items: schema };
  expect(() => strictSchema(schema)).not.toThrow();
});
