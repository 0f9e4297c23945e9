import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../core/Json.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import type { OwnValue } from './OwnValue.ts';
import { valueFor } from './valueFor.ts';

const draw = (schema: JsonObject, name = 'x', seed = 'a', today: string | null = null): OwnValue => valueFor(schema, name, seededRandom(seed), { root: schema, today });
const values = (schema: JsonObject, name = 'x'): readonly unknown[] =>
  Array.from({ length: 40 }, (_, index) => {
    const drawn = draw(schema, name, String(index));
    return drawn.state === 'value' ? drawn.spoken.value : drawn.reason;
  });
const said = (schema: JsonObject, name = 'x'): string => {
  const drawn = draw(schema, name);
  return drawn.state === 'value' ? drawn.spoken.said : drawn.reason;
};

describe('values are what the schema lists, its format, pattern and limits say', () => {
  test.each<[JsonObject, string, RegExp]>([
    [{ type: 'string', enum: ['a', 'b', null] }, 'x', /^[ab]$/],
    [{ const: 7 }, 'x', /^7$/],
    [{ type: 'string', examples: ['q-1', 'q-2'] }, 'x', /^q-[12]$/],
    [{ type: 'string', format: 'date' }, 'x', /^\d{4}-\d\d-\d\d$/],
    [{ type: 'string', format: 'date-time' }, 'x', /^\d{4}-\d\d-\d\dT\d\d:\d\d:00Z$/],
    [{ type: 'string', format: 'email' }, 'x', /^[a-z.]+@[a-z.]+$/],
    [{ type: 'string', format: 'uuid' }, 'x', /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/],
    [{ type: 'string', pattern: '^[A-Z]{3}-\\d{4}$' }, 'x', /^[A-Z]{3}-\d{4}$/],
    [{ type: 'string' }, 'customer_id', /^CUS-\d{4}$/],
    [{ type: 'string', description: 'The id, e.g. "cus_1042"' }, 'customer_id', /^cus_\d{4}$/],
    [{ type: 'string' }, 'email', /@/],
    [{ type: 'string' }, 'city', /^[A-Z][a-z]+$/],
    [{ type: 'string', description: 'The city and state, e.g. San Francisco, CA' }, 'location', /^[A-Z][a-z]+, [A-Z]{2}$/],
    [{ type: 'string' }, 'start_date', /^\d{4}-\d\d-\d\d$/],
    [{ type: 'string', description: 'Date as DD/MM/YYYY' }, 'start_date', /^\d\d\/\d\d\/\d{4}$/],
    [{ type: 'string', description: 'Date as MM.DD.YYYY' }, 'date', /^(0\d|1[0-2])\.\d\d\.\d{4}$/],
    [{ type: 'string', description: 'One of asc, desc.' }, 'way', /^(asc|desc)$/],
    [{ type: 'string', description: 'ISO 3166 two-letter code' }, 'country', /^[A-Z]{2}$/],
    [{ type: 'string' }, 'country', /^[A-Z][a-z]+$/],
    [{ type: 'integer' }, 'page', /^[2-9]$/],
    [{ type: 'integer', minimum: 900, maximum: 901 }, 'page', /^90[01]$/],
    [{ type: 'number', exclusiveMinimum: 0, maximum: 1 }, 'x', /^(0\.5|1)$/],
    [{ type: 'integer', multipleOf: 7, maximum: 8 }, 'x', /^7$/],
    [{ type: 'boolean' }, 'x', /^(true|false)$/],
    [{ type: ['null', 'integer'] }, 'limit', /^\d+$/],
    [{ anyOf: [{ type: 'null' }, { type: 'string', enum: ['a'] }] }, 'x', /^a$/],
    [{ allOf: [{ type: 'integer' }, { minimum: 5 }, { maximum: 6 }] }, 'x', /^[56]$/],
    [{ $ref: '#/$defs/A', $defs: { A: { enum: ['a'] } } }, 'x', /^a$/],
    [{ type: 'string', enum: ['a', 'b'], not: { enum: ['a'] } }, 'x', /^b$/],
    [{ type: 'string', maxLength: 3 }, 'title', /^.{1,3}$/],
    [{ type: 'string', minLength: 40 }, 'title', /^.{40,}$/],
    [{ type: 'string', enum: ['a', 'b'], default: 'a' }, 'x', /^b$/],
    [{ type: 'integer', enum: [3], default: 3 }, 'x', /^3$/],
  ])('%j as %s', (schema, name, due) => {
    expect(values(schema, name).filter((value) => !due.test(String(value)))).toEqual([]);
  });

  test('lists and objects', () => {
    expect(values({ type: 'array', items: { type: 'integer', minimum: 1, maximum: 9 }, minItems: 2, maxItems: 2, uniqueItems: true }).every((value) => Array.isArray(value) && value.length === 2 && value[0] !== value[1])).toBe(true);
    expect(values({ type: 'object', properties: { a: { const: 1 }, b: { const: 2 } }, required: ['b'] })).toEqual(Array.from({ length: 40 }, () => ({ b: 2 })));
    expect(values({ type: 'array', prefixItems: [{ const: 'a' }, { const: 2 }], items: false })[0]).toEqual(['a', 2]);
  });

  test('of oneOf only what one branch alone admits', () => {
    expect(new Set(values({ oneOf: [{ enum: ['a', 'b'] }, { enum: ['b', 'c'] }] }))).toEqual(new Set(['a', 'c']));
  });
});

