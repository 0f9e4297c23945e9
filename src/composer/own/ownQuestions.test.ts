import { describe, expect, test } from 'vitest';
import type { Item } from '../../core/Item.ts';
import type { JsonObject } from '../../core/Json.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import type { Tool } from '../../core/Tool.ts';
import { goldCalls } from '../../grading/goldCalls.ts';
import { prepareGrader } from '../../grading/prepareGrader.ts';
import { subtasks } from '../../subtasks/list.generated.ts';
import { argumentsOf } from '../carryOut.ts';
import { checkArguments } from '../kit/checkArguments.ts';
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
const namesIn = ({ tools }: Item): readonly string[] => tools.map(({ name }) => name);

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

  test('nothing takes place anywhere, and keys are met by their own answers and by no answer with one call fewer', () => {
    for (const { case: one, environment, item } of cases) {
      expect([environment, item.world, item.end]).toEqual([null, null, null]);
      if (one.key.kind !== 'calls') continue;
      const gold = goldCalls(one.key, one.prompt.tools);
      const grader = prepareGrader(one.key, one.prompt.tools);
      expect(grader.grade({ state: 'calls', calls: gold }).state).toBe('right');
      expect(grader.grade({ state: 'calls', calls: gold.slice(1) }).state).toBe('wrong');
    }
  });

  test('the same catalog and seed give the same cases, another seed gives others', () => {
    expect(composed(shop, 30).cases.map(({ case: one }) => one)).toEqual(cases.map(({ case: one }) => one));
    const others = new Set(composed(shop, 30, 'another').cases.map(({ case: one }) => one.id));
    expect(cases.filter(({ case: one }) => others.has(one.id)).length).toBeLessThan(cases.length / 4);
  });

  test('no template is used in both parts', () => {
    const of = (part: Item['part']): ReadonlySet<string> => new Set(items.filter((item) => item.part === part).flatMap(({ templates }) => templates.filter((id) => !id.startsWith('frames/'))));
    expect([of('find').size > 10, of('confirm').size > 10]).toEqual([true, true]);
    expect([...of('find')].filter((id) => of('confirm').has(id))).toEqual([]);
  });

  test('all three kinds of abstention, and of what cannot be done the tool is taken away', () => {
    const replies = Map.groupBy(items.filter(({ abstention }) => abstention !== null), ({ abstention }) => abstention?.reply);
    expect([...replies.keys()].sort()).toEqual(['ask', 'cannot', 'direct']);
    for (const item of items) {
      const twin = items.find(({ id }) => id === item.abstention?.twin);
      if (item.abstention?.reply === 'cannot' && twin !== undefined) expect(namesIn(item)).not.toContain(twin.steps[0]?.tool);
      if (item.abstention?.reply === 'ask') expect(namesIn(item)).toContain(item.abstention.missing?.tool);
      expect(item.tools.length).toBeGreaterThan(0);
    }
  });
});

describe('what is not offered together', () => {
  test('two that say the same, where the values fit both; what was drawn is counted', () => {
    const { cases, tally } = composed([...shop, tool('fetch_weather', 'Fetches the current weather for a city.', { city: text('City, e.g. San Francisco, CA') })], 25);
    for (const item of itemsOf(cases)) {
      if (item.steps.some((step) => step.tool.endsWith('_weather'))) expect(namesIn(item).filter((name) => name.endsWith('_weather')).length).toBe(1);
    }
    expect([...tally.rejected.keys()].some((key) => key.endsWith('another-way'))).toBe(true);
  });

  test('a tool that finds the value that is missing, and one that does anything', () => {
    const more = [...shop, tool('search_customers', 'Searches customers', { query: text() }), tool('run_command', 'Runs a command', { command: { type: 'string', enum: ['ls', 'ps'] } })];
    const asking = itemsOf(composed(more, 60).cases).filter(({ abstention }) => abstention?.reply === 'ask');
    expect(asking.some(({ abstention }) => abstention?.missing?.parameter === 'customer_id')).toBe(true);
    for (const item of asking) {
      if (item.abstention?.missing?.parameter === 'customer_id') expect(namesIn(item)).not.toContain('search_customers');
      expect(namesIn(item)).not.toContain('run_command');
    }
  });

  test('tools that a plain question could be meant for', () => {
    const more = [...shop, tool('search_web', 'Searches the web', { query: text() }), tool('explain_rainbow', 'Tells what makes a rainbow', { colour: text() })];
    const direct = itemsOf(composed(more, 90).cases).filter(({ abstention }) => abstention?.reply === 'direct');
    expect(direct.length).toBeGreaterThan(5);
    for (const item of direct) {
      expect(namesIn(item)).not.toContain('search_web');
      if (item.request.includes('rainbow')) expect(namesIn(item)).not.toContain('explain_rainbow');
    }
  });

  test('an end before its start is never said', () => {
    const { cases } = composed([tool('list_stays', 'Lists the stays of a guest', { guest_name: text(), start_date: { type: 'string', format: 'date' }, end_date: { type: 'string', format: 'date' } }), ...shop.slice(0, 2)], 30);
    const stays = itemsOf(cases).flatMap(({ steps }) => steps).filter((step) => step.tool === 'list_stays').map((step) => argumentsOf(step.arguments));
    expect(stays.length).toBeGreaterThan(5);
    for (const { start_date: start, end_date: end } of stays) expect(typeof start === 'string' && typeof end === 'string' && start < end).toBe(true);
  });
});

test('of a single tool there is no order of calls, nothing that it cannot do, and nothing about results', () => {
  const { cases, own } = composed(shop.slice(0, 1), 12);
  const { unavailable } = availableSubtasks(own.domain, subtasks);
  expect(unavailable.map(({ subtask, reason }) => [subtask.id, reason])).toEqual([
    ['chaining', 'no-items'],
    ['multi-step', 'no-results'],
    ['nested', 'no-results'],
    ['nested-at-once', 'no-results'],
    ['next-best', 'no-results'],
    ['response', 'no-results'],
  ]);
  expect(new Set(cases.map(({ case: one }) => one.origin.category))).toEqual(new Set(['abstention', 'name-detection', 'parallel', 'parameter-detection']));
  expect(itemsOf(cases).some(({ abstention }) => abstention?.reply === 'cannot' && abstention.twin !== null)).toBe(false);
});
