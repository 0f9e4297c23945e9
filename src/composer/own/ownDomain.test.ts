import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../core/Item.ts';
import type { JsonObject } from '../../core/Json.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import type { Tool } from '../../core/Tool.ts';
import { goldCalls } from '../../grading/goldCalls.ts';
import { prepareGrader } from '../../grading/prepareGrader.ts';
import { subtasks } from '../../subtasks/list.generated.ts';
import { checkArguments } from '../checkArguments.ts';
import { argumentsOf } from '../carryOut.ts';
import { composeSuite, emptyTally } from '../composeSuite.ts';
import type { SuiteProjection, SuiteTally } from '../composeSuite.ts';
import { availableSubtasks } from './availableSubtasks.ts';
import { ownDomain } from './ownDomain.ts';
import type { OwnDomain } from './ownDomain.ts';

const text = (description = ''): JsonObject => ({ type: 'string', description });
const tool = (name: string, description: string, properties: JsonObject, required: readonly string[] = Object.keys(properties)): Tool => ({ name, description, parameters: { type: 'object', properties, required } });

const shop: readonly Tool[] = [
  tool('get_weather', 'Gets the current weather for a city.', { city: text('City, e.g. San Francisco, CA'), unit: { type: 'string', enum: ['celsius', 'fahrenheit'] } }, ['city']),
  tool('create_invoice', 'Creates an invoice for a customer.', { customer_id: text('Customer'), amount: { type: 'number', minimum: 1 }, due_date: { type: 'string', format: 'date' } }),
  tool('cancel_order', 'Cancels an order that has not been shipped.', { order_id: { type: 'string', pattern: '^ORD-\\d{5}$' }, reason: text() }, ['order_id']),
  tool('list_warehouses', 'Lists the warehouses of a region', { region: text('One of: north, south, east.'), limit: { type: 'integer', minimum: 1, maximum: 50 } }, ['region']),
  tool('send_parcel', 'Ships a parcel', { address: { type: 'object', properties: { street: text(), city: text() }, required: ['street', 'city'] }, tags: { type: 'array', items: { type: 'string' }, minItems: 1 }, insured: { type: 'boolean' } }),
];

function domainOf(tools: readonly Tool[]): OwnDomain {
  return ownDomain({ label: 'shop.json', importer: 'test@1', tools: tools.map((one, place) => ({ tool: one, title: null, origin: `tools[${String(place)}]` })) });
}

function composed(tools: readonly Tool[], perSubtask: number, seed = 'seed'): { readonly cases: readonly SuiteProjection[]; readonly tally: SuiteTally; readonly own: OwnDomain } {
  const own = domainOf(tools);
  const tally = emptyTally();
  const { available } = availableSubtasks(own.domain, subtasks);
  const request = { domains: [own.domain], subtasks: available, perSubtask, parts: ['find', 'confirm'], offer: { near: [2, 6], far: [0, 0] }, mostDepth: 4, mostCalls: 4 } as const;
  return { cases: [...composeSuite(request, seededRandom(seed), tally)], tally, own };
}

const itemsOf = (cases: readonly SuiteProjection[]): readonly Item[] => [...new Map(cases.map(({ item }) => [item.id, item])).values()];

