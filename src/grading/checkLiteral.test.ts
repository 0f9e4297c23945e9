import { expect, test } from 'vitest';
import { call, expression, list, literal, nested, notFinite, number, object } from '../../test/madeCalls.ts';
import type { Written } from '../../test/madeCalls.ts';
import type { Json, JsonObject } from '../core/Json.ts';
import type { Literal } from '../core/Literal.ts';
import { checkLiteral } from './checkLiteral.ts';
import { compileSchema } from './compileSchema.ts';

const check = (schema: Json, value: Written): string => {
  const violation = checkLiteral(compileSchema(schema), literal(value));
  return violation === null ? 'valid' : [violation.code, violation.path, violation.rule, violation.wanted, violation.found].join(' | ');
};

const wrongType = (wanted: string, found: string, path = ''): string => `wrong-type | ${path} | declared-type | ${wanted} | ${found}`;

test.each<[string, Written, string]>([
  ['integer', 5, 'valid'],
  ['integer', number('5.0'), 'valid'],
  ['integer', number('5e2'), 'valid'],
  ['integer', 5.5, wrongType('integer', '5.5')],
  ['integer', '5', wrongType('integer', '"5"')],
  ['integer', true, wrongType('integer', 'true')],
  ['integer', number('12345678901234567890'), 'valid'],
  ['integer', notFinite('NaN'), wrongType('integer', 'NaN')],
  ['integer', null, wrongType('integer', 'null')],
  ['number', 5, 'valid'],
  ['number', 5.5, 'valid'],
  ['number', '5.5', wrongType('number', '"5.5"')],
  ['number', notFinite('Infinity'), wrongType('number', 'Infinity')],
  ['string', 'a', 'valid'],
  ['string', 5, wrongType('string', '5')],
  ['string', expression('a'), wrongType('string', 'a')],
  ['string', nested(call('f', { a: 1 })), wrongType('string', 'f(a=1)')],
  ['boolean', false, 'valid'],
  ['boolean', 0, wrongType('boolean', '0')],
  ['boolean', 'true', wrongType('boolean', '"true"')],
  ['null', null, 'valid'],
  ['null', 'null', wrongType('null', '"null"')],
  ['array', [], 'valid'],
  ['array', list('tuple', 1), 'valid'],
  ['array', list('set', 1), wrongType('array', '{1}')],
  ['array', object(), wrongType('array', '{}')],
  ['object', {}, 'valid'],
  ['object', [], wrongType('object', '[]')],
])('type %s: %j is %s', (type, value, verdict) => {
  expect(check({ type }, value)).toBe(verdict);
});

const person: JsonObject = {
  type: 'object',
  properties: { name: { type: 'string' }, tags: { type: 'array', items: { type: 'integer' } } },
  required: ['name'],
};

