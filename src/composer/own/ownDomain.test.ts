import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../core/Catalog.ts';
import type { Json, JsonObject } from '../../core/Json.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import { normaliseTools } from '../../catalog/normaliseTools.ts';
import { readToolList } from '../../catalog/readToolList.ts';
import { checkArguments } from '../kit/checkArguments.ts';
import { composeBlock } from '../composeBlock.ts';
import type { Rejections } from '../composeBlock.ts';
import { fillPhrase, phraseSlots } from '../phraseSlots.ts';
import { nestArguments } from '../nestArguments.ts';
import { unsaidParameters } from '../requiredParameters.ts';
import { ownDomain } from './ownDomain.ts';
import type { OwnDomain } from './ownDomain.ts';

const text: JsonObject = { type: 'string' };

function domainOf(tools: Json): OwnDomain {
  const catalog: Catalog = { label: 'x', importer: 'openai@1', tools: normaliseTools(readToolList(tools)?.tools ?? []).tools };
  return ownDomain(catalog);
}

const object = (properties: JsonObject, required: readonly string[] = []): JsonObject => ({ type: 'object', properties, required });

const shop: Json = [
  { name: 'find_customer', description: 'Finds a customer by e-mail address.', parameters: object({ email: text }, ['email']), outputSchema: object({ customer: object({ id: text, name: text }), total: { type: 'number' } }) },
  { name: 'list_orders', description: 'List the orders of a customer', parameters: object({ customer_id: text, status: { enum: ['open', 'shipped'] }, limit: { type: 'integer' } }, ['customer_id']) },
  { name: 'get_order', title: 'Look up an order', description: 'Order details.', parameters: object({ id: { type: 'integer' } }, ['id']) },
  { name: 'place_order', description: 'Places an order.', parameters: object({ sku: text, address: object({ city: text, zip: text, note: text }, ['city', 'zip']), gift: object({ wrap: { type: 'boolean' }, card: text }, ['wrap']) }, ['sku', 'address']) },
  { name: 'ping', description: 'Ping', parameters: object({}) },
];

describe('words', () => {
  const { domain, unmet } = domainOf(shop);
  const byName = new Map(domain.tools.map((one) => [one.tool.name, one]));

  test('every tool can be asked for in three ways at least that name all it needs', () => {
    expect(unmet).toEqual([]);
    for (const one of domain.tools) {
      const complete = one.requests.filter((request) => unsaidParameters(one, request).length === 0);
      expect(complete.length).toBeGreaterThanOrEqual(3);
      expect(new Set(one.requests.map(({ id }) => id)).size).toBe(one.requests.length);
      for (const request of one.requests) {
        expect(request.text).toMatch(/^\p{Ll}/u);
        expect(request.text).not.toMatch(/[.?!]$/);
        expect(unsaidParameters(one, request).length).toBeLessThan(2);
        const { always, grouped } = phraseSlots(request.text);
        expect([...always, ...grouped.flat()].filter((path) => one.parameters[path] === undefined)).toEqual([]);
      }
    }
  });

  test('they come from descriptions, titles and names', () => {
    expect(byName.get('list_orders')?.requests.slice(0, 4)).toEqual([
      { id: 'description-with', text: 'list the orders of a customer with customer id {customer_id}[, with status {status}][, with limit {limit}]' },
      { id: 'description-using', text: 'list the orders of a customer, using customer id {customer_id}[, with status {status}][, with limit {limit}]' },
      { id: 'description-where', text: 'list the orders of a customer where customer id is {customer_id}[, with status {status}][, with limit {limit}]' },
      { id: 'name-with', text: 'list orders with customer id {customer_id}[, with status {status}][, with limit {limit}]' },
    ]);
    expect(byName.get('get_order')?.requests[0]?.text).toBe('look up an order with id {id}');
    expect(byName.get('ping')?.requests.map((request) => request.text)).toEqual(['use the “ping” tool', 'go ahead and use the “ping” tool', 'use the “ping” tool for me now']);
  });

  test('what is inside objects is told one by one, and what an optional object needs stands together', () => {
    expect(byName.get('place_order')?.requests[0]?.text).toBe('place an order with sku {sku}, address city {address.city} and address zip {address.zip}[, with address note {address.note}][, with gift wrap {gift.wrap}]');
    expect(Object.keys(byName.get('place_order')?.parameters ?? {})).toEqual(['sku', 'address.city', 'address.zip', 'address.note', 'gift.wrap', 'gift.card']);
  });

  test('what is missing can be asked for', () => {
    const missing = byName.get('list_orders')?.requests.filter(({ id }) => id.startsWith('without-')) ?? [];
    expect(missing.map((request) => request.text)).toEqual(['list the orders of a customer', 'go ahead and list the orders of a customer']);
    expect(byName.get('ping')?.requests.some(({ id }) => id.startsWith('without-'))).toBe(false);
  });

  test('results feed parameters where names say that they are the same thing', () => {
    const type = byName.get('list_orders')?.parameters['customer_id'];
    expect(domain.types.find(({ id }) => id === type)?.noun).toBe('customer');
    expect(byName.get('find_customer')?.mentions).toEqual([
      { id: `customer.id-${String(type)}-get`, path: 'customer.id', type, text: 'the customer id that you get when you find a customer by e-mail address with email {email}', aside: 'customer id' },
      { id: `customer.id-${String(type)}-from`, path: 'customer.id', type, text: 'the customer id that comes back when you find a customer by e-mail address with email {email}', aside: 'customer id' },
    ]);
    // A number is no text, whatever it is called.
    expect(byName.get('get_order')?.parameters['id']).not.toBe(type);
  });

  test('parameters of one meaning share a type only where the same values are valid', () => {
    const { domain: two } = domainOf([
      { name: 'a_get', parameters: object({ customer_id: text }, ['customer_id']) },
      { name: 'b_get', parameters: object({ customerId: text }, ['customerId']) },
      { name: 'c_get', parameters: object({ customer_id: { ...text, pattern: '^c\\d$' } }, ['customer_id']) },
    ]);
    const [a, b, c] = two.tools.map(({ parameters }) => Object.values(parameters)[0]);
    expect(a).toBe(b);
    expect(c).not.toBe(a);
  });
});

