import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../core/Json.ts';
import { compileSchema } from './compileSchema.ts';
import { typeBit } from './TypeNode.ts';

test('what cannot be read admits everything', () => {
  const anything = { types: 0, label: 'any', language: null, textual: false, members: null, fallback: undefined, closed: false, additional: null, required: [], prefix: [], items: null, unordered: false, unique: false, limits: null, pattern: null, anyOf: null, allOf: null, freeMoments: false, code: false, instant: false, strictMode: false };
  for (const schema of [null, true, 3, 'x', [], {}] as const satisfies readonly Json[]) expect(compileSchema(schema)).toMatchObject(anything);
  expect(compileSchema({}).properties.size).toBe(0);
  expect(compileSchema({ type: 'nothing', pattern: '(', required: 'a', anyOf: [], allOf: [], items: 7 })).toMatchObject(anything);
});

test.each<[JsonObject, JsonObject]>([
  [{ type: 'integer' }, { types: typeBit.integer, label: 'integer' }],
  [{ type: ['integer', 'null', 7, 'toString'] }, { types: typeBit.integer | typeBit.null, label: 'integer or null' }],
  [{ type: 'string', nullable: true }, { types: typeBit.string | typeBit.null, label: 'string' }],
  [{ nullable: true }, { types: 0 }],
  [{ type: 'string', nullable: 'yes' }, { types: typeBit.string }],
  [{ type: 'integer', 'x-type': 'long' }, { label: 'long' }],
  [{ type: 'string', default: 'a' }, { fallback: 'a' }],
  [{ enum: [1, 2] }, { members: [1, 2] }],
  [{ const: 1 }, { members: [1] }],
  [{ enum: [1], const: 2 }, { members: [1] }],
  [{ type: 'array', items: { type: 'string' }, enum: ['a'] }, { members: null, items: { members: ['a'] } }],
  [{ type: 'array', items: { type: 'string', enum: ['b'] }, enum: ['a'] }, { members: null, items: { members: ['b'] } }],
  [{ type: 'array', items: { type: 'string' }, enum: [['a']] }, { members: [['a']], items: { members: null } }],
  [{ type: 'array', items: { type: 'string' }, enum: [null] }, { members: [null], items: { members: null } }],
  [{ type: 'array', enum: ['a'] }, { members: ['a'] }],
  [{ type: ['array', 'null'], items: {}, enum: ['a'] }, { members: ['a'] }],
  [{ required: ['a', 7, 'b'] }, { required: ['a', 'b'] }],
  [{ additionalProperties: false }, { closed: true, additional: null, strictMode: true }],
  [{ additionalProperties: true }, { closed: false, additional: { types: 0 }, strictMode: false }],
  [{ additionalProperties: { type: 'string' } }, { closed: false, additional: { types: typeBit.string } }],
  [{ properties: { a: {}, b: {} }, required: ['a', 'b'], additionalProperties: false }, { strictMode: true }],
  [{ properties: { a: {}, b: {} }, required: ['a'], additionalProperties: false }, { strictMode: false }],
  [{ properties: { a: {} }, required: ['a'] }, { strictMode: false }],
  [{ items: [{ type: 'string' }, {}] }, { prefix: [{ types: typeBit.string }, { types: 0 }], items: null }],
  [{ prefixItems: [{ type: 'string' }], items: { type: 'integer' } }, { prefix: [{ types: typeBit.string }], items: { types: typeBit.integer } }],
  [{ uniqueItems: true }, { unique: true, unordered: true }],
  [{ uniqueItems: 'yes' }, { unique: false, unordered: false }],
  [{ 'x-type': 'Set<String>' }, { unique: false, unordered: true }],
  [{ 'x-type': 'hashset' }, { unordered: true }],
  [{ 'x-type': 'Settings' }, { unordered: false }],
  [{ 'x-type': 'MySet' }, { unordered: false }],
  [{ anyOf: [{ type: 'string' }] }, { anyOf: [{ types: typeBit.string }] }],
  [{ oneOf: [{ type: 'string' }] }, { anyOf: [{ types: typeBit.string }] }],
  [{ allOf: [{ type: 'string' }] }, { allOf: [{ types: typeBit.string }] }],
  [{ format: 'date-time' }, { instant: true }],
  [{ format: 'date' }, { instant: false }],
  [{ type: 'string' }, { freeMoments: true }],
  [{ type: 'string', description: 'The day' }, { freeMoments: true, code: false }],
  [{ type: 'string', description: 'The day as YYYY-MM-DD' }, { freeMoments: false }],
  [{ type: 'string', description: 'such as 5 May' }, { freeMoments: false }],
  [{ type: 'string', format: 'date' }, { freeMoments: false }],
  [{ type: 'string', pattern: 'x' }, { freeMoments: false }],
  [{ type: 'string', enum: ['x'] }, { freeMoments: false }],
  [{ type: ['string', 'null'] }, { freeMoments: false }],
  [{ description: 'Python expression' }, { code: true }],
  [{ description: 'a lambda' }, { code: true }],
  [{ description: 'decode it' }, { code: false }],
  [{ type: 'integer', 'x-language': 'java' }, { language: 'java', textual: true, code: true }],
  [{ 'x-language': 'javascript', items: { type: 'string' } }, { language: 'javascript', items: { language: 'javascript', textual: true } }],
  [{ 'x-language': 'javascript', items: {} }, { items: { language: 'javascript', textual: false } }],
  [{ 'x-language': 'cobol', type: 'string' }, { language: null, textual: false }],
])('%j', (schema, due) => {
  expect(compileSchema(schema)).toMatchObject(due);
});

describe('references', () => {
  test('lead to a place in the same document, to which they may come back', () => {
    const node = compileSchema({ $ref: '#/$defs/tree', $defs: { tree: { type: 'object', properties: { left: { $ref: '#/$defs/tree' }, name: { type: 'string' } } } } });
    const tree = node.allOf?.[0];
    expect(tree?.properties.get('name')?.types).toBe(typeBit.string);
    expect(tree?.properties.get('left')?.allOf?.[0]).toBe(tree);
  });

  test.each(['#/$defs/none', 'other.json#/a', '#/$defs/text'])('to %s admit everything', (reference) => {
    expect(compileSchema({ $ref: reference, $defs: { text: 'x' } }).allOf).toMatchObject([{ types: 0, label: 'any', allOf: null }]);
  });
});

test('beyond 200 levels everything is admitted', () => {
  const nested = (depth: number): JsonObject => (depth === 0 ? { type: 'string' } : { items: nested(depth - 1) });
  const innermost = (depth: number): number | undefined => {
    let node = compileSchema(nested(depth));
    while (node.items !== null) node = node.items;
    return node.types;
  };
  expect([innermost(1), innermost(200), innermost(201), innermost(250)]).toEqual([typeBit.string, typeBit.string, 0, 0]);
});