test.each<[string, Json, Written, string]>([
  ['no schema', {}, notFinite('NaN'), 'valid'],
  ['a schema that is none', 'x', 5, 'valid'],
  ['an unknown type', { type: 'float' }, 'x', 'valid'],
  ['a list of types', { type: ['string', 'null'] }, null, 'valid'],
  ['a list of types', { type: ['string', 'null'] }, 5, wrongType('string or null', '5')],
  ['nullable', { type: 'string', nullable: true }, null, 'valid'],
  ['not nullable', { type: 'string', nullable: false }, null, wrongType('string', 'null')],
  ['nullable without type', { nullable: true }, 5, 'valid'],
  ['the type as declared', { type: 'number', 'x-type': 'float' }, 'a', wrongType('float', '"a"')],
  ['the default', { type: 'string', default: null }, null, 'valid'],
  ['the default', { type: 'integer', default: 'dontcare' }, 'dontcare', 'valid'],
  ['beside the default', { type: 'integer', default: 'dontcare' }, 'Dontcare', wrongType('integer', '"Dontcare"')],
  ['the default outside the enum', { enum: ['a'], default: 'b' }, 'b', 'valid'],
  ['enum', { type: 'string', enum: ['a', 'b'] }, 'b', 'valid'],
  ['enum', { type: 'string', enum: ['a', 'b'] }, 'B', 'outside-enum |  | enum-members | "a" or "b" | "B"'],
  ['enum of numbers', { enum: [1, 2] }, number('2.0'), 'valid'],
  ['enum of structures', { enum: [[1, 'a'], { a: null }] }, [1, 'a'], 'valid'],
  ['enum of structures', { enum: [[1, 'a'], { a: null }] }, { a: null }, 'valid'],
  ['enum of structures', { enum: [[1, 'a']] }, [1], 'outside-enum |  | enum-members | [1,"a"] | [1]'],
  ['enum of structures', { enum: [{ a: 1 }] }, { a: 1, b: 2 }, 'outside-enum |  | enum-members | {"a":1} | {"a": 1, "b": 2}'],
  ['enum of structures', { enum: [{ a: 1 }] }, { b: 1 }, 'outside-enum |  | enum-members | {"a":1} | {"b": 1}'],
  ['enum of structures', { enum: [{ a: 1 }] }, [1], 'outside-enum |  | enum-members | {"a":1} | [1]'],
  ['const', { const: false }, false, 'valid'],
  ['const', { const: false }, true, 'outside-enum |  | enum-members | false | true'],
  ['enum meant for items', { type: 'array', items: { type: 'string' }, enum: ['a', 'b'] }, ['b', 'a'], 'valid'],
  ['enum meant for items', { type: 'array', items: { type: 'string' }, enum: ['a'] }, ['c'], 'outside-enum | [0] | enum-members | "a" | "c"'],
  ['enum of lists', { type: 'array', items: {}, enum: [['a']] }, ['a'], 'valid'],
  ['enum of lists', { type: 'array', items: {}, enum: [['a']] }, ['b'], 'outside-enum |  | enum-members | ["a"] | ["b"]'],
  ['properties', person, { name: 'A', tags: [1, 2] }, 'valid'],
  ['properties', person, { name: 5 }, wrongType('string', '5', '.name')],
  ['properties', person, { name: 'A', tags: [1, 'b'] }, wrongType('integer', '"b"', '.tags[1]')],
  ['required', person, { tags: [] }, 'missing-parameter | .name | required-parameters | a value | absent'],
  ['undeclared', person, { name: 'A', more: 1 }, 'valid'],
  ['closed', { ...person, additionalProperties: false }, { name: 'A', more: 1 }, 'unknown-parameter | .more | declared-parameters | name, tags | more'],
  ['typed rest', { type: 'object', additionalProperties: { type: 'integer' } }, { a: 1 }, 'valid'],
  ['typed rest', { type: 'object', additionalProperties: { type: 'integer' } }, { a: 'x' }, wrongType('integer', '"x"', '.a')],
  ['open', { type: 'object', additionalProperties: true }, { a: 'x' }, 'valid'],
  ['prefix', { type: 'array', prefixItems: [{ type: 'string' }], items: { type: 'integer' } }, ['a', 1], 'valid'],
  ['prefix', { type: 'array', prefixItems: [{ type: 'string' }], items: { type: 'integer' } }, ['a', 'b'], wrongType('integer', '"b"', '[1]')],
  ['old prefix', { type: 'array', items: [{ type: 'string' }] }, [5, 5], wrongType('string', '5', '[0]')],
  ['old prefix', { type: 'array', items: [{ type: 'string' }] }, ['a', 5], 'valid'],
  ['a set', { type: 'array', uniqueItems: true }, list('set', 1, 2), 'valid'],
  ['a set', { type: 'array', 'x-type': 'HashSet<String>' }, list('set', 1, 1), 'valid'],
  ['unique', { type: 'array', uniqueItems: true }, [1, 1], 'schema-violation |  | unique-items | no item twice | [1, 1]'],
  ['minimum', { minimum: 5 }, 5, 'valid'],
  ['minimum', { minimum: 5 }, 4, 'schema-violation |  | minimum | at least 5 | 4'],
  ['maximum', { maximum: 5 }, 5, 'valid'],
  ['maximum', { maximum: 5 }, 6, 'schema-violation |  | maximum | at most 5 | 6'],
  ['exclusive minimum', { exclusiveMinimum: 5 }, 5, 'schema-violation |  | minimum | more than 5 | 5'],
  ['exclusive minimum', { exclusiveMinimum: 5 }, 5.1, 'valid'],
  ['exclusive maximum', { exclusiveMaximum: 5 }, 5, 'schema-violation |  | maximum | less than 5 | 5'],
  ['exclusive maximum', { exclusiveMaximum: 5 }, 4.9, 'valid'],
  ['multiple', { multipleOf: 0.1 }, 0.3, 'valid'],
  ['multiple', { multipleOf: 0.1 }, 0.35, 'schema-violation |  | multiple-of | a multiple of 0.1 | 0.35'],
  ['multiple of nothing', { multipleOf: 0 }, 0.35, 'valid'],
  ['length', { minLength: 2, maxLength: 3 }, 'ab', 'valid'],
  ['length', { minLength: 2 }, 'a', 'schema-violation |  | length | at least 2 | "a"'],
  ['length', { maxLength: 1 }, '🎉', 'valid'],
  ['length', { maxLength: 1 }, 'ab', 'schema-violation |  | length | at most 1 | "ab"'],
  ['count', { minItems: 1, maxItems: 2 }, [1, 2], 'valid'],
  ['count', { minItems: 1 }, [], 'schema-violation |  | item-count | at least 1 | []'],
  ['count', { maxItems: 0 }, [1], 'schema-violation |  | item-count | at most 0 | [1]'],
  ['pattern', { pattern: '^\\d{5}$' }, '12345', 'valid'],
  ['pattern', { pattern: '^\\d{5}$' }, '1234', 'schema-violation |  | pattern | ^\\d{5}$ | "1234"'],
  ['a pattern that is none', { pattern: '(' }, 'x', 'valid'],
  ['a limit that is none', { minimum: '5' }, 4, 'valid'],
  ['limits of another type', { minimum: 5, minLength: 5, minItems: 5 }, true, 'valid'],
  ['any of', { anyOf: [{ type: 'string' }, { type: 'integer' }] }, 5, 'valid'],
  ['any of', { anyOf: [{ type: 'string' }, { type: 'integer' }] }, 5.5, wrongType('string or integer', '5.5')],
  ['one of', { oneOf: [{ type: 'string' }, { type: 'integer', minimum: 6 }] }, 5, 'schema-violation |  | minimum | at least 6 | 5'],
  ['any of nothing', { anyOf: [] }, 5, 'valid'],
  ['all of', { allOf: [{ minimum: 5 }, { maximum: 6 }] }, 7, 'schema-violation |  | maximum | at most 6 | 7'],
  ['all of', { allOf: [{ minimum: 5 }, { maximum: 6 }] }, 5, 'valid'],
  ['a reference', { $ref: '#/$defs/a~1b', $defs: { 'a/b': { type: 'string' } } }, 5, wrongType('string', '5')],
  ['a reference to nothing', { $ref: '#/$defs/x' }, 5, 'valid'],
  ['a reference elsewhere', { $ref: 'https://example.com' }, 5, 'valid'],
  ['a reference through a value', { $ref: '#/type/x', type: 'string' }, 5, 'valid'],
])('%s: %j with %j', (_, schema, value, verdict) => {
  expect(check(schema, value)).toBe(verdict);
});