test('what cannot be asked for is told with its reason', () => {
  const { domain, unmet } = domainOf([
    { name: 'a', parameters: object({ filter: { type: 'object' } }, ['filter']) },
    { name: 'b', parameters: object({ 'page[size]': { type: 'integer' }, x: text }, ['x']) },
    { name: 'c', parameters: { ...object({ x: text, y: text }, ['x']), allOf: [{ required: ['y'] }] } },
    { name: 'd', parameters: object({ x: { enum: [] } }, ['x']) },
    { name: 'e', parameters: object({ x: text, file: { type: 'string', format: 'binary' } }, ['x']) },
  ]);
  expect(unmet.map(({ tool, parameter, reason, lost }) => [tool, parameter, reason, lost])).toEqual([
    ['a', 'filter', 'free-form', 'tool'],
    ['b', 'page[size]', 'unaddressable-name', 'parameter'],
    ['c', null, 'contradictory', 'tool'],
    ['d', 'x', 'contradictory', 'tool'],
    ['e', 'file', 'not-sayable', 'parameter'],
  ]);
  expect(domain.tools.map(({ tool }) => tool.name)).toEqual(['b', 'e']);
});

test('questions that a tool of the catalog might be for are left out', () => {
  expect(domainOf(shop).domain.plainQuestions.length).toBeGreaterThan(5);
  expect(domainOf(shop).domain.beyond.length).toBeGreaterThan(5);
  const { domain } = domainOf([{ name: 'search_web', parameters: object({}) }, { name: 'water_plants', parameters: object({}) }]);
  // What is offered beside the general ones is chosen for each of them.
  expect(domain.plainQuestions.map(({ id }) => id).filter((id) => !id.startsWith('general-'))).toEqual(['thanks']);
  expect(domain.beyond.map(({ id }) => id)).not.toContain('plants');
});

test('items are composed from a user’s tools, and their calls fit the schemas', () => {
  const { domain } = domainOf(shop);
  const rejected: Rejections = new Map();
  for (const part of ['find', 'confirm'] as const) {
    for (const shape of ['single', 'parallel', 'chain', 'abstention'] as const) {
      const items = composeBlock([domain], { shape, part, size: shape === 'parallel' || shape === 'chain' ? 2 : 1, offer: { near: 2, far: 0 }, reply: shape === 'abstention' ? 'ask' : null }, seededRandom(`${part} ${shape}`), rejected);
      expect([part, shape, items.length > 0]).toEqual([part, shape, true]);
      for (const { steps, tools, world } of items) {
        // Only one of them says what its result holds; without a call there is no result.
        if (shape !== 'abstention') expect(world === null).toBe(steps.some((step) => step.tool !== 'find_customer'));
        for (const step of steps) {
          const tool = tools.find(({ name }) => name === step.tool);
          expect(checkArguments(tool?.parameters ?? {}, nestArguments(step.arguments.map(({ path, value }) => [path, value])))).toBe(null);
        }
      }
    }
  }
});

test('whatever a catalog holds, it becomes a domain whose phrasings can be filled with values that fit', () => {
  const leaf = fc.constantFrom<JsonObject>(text, { type: 'integer', minimum: 3 }, { enum: ['a', 'b'] }, { type: 'object' }, { type: 'array', items: text }, { type: 'string', format: 'date' }, { anyOf: [{ type: 'null' }, text] }, object({ city: text, zip: text }, ['city']), {});
  const name = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('city', 'customer_id', 'a.b', 'x[y]', '{z}', '__proto__'));
  const tool = fc.record({ name: fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('get_order', 'x'.repeat(200), 'a b')), description: fc.oneof(fc.string(), fc.constantFrom('Gets the {x} [y]. More.', 'Returns it')), parameters: fc.dictionary(name, leaf, { maxKeys: 4 }).chain((properties) => fc.subarray(Object.keys(properties)).map((required) => object(properties, required))) });
  fc.assert(
    fc.property(fc.array(tool, { maxLength: 4 }), (tools) => {
      const { domain } = domainOf(JSON.parse(JSON.stringify(tools)) as Json);
      const state = domain.start(seededRandom('s'));
      for (const one of domain.tools) {
        const complete = one.requests.filter((request) => unsaidParameters(one, request).length === 0);
        expect(complete.length).toBeGreaterThanOrEqual(3);
        for (const { text: phrase } of complete) {
          const given: [string, Json][] = [];
          const { always } = phraseSlots(phrase);
          fillPhrase(phrase, (path) => {
            if (!always.includes(path)) return null;
            const spoken = domain.types.find(({ id }) => id === one.parameters[path])?.draw?.({ random: seededRandom(path), state });
            if (spoken === undefined) throw new Error(`nothing for ${path}`);
            given.push([path, spoken.value]);
            return spoken.said;
          });
          expect(checkArguments(one.tool.parameters, nestArguments(given))).toBe(null);
        }
      }
    }),
    { numRuns: 60 },
  );
});