test.each<[JsonObject, string, string]>([
  [{ type: 'string', enum: ['in progress'] }, 'state', 'in progress'],
  [{ type: 'string', enum: ['a, b'] }, 'state', '“a, b”'],
  [{ type: 'array', items: { enum: ['a'] }, minItems: 1, maxItems: 1 }, 'tags', '“a”'],
  [{ type: 'array', prefixItems: [{ const: 'a' }, { const: 'b c' }] }, 'tags', '“a” and “b c”'],
  [{ type: 'array', prefixItems: [{ const: 1 }, { const: 2 }, { const: 3 }] }, 'x', '1, 2 and 3'],
  [{ type: 'object', properties: { a: { const: 1 } } }, 'x', '{"a":1}'],
  [{ type: 'integer', minimum: 1250, maximum: 1250, description: 'Price in cents.' }, 'price', '1250 cents'],
  [{ type: 'integer', minimum: 12, maximum: 12, description: 'How long in minutes.' }, 'minutes', '12'],
  [{ const: true }, 'x', 'true'],
  // Nothing else is allowed, and nothing said would be no value.
  [{ type: 'string', maxLength: 0 }, 'customer_id', '“”'],
])('%j as %s is said as %s', (schema, name, due) => {
  expect(said(schema, name)).toBe(due);
});

test('a day is named by its distance where the day of the request is known', () => {
  const spoken = Array.from({ length: 30 }, (_, index) => draw({ type: 'string', format: 'date' }, 'date', String(index), '2026-03-10')).map((drawn) => (drawn.state === 'value' ? drawn.spoken : null));
  expect(spoken.every((one) => one !== null && typeof one.value === 'string' && one.value > '2026-03-10' && one.value < '2026-05-10')).toBe(true);
  expect(spoken.some((one) => one?.said !== one?.value)).toBe(true);
});