test('a schema that refers to itself is followed as deep as the value goes', () => {
  const schema: Json = { type: 'object', properties: { next: { $ref: '#' }, n: { type: 'integer' } } };
  expect(check(schema, { next: { next: { n: 1 } } })).toBe('valid');
  expect(check(schema, { next: { next: { n: 'x' } } })).toBe(wrongType('integer', '"x"', '.next.next.n'));
});

test('a schema that is only a reference to itself ends', () => {
  expect(check({ $ref: '#' }, 5)).toContain('depth-limit');
  const both = { anyOf: [{ $ref: '#/$defs/a' }, { $ref: '#/$defs/a' }] };
  expect(check({ ...both, $defs: { a: both } }, 5)).toContain('depth-limit');
});

test('a value deeper than 200 levels is a schema violation and no crash', () => {
  const deep = (levels: number): Literal => {
    let value: Literal = literal(1);
    for (let level = 0; level < levels; level++) value = list('list', { literal: value }).literal;
    return value;
  };
  let schema: Json = {};
  for (let level = 0; level < 300; level++) schema = { type: 'array', items: schema };
  const node = compileSchema(schema);
  expect(checkLiteral(compileSchema({ type: 'array', items: { $ref: '#' } }), deep(100_000))).toMatchObject({ code: 'schema-violation', rule: 'depth-limit', wanted: 'at most 200 levels' });
  expect(checkLiteral(node, deep(100_000))).not.toBeNull();
});

