import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { normaliseTools } from '../../src/catalog/normaliseTools.ts';
import { readToolList } from '../../src/catalog/readToolList.ts';
import { toolNames } from '../../src/catalog/toolNames.ts';
import { checkSubtask } from '../../src/conformance/checkSubtask.ts';
import type { ExhibitKit } from '../../src/conformance/checkSubtask.ts';
import type { Interface } from '../../src/core/Interface.ts';
import type { Item } from '../../src/core/Item.ts';
import type { Json, JsonObject } from '../../src/core/Json.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import { createReader } from '../../src/reading/createReader.ts';
import { root } from '../rules/projectFiles.ts';
import { subtasks } from '../../src/subtasks/list.generated.ts';
import { syntaxes } from '../../src/syntaxes/list.generated.ts';
import { composeSuite, emptyTally } from '../../src/composer/composeSuite.ts';
import type { SuiteProjection } from '../../src/composer/composeSuite.ts';
import { fitsSchema } from '../../src/composer/own/fitsSchema.ts';
import { ownDomain } from '../../src/composer/own/ownDomain.ts';
import { semanticKey } from '../../src/composer/own/semanticKey.ts';
import { Answers } from '../../src/composer/own/results/Answers.ts';
import type { PromisedTool } from '../../src/composer/own/results/PromisedTool.ts';
import { promised } from '../../src/composer/own/results/promised.ts';
import { resultLeaves } from '../../src/composer/own/results/resultLeaves.ts';

const example = JSON.parse(readFileSync(join(root, 'docs', 'examples', 'shop-tools-with-results.json'), 'utf8')) as Json;
const { domain } = ownDomain({ label: 'x', importer: 'openai@1', tools: normaliseTools(readToolList(example)?.tools ?? []).tools });
const aboutResults = ['nested', 'multi-step', 'next-best', 'response'];

function composed(perSubtask: number): readonly SuiteProjection[] {
  const request = { domains: [domain], subtasks: subtasks.filter(({ id }) => aboutResults.includes(id)), perSubtask, parts: ['find', 'confirm'], offer: { near: [2, 6], far: [0, 0] }, mostDepth: 4, mostCalls: 4 } as const;
  return [...composeSuite(request, seededRandom('results'), emptyTally())];
}

const native: Interface = { kind: 'native', syntax: 'native', tolerated: [], basis: 'asked' };
const reader = createReader(syntaxes);
const kit: ExhibitKit = { read: (answer, { case: one }) => reader(answer, native, toolNames(one.prompt.tools.map(({ name }) => name))).strict, sessions: [promised] };

describe('questions about results of the user’s own tools', () => {
  const cases = composed(25);
  const items: readonly Item[] = [...new Map(cases.map(({ item }) => [item.id, item])).values()];

  test('are as many as were asked for, and chains are longer than two calls too', () => {
    expect(Object.fromEntries([...Map.groupBy(cases, ({ case: one }) => one.origin.category)].map(([id, of]) => [id, of.length]))).toEqual(Object.fromEntries(aboutResults.map((id) => [id, 25])));
    expect(new Set(items.map(({ depth }) => depth)).has(3)).toBe(true);
  });

  test('each skill keeps its contract: right and wrong exchanges get their due verdicts', () => {
    const breaches = cases.flatMap(({ item, case: one }) => subtasks.filter(({ id }) => id === one.origin.category).flatMap((subtask) => checkSubtask(subtask, item, kit)));
    expect(breaches).toEqual([]);
  });

  test('what is changed to feed a call is asked for in a sentence of its own', () => {
    const deeds = items.filter(({ steps }) => steps.some(({ tool: name, goal }) => name === 'create_return' && !goal));
    expect(deeds.length).toBeGreaterThan(2);
    for (const { request } of deeds) expect(request).toMatch(/(^|\. (?:Then )?)[Oo]pen a return for an order with [^.]*, and note the return id that comes back\. /);
  });

  test('the calls alone decide, and everything that answers them lies in the case', () => {
    for (const { case: one, environment, item } of cases) {
      if (one.key.kind !== 'state') continue;
      expect(one.key.state).toBe(null);
      const again = promised.open(JSON.parse(JSON.stringify(environment)) as NonNullable<typeof environment>, one.prompt.tools.map(({ name }) => name));
      for (const step of item.steps) {
        const given = Object.fromEntries(step.arguments.map(({ path, value }) => [path, value]));
        expect(JSON.parse(again.call(step.tool, JSON.stringify(given)).content)).toEqual(step.result);
      }
    }
  });

  test('every tool that is offered can be answered, and none holds under another path what one is to find', () => {
    for (const { item, environment } of cases) {
      if (environment === null) continue;
      const { tools } = environment.state as unknown as { readonly tools: Readonly<Record<string, PromisedTool>> };
      expect(Object.keys(tools).sort()).toEqual(item.tools.map(({ name }) => name).sort());
      for (const { arguments: given } of item.steps) {
        for (const { from } of given) {
          const source = from.kind === 'result' ? item.steps[from.step] : undefined;
          if (from.kind !== 'result' || source === undefined) continue;
          const right = new Set(item.steps.map(({ tool }) => tool));
          const others = item.tools.filter(({ name, result }) => !right.has(name) && resultLeaves(result ?? {}).some(({ path }) => semanticKey(path, name) === semanticKey(from.path, source.tool)));
          expect(others.map(({ name }) => name)).toEqual([]);
        }
      }
    }
  });

  test('the number that decides is the same whatever else a call says', () => {
    for (const { item, environment } of cases) {
      if (item.shape !== 'conditional' || environment === null) continue;
      const [check] = item.steps;
      const tool = item.tools.find(({ name }) => name === check?.tool);
      const path = domain.tools.find((one) => one.tool.name === check?.tool)?.conditions[0]?.path ?? '';
      const numberIn = (given: JsonObject): Json | undefined => {
        const { content } = promised.open(environment, [tool?.name ?? '']).call(tool?.name ?? '', JSON.stringify(given));
        return path.split('.').reduce<Json | undefined>((value, step) => (value as JsonObject | undefined)?.[step], JSON.parse(content));
      };
      const said = Object.fromEntries(check?.arguments.map(({ path: name, value }) => [name, value]) ?? []);
      const other = Object.fromEntries(Object.entries(said).map(([name, value]) => [name, typeof value === 'string' ? value.replace(/\d(?=\d*$)/, '7') : value]));
      expect(typeof numberIn(said)).toBe('number');
      expect(numberIn(other)).toBe(numberIn(said));
    }
  });
});

