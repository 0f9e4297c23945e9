import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lintCodes } from '../core/Lint.ts';
import type { Lint, LintFinding } from '../core/Lint.ts';
import { isJsonObject, type Json, type JsonObject } from '../core/Json.ts';
import { lintCatalog } from './lintCatalog.ts';
import { normaliseTools } from './normaliseTools.ts';
import { readToolList } from './readToolList.ts';

const described = (type: string, description = 'What this parameter is for.'): JsonObject => ({ type, description });
const tool = (name: string, description: string, properties: JsonObject = { order_id: described('string') }, more: JsonObject = {}): JsonObject => ({ name, description, parameters: { type: 'object', properties, ...more } });

function lint(tools: Json): Lint {
  const { tools: normalised } = normaliseTools(readToolList(tools)?.tools ?? []);
  return lintCatalog({ label: 'x', importer: 'openai@1', tools: normalised });
}

const found = (tools: Json, code: LintFinding['code']): readonly LintFinding[] => lint(tools).findings.filter((finding) => finding.code === code);

const sound = [
  tool('cancel_order', 'Cancels an order that has not been shipped yet and refunds the customer.', { order_id: described('string') }, { required: ['order_id'] }),
  tool('weather_forecast', 'Says what the weather in a city will be over the next days.', { city: described('string'), days: described('integer') }),
  tool('send_invoice', 'Mails the invoice of a month to the address on file.', { month: described('string', 'Month as YYYY-MM.') }),
];

test('a sound catalog has nothing to say about', () => {
  const { tools, tokens, findings, label } = lint(sound);
  expect([label, tools, findings]).toEqual(['x', 3, []]);
  const bytes = sound.map((one) => JSON.stringify(one).length);
  expect(tokens).toBe(bytes.reduce((sum, size) => sum + Math.ceil(size / 4), 0));
});

describe('near duplicates', () => {
  const twin = tool('fetch_weather_forecasts', 'Tells what the weather in some city will be during the next days.', { city: described('string'), days: described('integer') });

  test('are found by their words, with the overlap', () => {
    const [finding] = found([...sound, twin], 'near-duplicate-tools');
    expect(finding?.tools).toEqual(['weather_forecast', 'fetch_weather_forecasts']);
    expect(finding?.size?.unit).toBe('overlap');
    expect(finding?.size?.value).toBeGreaterThan(0.7);
    expect(finding?.size?.value).toBeLessThan(1);
    expect(finding?.found).toContain('weather');
  });

  test('a tool repeated under a numbered name overlaps wholly', () => {
    const copy = tool('weather-forecast2', 'Says what the weather in a city will be over the next days.', { city: described('string'), days: described('integer') });
    expect(found([...sound, copy], 'near-duplicate-tools')[0]?.size?.value).toBeCloseTo(1, 12);
  });

  test('opposite actions on one thing are not', () => {
    const pair = [tool('create_order', 'Creates an order in the shop system for a customer.'), tool('delete_order', 'Deletes an order in the shop system for a customer.')];
    expect(found([...sound, ...pair], 'near-duplicate-tools')).toEqual([]);
  });

  test('overlap is symmetric, and does not depend on the order of the catalog', () => {
    const values = [[...sound, twin], [twin, ...sound.toReversed()]].map((tools) => found(tools, 'near-duplicate-tools').map(({ size }) => size?.value.toFixed(10)));
    expect(values[0]).toEqual(values[1]);
  });

  test('by hand: two tools that share one of two words each', () => {
    // Words “alpha beta” and “alpha gamma”, each once with weight 3 in the name: w(alpha) = k·ln(1 + 2/2), w(others) = k·ln(1 + 2/1).
    const [a, b] = [Math.log(2), Math.log(3)];
    expect((a * a) / (a * a + b * b)).toBeCloseTo(0.2847, 4);
    expect(found([tool('alpha_beta', '', {}), tool('alpha_gamma', '', {})], 'near-duplicate-tools')).toEqual([]);
    // Three of three and one more: 3a² / (√(3a²) · √(3a² + b²)).
    const due = Math.sqrt((3 * a * a) / (3 * a * a + b * b));
    expect(found([tool('alpha_beta_gamma', '', {}), tool('alpha_beta_gamma_delta', '', {})], 'near-duplicate-tools').map(({ size }) => size?.value)).toEqual([expect.closeTo(due, 12)]);
  });
});