describe('questions about tools of the user’s own', () => {
  const { cases, tally } = composed(shop, 30);
  const items = itemsOf(cases);

  test('every skill that needs no results has as many as were asked for', () => {
    expect(Object.fromEntries(tally.cases)).toEqual({ abstention: 30, chaining: 30, 'name-detection': 30, parallel: 30, 'parameter-detection': 30 });
    expect(tally.missing.size).toBe(0);
  });

  test('what is called fits the schema, and every value stands in the request', () => {
    for (const { steps, request, tools } of items) {
      for (const step of steps) {
        expect(checkArguments(tools.find(({ name }) => name === step.tool)?.parameters ?? {}, argumentsOf(step.arguments))).toBeNull();
        for (const { from } of step.arguments) expect(from.kind === 'said' && request.includes(from.said)).toBe(true);
      }
    }
    expect(new Set(items.flatMap(({ steps }) => steps.map((step) => step.tool)))).toEqual(new Set(shop.map(({ name }) => name)));
  });

  test('nothing takes place anywhere, and the keys are met by their own answers', () => {
    for (const { case: one, environment, item } of cases) {
      expect([environment, item.world, item.end]).toEqual([null, null, null]);
      if (one.key.kind === 'calls') expect(prepareGrader(one.key, one.prompt.tools).grade({ state: 'calls', calls: goldCalls(one.key, one.prompt.tools) }).state).toBe('right');
    }
  });

  test('the same catalog and seed give the same cases, another seed gives others', () => {
    const again = composed(shop, 30);
    expect(again.cases.map(({ case: one }) => one)).toEqual(cases.map(({ case: one }) => one));
    const others = new Set(composed(shop, 30, 'another').cases.map(({ case: one }) => one.id));
    expect(cases.filter(({ case: one }) => others.has(one.id)).length).toBeLessThan(cases.length / 4);
  });

  test('templates of one part are never used in the other', () => {
    const of = (part: Item['part']): ReadonlySet<string> => new Set(items.filter((item) => item.part === part).flatMap(({ templates }) => templates.filter((id) => !id.startsWith('frames/'))));
    expect([...of('find')].filter((id) => of('confirm').has(id))).toEqual([]);
  });

  test('what is missing is not said, and nothing that is offered could find it', () => {
    const asking = items.filter(({ abstention }) => abstention?.reply === 'ask');
    expect(asking.length).toBeGreaterThan(3);
    for (const { abstention, tools } of asking) {
      const { tool: name, parameter } = abstention?.missing ?? { tool: '', parameter: '' };
      const asked = shop.find((one) => one.name === name);
      expect(asked?.parameters['required']).toContain(parameter);
      expect(tools.map((one) => one.name)).toContain(name);
    }
  });

  test('what cannot be done has its tool taken away, and no question of all the world is about a tool', () => {
    const cannot = items.filter(({ abstention }) => abstention?.reply === 'cannot');
    const direct = items.filter(({ abstention }) => abstention?.reply === 'direct');
    expect([cannot.length > 2, direct.length > 2]).toEqual([true, true]);
    for (const item of cannot) {
      const twin = items.find(({ id }) => id === item.abstention?.twin);
      if (twin !== undefined) expect(item.tools.map(({ name }) => name)).not.toContain(twin.steps[0]?.tool);
      expect(item.tools.length).toBeGreaterThan(0);
    }
  });
});

describe('what cannot be asked about is said', () => {
  const reasonOf = (given: Tool): string | undefined => domainOf([given]).excluded[0]?.reason;

  test.each([
    ['nothing between', tool('a', 'Gets a', { n: { type: 'integer', minimum: 5, maximum: 3 } }), 'n: minimum 5 is above maximum 3', false],
    ['an empty enum', tool('a', 'Gets a', { n: { enum: [] } }), 'n: enum is empty', false],
    ['what nothing fits', tool('a', 'Gets a', { n: { not: {} } }), 'n: nothing is valid', false],
    ['a name that is not declared', tool('a', 'Gets a', {}, ['ghost']), 'required has "ghost", which is not declared', false],
    ['an object of any shape', tool('a', 'Gets a', { filter: { type: 'object' } }), 'filter: it wants an object of any shape', true],
    ['a language', tool('a', 'Runs a', { sql: text() }), 'sql: it wants a text in a language of its own', true],
    ['one of a set that is not told', tool('a', 'Gets a', { unit: text('Unit of the result') }), 'unit: its schema does not list what it may be', true],
    ['a pattern without an example', tool('a', 'Gets a', { n: { type: 'string', pattern: '^(?=x)y$' } }), 'no value was found for n', false],
    ['a name with a dot', tool('a', 'Gets a', { 'a.b': text() }), 'the name of its required parameter "a.b" is one that no request can fill', true],
    ['lists within lists', tool('a', 'Gets a', { n: { type: 'array', items: { type: 'array', items: {} } } }), 'n: it wants lists within a list', true],
    ['too much', tool('a', 'Gets a', Object.fromEntries(Array.from({ length: 11 }, (_, place) => [`city_${String(place)}`, text()]))), 'it requires 11 values', true],
  ])('%s', (_, given, reason, isOffered) => {
    expect(reasonOf(given)).toBe(reason);
    expect(domainOf([given]).domain.tools.length).toBe(isOffered ? 1 : 0);
  });

  test('an optional one of the same kind is left out, and the tool asked for', () => {
    expect(domainOf([tool('get_rows', 'Gets the rows of a table', { table: text(), filter: { type: 'object' } }, ['table'])]).excluded).toEqual([]);
  });
});