const object = (properties: JsonObject, required: readonly string[] = Object.keys(properties)): JsonObject => ({ type: 'object', properties, required });
const text: JsonObject = { type: 'string' };
const tool = (properties: JsonObject, result: JsonObject, effect: PromisedTool['effect'] = 'reads'): PromisedTool => ({ parameters: object(properties), effect, result, feeds: {}, fixed: [] });

describe('answers', () => {
  const order = object({ order_id: text, status: text, email: text, total: { type: 'number' } });

  test('what was found is found again, and what a call made of it stands', () => {
    const answers = new Answers({ seed: 's', today: '2026-03-10', decides: false });
    const find = tool({ email: text }, object({ orders: { type: 'array', items: order }, count: { type: 'integer' } }));
    const get = tool({ order_id: text }, order);
    const found = answers.to('find_orders', find, { email: 'a@b.example' }) as { readonly orders: readonly JsonObject[]; readonly count: number };
    expect(found.count).toBe(found.orders.length);
    const [first] = found.orders;
    expect(first?.['email']).toBe('a@b.example');
    expect(answers.to('get_order', get, { order_id: first?.['order_id'] ?? '' })).toEqual(first);
    answers.to('update_order', tool({ order_id: text, status: text }, object({}), 'changes'), { order_id: first?.['order_id'] ?? '', status: 'cancelled' });
    expect(answers.to('get_order', get, { order_id: first?.['order_id'] ?? '' })).toEqual({ ...first, status: 'cancelled' });
  });

  test('what was created is found by what was said of it', () => {
    const answers = new Answers({ seed: 's', today: '2026-03-10', decides: false });
    const made = answers.to('create_order', tool({ email: text }, object({ order_id: text }), 'changes'), { email: 'c@d.example' }) as JsonObject;
    expect(answers.to('find_order', tool({ email: text }, order), { email: 'c@d.example' })).toMatchObject({ order_id: made['order_id'] ?? '', email: 'c@d.example' });
    expect(answers.to('find_order', tool({ email: text }, order), { email: 'e@f.example' })).not.toMatchObject({ order_id: made['order_id'] ?? '' });
  });

  test('calls go well, and an example of an id is not the id of everything', () => {
    const result = object({ order_id: { type: 'integer', examples: [1] }, success: { type: 'boolean' }, status: { enum: ['failed', 'sent'] }, error: text, note: { type: 'string', examples: ['thanks'] } }, ['order_id', 'success', 'status']);
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
      const drawn = new Answers({ seed, today: '2026-03-10', decides: false }).to('send_order', tool({ email: text }, result, 'changes'), { email: 'a@b.example' });
      expect(drawn).toEqual({ order_id: expect.any(Number), success: true, status: 'sent', note: 'thanks' });
      expect((drawn as { readonly order_id: number }).order_id).toBeGreaterThan(9);
    }
  });

  test('whatever the schema, an answer fits it or there is none, and the same calls give the same', () => {
    const leaf = fc.constantFrom<JsonObject>(text, { type: 'integer', minimum: 3, maximum: 9 }, { enum: ['a', 'b'] }, { type: 'string', format: 'date' }, { anyOf: [{ type: 'null' }, { type: 'number' }] }, { type: 'boolean' }, { type: 'string', pattern: '^[A-Z]{3}$' }, { type: 'array', items: text, minItems: 1, maxItems: 2 }, { type: ['string', 'null'] }, {}, { type: 'string', format: 'binary' });
    const { schema } = fc.letrec<{ readonly schema: JsonObject }>((tie) => ({
      schema: fc.oneof({ depthSize: 'small' }, leaf, fc.dictionary(fc.constantFrom('id', 'order_id', 'name', 'status', 'count', 'items', '__proto__', 'a.b'), tie('schema'), { maxKeys: 4 }).map((properties) => object(properties)), tie('schema').map((items): JsonObject => ({ type: 'array', items }))),
    }));
    fc.assert(
      fc.property(schema, fc.string(), (result, seed) => {
        const once = (): Json | undefined => new Answers({ seed, today: '2026-03-10', decides: false }).to('get_order', tool({ order_id: text }, result), { order_id: 'ORD-1' });
        const drawn = once();
        expect(once()).toEqual(drawn);
        if (drawn !== undefined) expect(fitsSchema(result, drawn, result)).toBe(true);
      }),
      { numRuns: 80 },
    );
  });
});