test.each<[LintFinding['code'], Json, Partial<LintFinding>]>([
  ['no-tool-description', tool('cancel_order', ' '), { found: [] }],
  ['short-tool-description', tool('cancel_order', 'Cancel order.'), { found: ['Cancel order.'] }],
  ['required-without-description', tool('cancel_order', 'Cancels an order before it is shipped.', { a: { type: 'string' }, b: { type: 'string' } }, { required: ['a'] }), { parameters: ['a'] }],
  ['parameter-without-description', tool('cancel_order', 'Cancels an order before it is shipped.', { a: { type: 'string' }, b: { type: 'object', description: 'd', properties: { c: { type: 'string' } } } }, { required: ['b'] }), { parameters: ['a', 'b.c'] }],
  ['generic-parameter-name', tool('cancel_order', 'Cancels an order before it is shipped.', { data: { type: 'string' } }), { parameters: ['data'] }],
  ['parameter-without-type', tool('cancel_order', 'Cancels an order before it is shipped.', { a: { description: 'An order.' } }), { parameters: ['a'] }],
  ['generic-tool-name', tool('run', 'Cancels an order before it is shipped.'), { found: ['run'] }],
  ['generic-tool-name', tool('get_data2', 'Cancels an order before it is shipped.'), {}],
  ['name-needs-renaming', tool('orders.cancel now', 'Cancels an order before it is shipped.'), { found: ['.', ' '] }],
  ['name-needs-renaming', tool('x'.repeat(200), 'Cancels an order before it is shipped.'), { found: ['200 characters'] }],
  ['refused-parameter-name', tool('cancel_order', 'Cancels an order before it is shipped.', { 'filter[id]': described('string') }), { parameters: ['filter[id]'] }],
  ['no-parameters', tool('cancel_order', 'Cancels an order before it is shipped.', {}), {}],
  ['strict-refused', tool('cancel_order', 'Cancels an order before it is shipped.', { a: { description: 'd', oneOf: [{ type: 'string' }] }, b: { type: 'object', description: 'd' } }), { found: ['oneOf', 'additionalProperties'] }],
  ['enum-in-disguise', tool('sort_orders', 'Sorts the orders of a customer by date.', { way: described('string', 'Direction, one of asc, desc or none.') }), { parameters: ['way'], found: ['asc', 'desc', 'none'] }],
  ['deep-nesting', tool('place_order', 'Places an order for a customer.', { a: { ...described('object'), properties: { b: { ...described('array'), items: { type: 'object', properties: { c: { ...described('object'), properties: { d: described('string') } } } } } } } }), { parameters: ['a.b[].c.d'], size: { unit: 'count', value: 4 } }],
  ['recursive-schema', tool('save_tree', 'Saves a tree of categories in the shop.', { root: { $ref: '#/$defs/Node' } }, { $defs: { Node: { ...described('object'), properties: { next: { $ref: '#/$defs/Node' } } } } }), {}],
])('%s', (code, made, due) => {
  expect(found([made, ...sound.slice(1)], code)).toMatchObject([{ tools: [isJsonObject(made) ? made['name'] : null], ...due }]);
  expect(found(sound, code)).toEqual([]);
});

test.each<[JsonObject, string]>([
  [{ type: 'integer', minimum: 5, maximum: 1 }, 'a: minimum 5 is above maximum 1'],
  [{ type: 'string', enum: [] }, 'a: enum is empty'],
  [{ type: 'string', enum: ['x', 7] }, 'a: enum has 7, which is not of type "string"'],
  [{ type: 'dict' }, 'a: type "dict" is none of JSON Schema'],
  [{ type: 'boolean', default: 'yes' }, 'a: default "yes" is not of type "boolean"'],
  [{ type: 'string', enum: ['x'], default: 'y' }, 'a: default "y" is not in enum'],
  [{ type: 'object', required: ['b'] }, 'a: required has "b", which is not declared'],
  [{ not: {} }, 'a: nothing is valid'],
])('the contradiction in %j', (schema, said) => {
  expect(found([tool('cancel_order', 'Cancels an order before it is shipped.', { a: schema })], 'contradictory-schema')).toMatchObject([{ found: [said], parameters: ['a'] }]);
});

test('names of the same words in another order', () => {
  const tools = [...sound, tool('orderCancel', 'Withdraws a purchase of a shopper for good.')];
  expect(found(tools, 'same-words-names')).toMatchObject([{ tools: ['cancel_order', 'orderCancel'], found: ['cancel', 'order'] }]);
});

test('oversized tools with their tokens and their share', () => {
  const big = tool('import_orders', 'Imports orders from a file of another shop.', { file: described('string', 'x'.repeat(4000)) });
  const [finding] = found([...sound, big], 'oversized-schema');
  expect(finding).toMatchObject({ tools: ['import_orders'], size: { unit: 'tokens', value: Math.ceil(JSON.stringify(big).length / 4) } });
  expect(finding?.size?.unit === 'tokens' && finding.size.share).toBeGreaterThan(0.8);
});

test('three thousand tools in seconds, and too many of them said', () => {
  const tools = Array.from({ length: 3000 }, (_, index) => tool(`tool_${String(index)}_w${String(index % 97)}`, `Does thing number ${String(index)} of kind v${String(index % 31)} for the customer.`));
  const { findings } = lint(tools);
  expect(findings.filter(({ code }) => code === 'many-tools')).toMatchObject([{ found: ['3000'] }]);
  expect(findings.filter(({ code }) => code === 'near-duplicate-tools').length).toBeLessThan(1500);
});

test('whatever schemas hold, linting ends, in one order of codes, and names only tools of the catalog', () => {
  const schema = fc.letrec<{ schema: unknown }>((tie) => ({
    schema: fc.oneof({ maxDepth: 4 }, fc.jsonValue(), fc.record({ type: fc.constantFrom('string', 'object', 'array', 'x'), description: fc.string(), enum: fc.array(fc.jsonValue()), properties: fc.dictionary(fc.string(), tie('schema')), items: tie('schema'), anyOf: fc.array(tie('schema'), { maxLength: 2 }), $ref: fc.constantFrom('#', '#/$defs/A', '#/$defs/B'), required: fc.array(fc.string()) }, { requiredKeys: [] })),
  })).schema;
  const made = fc.array(fc.record({ name: fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('get_order', 'getOrder', '__proto__')), description: fc.string(), parameters: fc.record({ type: fc.constant('object'), properties: fc.dictionary(fc.string(), schema), $defs: fc.record({ A: schema, B: schema }) }, { requiredKeys: [] }) }), { maxLength: 5 });
  fc.assert(
    fc.property(made, (tools) => {
      const plain = JSON.parse(JSON.stringify(tools)) as { name: string }[];
      const { findings } = lint(plain);
      const codes = findings.map(({ code }) => lintCodes.indexOf(code));
      expect(codes).toEqual(codes.toSorted((a, b) => a - b));
      const names = new Set(plain.map(({ name }) => name));
      expect(findings.every((finding) => finding.tools.every((name) => names.has(name)))).toBe(true);
    }),
    { numRuns: 25 },
  );
});
