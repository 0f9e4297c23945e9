import { expect, test } from 'vitest';
import type { Json, JsonObject } from '../../core/Json.ts';
import { strictSchema } from './strictSchema.ts';

const closed = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({ type: 'object', properties, required: Object.keys(properties), additionalProperties: false, ...more });
const optional = (property: Json): JsonObject => ({ type: 'object', properties: { p: property } });

test.each<readonly [string, JsonObject, JsonObject]>([
  ['nothing to fill', { type: 'object', properties: {} }, closed({})],
  ['a closed object without properties', { type: 'object', additionalProperties: false }, closed({})],
  ['what is required stays', { type: 'object', properties: { a: { type: 'string', enum: ['x'] } }, required: ['a'] }, closed({ a: { type: 'string', enum: ['x'] } })],
  ['a schema by its properties alone', { properties: { a: { type: 'string' } }, required: ['a'] }, { properties: { a: { type: 'string' } }, required: ['a'], additionalProperties: false }],
  ['an optional one is nullable', optional({ type: 'string' }), closed({ p: { type: ['string', 'null'] } })],
  ['with its enum', optional({ type: 'string', enum: ['x'] }), closed({ p: { type: ['string', 'null'], enum: ['x', null] } })],
  ['with an enum that has null', optional({ type: ['string', 'null'], enum: ['x', null] }), closed({ p: { type: ['string', 'null'], enum: ['x', null] } })],
  ['with several types', optional({ type: ['string', 'integer'] }), closed({ p: { type: ['string', 'integer', 'null'] } })],
  ['with branches', optional({ anyOf: [{ type: 'string' }] }), closed({ p: { anyOf: [{ type: 'string' }, { type: 'null' }] } })],
  ['without a type', optional({ enum: [1] }), closed({ p: { anyOf: [{ enum: [1] }, { type: 'null' }] } })],
  ['a reference', { ...optional({ $ref: '#/$defs/d' }), $defs: { d: { type: 'object', properties: {} } } }, closed({ p: { anyOf: [{ $ref: '#/$defs/d' }, { type: 'null' }] } }, { $defs: { d: closed({}) } })],
  ['a default and other limits of no matter', { type: 'object', properties: { a: { type: 'integer', default: 1, minimum: 0 } }, required: ['a'], minProperties: 1 }, closed({ a: { type: 'integer', minimum: 0 } })],
  [
    'objects inside',
    { type: 'object', properties: { a: { type: 'array', items: { type: 'object', properties: { b: { type: 'string' } } } }, c: { anyOf: [{ type: 'object', properties: {} }] } }, required: ['a', 'c'] },
    closed({ a: { type: 'array', items: closed({ b: { type: ['string', 'null'] } }) }, c: { anyOf: [closed({})] } }),
  ],
])('%s', (_, schema, expected) => {
  expect(strictSchema(schema)).toEqual(expected);
});

test('words that are no keywords of JSON Schema are left out, and a parameter may be called as they are', () => {
  const schema = { type: 'object', 'x-origin': 'y', properties: { optional: { type: 'integer', 'x-type': 'long', optional: true, format: 'int64' } }, required: ['optional'] };
  expect(strictSchema(schema)).toEqual(closed({ optional: { type: 'integer', format: 'int64' } }));
});

test.each<readonly [string, JsonObject]>([
  ['any properties at all', { type: 'object' }],
  ['further properties', { type: 'object', properties: { a: { type: 'string' } }, additionalProperties: true }],
  ['further properties of a kind', { type: ['object', 'null'], properties: {}, additionalProperties: { type: 'string' } }],
  ['a map inside', optional({ type: 'object', additionalProperties: {} })],
  ['one of', optional({ oneOf: [{ type: 'string' }] })],
  ['a condition', { type: 'object', properties: {}, if: {} }],
  ['a map in a branch', optional({ anyOf: [{ type: 'object' }] })],
  ['a branch that is no schema', optional({ anyOf: [true] })],
  ['a property that is no schema', optional(true)],
  ['a map in a list', optional({ type: 'array', items: { type: 'object' } })],
  ['a map in a definition', { type: 'object', properties: {}, $defs: { d: { type: 'object' } } }],
])('strict mode cannot say: %s', (_, schema) => {
  expect(strictSchema(schema)).toBeNull();
});

test('nested beyond 200 levels it is given up, and nothing crashes', () => {
  const nested = (levels: number): JsonObject => {
    let schema: JsonObject = { type: 'string' };
    for (let level = 0; level < levels; level++) schema = { type: 'array', items: schema };
    return schema;
  };
  expect(strictSchema(nested(200))).toEqual(nested(200));
  expect(strictSchema(nested(201))).toBeNull();
  expect(strictSchema(nested(100_000))).toBeNull();
});
