import { expect, test } from 'vitest';
import type { Json } from '../../core/Json.ts';
import { parametersSchema } from './parameterSchema.ts';

const property = (declared: Json, language: 'python' | 'java' | 'javascript' = 'python'): unknown => {
  const schema = parametersSchema({ type: 'dict', properties: { p: declared } }, language);
  return Object.entries(schema['properties'] ?? {})[0]?.[1];
};

test.each([
  ['string', 'string'], ['String', 'string'], ['char', 'string'],
  ['integer', 'integer'], ['int', 'integer'], ['Integer', 'integer'], ['long', 'integer'], ['Long', 'integer'], ['short', 'integer'], ['byte', 'integer'], ['BigInteger', 'integer'], ['Bigint', 'integer'],
  ['float', 'number'], ['double', 'number'], ['Double', 'number'], ['number', 'number'],
  ['boolean', 'boolean'], ['Boolean', 'boolean'], ['bool', 'boolean'],
  ['array', 'array'], ['Array', 'array'], ['ArrayList', 'array'], ['list', 'array'], ['tuple', 'array'],
  ['dict', 'object'], ['object', 'object'], ['HashMap', 'object'], ['Hashtable', 'object'], ['null', 'null'],
])('%s is %s', (declared, type) => {
  expect(property({ type: declared })).toEqual({ type, 'x-type': declared });
});

test.each(['any', '', 'Thing'])('type %j constrains nothing', (declared) => {
  expect(property({ type: declared, description: 'd' })).toEqual({ 'x-type': declared, description: 'd' });
});

test('other keywords stay as they are, whatever is in them', () => {
  const kept = { description: 'd', enum: ['dict'], default: { type: 'float' }, format: 'date', optional: true, required: ['a'], maximum: 3 };
  expect(property({ type: 'dict', ...kept })).toEqual({ type: 'object', 'x-type': 'dict', ...kept });
});

test('properties and items are schemas at every depth', () => {
  const declared = {
    type: 'array',
    items: { type: 'dict', properties: { type: { type: 'float' }, list: { type: 'tuple', items: [{ type: 'int' }, 'odd'] } } },
  };
  expect(property(declared, 'java')).toEqual({
    type: 'array',
    'x-type': 'array',
    'x-language': 'java',
    items: {
      type: 'object',
      'x-type': 'dict',
      properties: {
        type: { type: 'number', 'x-type': 'float' },
        list: { type: 'array', 'x-type': 'tuple', items: [{ type: 'integer', 'x-type': 'int' }, {}] },
      },
    },
  });
});

test('a property without type, or that is no schema', () => {
  expect(property({ description: 'd' })).toEqual({ description: 'd' });
  expect(property(5)).toEqual({});
  expect(property({ type: ['string', 'null'] })).toEqual({ type: ['string', 'null'] });
  expect(property({ type: 'dict', properties: 3 })).toEqual({ type: 'object', 'x-type': 'dict', properties: 3 });
});

test('the parameters of a tool', () => {
  expect(parametersSchema({ type: 'dict', properties: { a: { type: 'long' } }, required: ['a'] }, 'java')).toEqual({
    type: 'object',
    properties: { a: { type: 'integer', 'x-type': 'long', 'x-language': 'java' } },
    required: ['a'],
  });
  expect(parametersSchema(undefined, 'python')).toEqual({ type: 'object', properties: {} });
  expect(parametersSchema({ type: 'dict', properties: 3 }, 'javascript')).toEqual({ type: 'object', properties: {} });
});

test('a parameter may have any name', () => {
  const declared: Json = JSON.parse('{"properties":{"__proto__":{"type":"int"},"type":{"type":"String"}}}');
  expect(JSON.stringify(parametersSchema(declared, 'javascript'))).toBe(
    '{"properties":{"__proto__":{"type":"integer","x-type":"int","x-language":"javascript"},"type":{"type":"string","x-type":"String","x-language":"javascript"}},"type":"object"}',
  );
});