test.each<[JsonObject, string]>([
  [{ enum: [] }, 'contradictory'],
  [{ type: 'integer', minimum: 5, maximum: 1 }, 'contradictory'],
  [{ type: 'integer', exclusiveMinimum: 1, exclusiveMaximum: 2 }, 'contradictory'],
  [{ not: {} }, 'contradictory'],
  [{ oneOf: [{ const: 1 }, { const: 1 }] }, 'contradictory'],
  [{ type: 'array', items: { const: 1 }, minItems: 2 }, 'contradictory'],
  [{ type: 'string', enum: ['a'], pattern: '^b$' }, 'contradictory'],
  [{ type: 'string', pattern: '^(?=a)b$' }, 'pattern-not-met'],
  [{ type: 'string', pattern: '(' }, 'pattern-not-met'],
  [{ type: 'string', pattern: '^a{9}$', maxLength: 3 }, 'pattern-not-met'],
  [{ type: 'object' }, 'free-form'],
  [{ type: 'array' }, 'free-form'],
  [{ type: 'string', format: 'binary' }, 'not-sayable'],
  [{ type: 'string', description: 'A SQL query' }, 'not-sayable'],
  [{ $ref: '#/$defs/A', $defs: { A: { type: 'object', properties: { a: { $ref: '#/$defs/A' } }, required: ['a'] } } }, 'refers-to-itself'],
  [{ $ref: '#/$defs/A', $defs: { A: { $ref: '#/$defs/A' } } }, 'refers-to-itself'],
])('%j cannot be met: %s', (schema, reason) => {
  const drawn = draw(schema);
  expect(drawn).toMatchObject({ state: 'unmet', reason });
  expect(drawn.state === 'unmet' && drawn.detail.length > 0).toBe(true);
});

test('whatever the schema, a value that comes out is valid by another checker too, and the same stream gives it again', () => {
  const ajv = new Ajv2020({ strict: false, logger: false });
  const leaf = fc.oneof(
    fc.record({ type: fc.constantFrom('string', 'integer', 'number', 'boolean') }),
    fc.record({ enum: fc.array(fc.oneof(fc.integer(), fc.string(), fc.boolean()), { minLength: 1, maxLength: 4 }) }),
    fc.record({ type: fc.constant('integer'), minimum: fc.integer({ min: -50, max: 50 }), maximum: fc.integer({ min: -50, max: 50 }), multipleOf: fc.constantFrom(1, 2, 7) }, { requiredKeys: ['type'] }),
    fc.record({ type: fc.constant('number'), exclusiveMinimum: fc.integer({ min: -5, max: 5 }), exclusiveMaximum: fc.integer({ min: -5, max: 5 }) }, { requiredKeys: ['type'] }),
    fc.record({ type: fc.constant('string'), minLength: fc.nat(30), maxLength: fc.nat(30), pattern: fc.constantFrom('^[a-z]+$', '^\\d{3}$', 'x') }, { requiredKeys: ['type'] }),
  );
  const schema = fc.letrec<{ schema: JsonObject }>((tie) => ({
    schema: fc.oneof({ maxDepth: 3 }, leaf as fc.Arbitrary<JsonObject>, fc.record({ type: fc.constant('array'), items: tie('schema'), minItems: fc.nat(3), maxItems: fc.nat(4), uniqueItems: fc.boolean() }, { requiredKeys: ['type', 'items'] }) as fc.Arbitrary<JsonObject>, fc.record({ type: fc.constant('object'), properties: fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('schema')), required: fc.subarray(['a', 'b']) }) as fc.Arbitrary<JsonObject>, fc.record({ anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }) }) as fc.Arbitrary<JsonObject>, fc.record({ oneOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }) }) as fc.Arbitrary<JsonObject>),
  })).schema;
  let met = 0;
  fc.assert(
    fc.property(schema, fc.constantFrom('x', 'city', 'count', 'customer_id', 'date'), (made, name) => {
      const drawn = draw(made, name);
      expect(draw(made, name)).toEqual(drawn);
      if (drawn.state === 'unmet') return;
      met++;
      expect(drawn.spoken.said.length).toBeGreaterThan(0);
      expect(ajv.validate(made, drawn.spoken.value) ? [] : [ajv.errorsText(), drawn.spoken.value]).toEqual([]);
    }),
    { numRuns: 100 },
  );
  expect(met).toBeGreaterThan(40);
});