describe('catalogs of any size and shape', () => {
  test('a single tool', () => {
    const { cases, own } = composed(shop.slice(0, 1), 12);
    const { unavailable } = availableSubtasks(own.domain, subtasks);
    expect(unavailable.map(({ subtask, reason }) => [subtask.id, reason])).toEqual(expect.arrayContaining([['chaining', 'no-items'], ['nested', 'no-results'], ['multi-step', 'no-results'], ['response', 'no-results'], ['next-best', 'no-results']]));
    expect(new Set(cases.map(({ case: one }) => one.origin.category))).toEqual(new Set(['abstention', 'name-detection', 'parallel', 'parameter-detection']));
    expect(itemsOf(cases).some(({ abstention }) => abstention?.reply === 'cannot')).toBe(false);
  });

  test('two that say the same are never offered together where the values fit both', () => {
    const twins = [...shop, tool('fetch_weather', 'Fetches the current weather for a city.', { city: text('City, e.g. San Francisco, CA') })];
    const { cases, tally } = composed(twins, 25);
    for (const { tools, steps } of itemsOf(cases)) {
      const names = tools.map(({ name }) => name);
      if (steps.some((step) => step.tool.endsWith('_weather'))) expect(names.filter((name) => name.endsWith('_weather')).length).toBe(1);
    }
    expect([...tally.rejected.keys()].some((key) => key.endsWith('another-way'))).toBe(true);
  });

  test('an end never comes before its start', () => {
    const { cases } = composed([tool('list_stays', 'Lists the stays of a guest', { guest_name: text(), start_date: { type: 'string', format: 'date' }, end_date: { type: 'string', format: 'date' } }), ...shop.slice(0, 2)], 30);
    const stays = itemsOf(cases).flatMap(({ steps }) => steps).filter((step) => step.tool === 'list_stays').map((step) => argumentsOf(step.arguments));
    expect(stays.length).toBeGreaterThan(5);
    for (const { start_date: start, end_date: end } of stays) expect(typeof start === 'string' && typeof end === 'string' && start < end).toBe(true);
  });

  test('no schema and no text makes it throw', () => {
    const schema = fc.object({ maxDepth: 5, key: fc.constantFrom('type', 'properties', 'items', 'enum', 'required', 'anyOf', 'allOf', '$ref', 'minimum', 'maximum', 'pattern', 'a', 'b', 'format', 'description', 'minItems'), values: [fc.constantFrom('string', 'object', 'array', 'integer', '#/properties/a', '^a+$', '['), fc.integer({ min: -3, max: 9 }), fc.boolean(), fc.constant(null)] });
    fc.assert(
      fc.property(fc.string(), fc.string(), schema, (name, description, parameters) => {
        const { domain, excluded } = domainOf([{ name: `n${name}`, description, parameters: { type: 'object', ...(parameters as JsonObject) } }]);
        expect(domain.tools.length + excluded.filter(({ isOffered }) => !isOffered).length).toBe(1);
      }),
      { numRuns: 300 },
    );
  });
});