test('long texts are cut to 80 code units and never inside a surrogate pair', () => {
  expect(checkLiteral(compileSchema({ type: 'integer' }), literal('x'.repeat(78)))?.found).toBe(`"${'x'.repeat(78)}"`);
  expect(checkLiteral(compileSchema({ type: 'integer' }), literal('x'.repeat(79)))?.found).toBe(`"${'x'.repeat(78)}…`);
  expect(checkLiteral(compileSchema({ type: 'integer' }), literal(`${'x'.repeat(77)}🎉yy`))?.found).toBe(`"${'x'.repeat(77)}…`);
});

const java = (type: string, declared: string, more: JsonObject = {}): JsonObject => ({ type, 'x-type': declared, 'x-language': 'java', ...more });

test.each<[JsonObject, Written, string]>([
  [java('integer', 'integer'), 5, 'valid'],
  [java('integer', 'integer'), '5', 'valid'],
  [java('integer', 'integer'), ' 5 ', 'valid'],
  [java('integer', 'integer'), '5L', wrongType('integer', '"5L"')],
  [java('integer', 'int'), '5.0', wrongType('int', '"5.0"')],
  [java('integer', 'integer'), '"5"', wrongType('integer', '"\\"5\\""')],
  [java('integer', 'integer'), 'five', 'valid'],
  [java('integer', 'integer'), 'five times', wrongType('integer', '"five times"')],
  [java('integer', 'integer'), expression('Config.SIZE'), 'valid'],
  [java('integer', 'long'), '5L', 'valid'],
  [java('integer', 'long'), '5', 'valid'],
  [java('integer', 'Long'), '5.0', wrongType('Long', '"5.0"')],
  [java('integer', 'short'), '5L', wrongType('short', '"5L"')],
  [java('number', 'double'), '5.5', 'valid'],
  [java('number', 'double'), '5', 'valid'],
  [java('boolean', 'boolean'), 'true', 'valid'],
  [java('boolean', 'boolean'), '1', wrongType('boolean', '"1"')],
  [java('array', 'Array'), 'new int[]{1, 2}', 'valid'],
  [java('array', 'ArrayList', { items: { type: 'integer' } }), 'Arrays.asList(1, 2)', 'valid'],
  [java('array', 'ArrayList', { items: { type: 'integer' } }), 'Arrays.asList(1, "b c")', wrongType('integer', '"b c"', '[1]')],
  [java('array', 'ArrayList', { items: { type: 'integer' } }), 'Arrays.asList(1, b)', 'valid'],
  [java('array', 'Array'), 'user:online:both', wrongType('Array', '"user:online:both"')],
  [java('string', 'String'), 'anything at all', 'valid'],
  [java('string', 'String'), 5, wrongType('String', '5')],
  [{ type: 'integer', 'x-type': 'float', 'x-language': 'javascript' }, '5n', wrongType('float', '"5n"')],
  [{ type: 'integer', 'x-type': 'Bigint', 'x-language': 'javascript' }, '5n', 'valid'],
  [{ type: 'number', 'x-type': 'float', 'x-language': 'javascript' }, '5.0', 'valid'],
  [{ type: 'integer', 'x-language': 'python' }, '5', wrongType('integer', '"5"')],
])('in another language %j: %j is %s', (schema, value, verdict) => {
  expect(check(schema, value)).toBe(verdict);
});
