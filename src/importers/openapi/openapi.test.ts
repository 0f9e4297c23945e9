import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { ImportedCatalog } from '../../core/Importer.ts';
import { UserError } from '../../core/UserError.ts';
import { importer } from './index.ts';
import { load } from './load.ts';

const read = (text: string): ImportedCatalog => load({ kind: 'text', label: 'api.json', text, part: null });
const document = (paths: object, more: object = {}): object => ({ openapi: '3.1.0', info: { title: 'Made-up API', version: '1' }, paths, ...more });
const imported = (paths: object, more: object = {}): ImportedCatalog => read(JSON.stringify(document(paths, more)));
const json = (schema: object): object => ({ 'application/json': { schema } });
const problems = ({ problems: found }: ImportedCatalog): readonly string[] => found.map(({ code, tool, place, detail }) => [code, tool ?? '-', place, detail].join(' | '));
const first = ({ catalog }: ImportedCatalog): ImportedCatalog['catalog']['tools'][number] => catalog.tools[0]!;

const shop = {
  '/customers/{customer_id}/orders': {
    parameters: [{ $ref: '#/components/parameters/customer' }],
    get: {
      operationId: 'listOrders',
      summary: 'List orders',
      description: 'Lists the orders of a customer.',
      parameters: [{ name: 'status', in: 'query', schema: { type: 'string', enum: ['open', 'shipped'] }, description: 'Which orders.' }, { name: 'X-Trace', in: 'header', schema: { type: 'string' } }],
      responses: { '200': { description: 'ok', content: json({ type: 'array', items: { $ref: '#/components/schemas/Order' } }) } },
    },
    post: {
      summary: 'Place an order',
      requestBody: { required: true, content: json({ allOf: [{ $ref: '#/components/schemas/NewOrder' }, { type: 'object', properties: { note: { type: 'string' } } }] }) },
      responses: { '201': { $ref: '#/components/responses/order' } },
    },
  },
};
const components = {
  components: {
    parameters: { customer: { name: 'customer_id', in: 'path', required: true, schema: { type: 'string' }, example: 'CUS-1' } },
    responses: { order: { description: 'made', content: json({ $ref: '#/components/schemas/Order' }) } },
    schemas: {
      Order: { type: 'object', properties: { id: { type: 'string', readOnly: true }, secret: { type: 'string', writeOnly: true }, total: { type: 'number' } }, required: ['id', 'secret'] },
      NewOrder: { type: 'object', properties: { id: { type: 'string', readOnly: true }, customer_id: { type: 'string' }, sku: { type: 'string' } }, required: ['id', 'sku', 'customer_id'] },
    },
  },
};

describe('operations become tools', () => {
  test('with parameters, bodies and results put together', () => {
    const shopped = imported(shop, components);
    expect(shopped.catalog).toMatchObject({ label: 'Made-up API', importer: 'openapi@1' });
    expect(shopped.catalog.tools[0]).toEqual({
      title: 'List orders',
      origin: 'GET /customers/{customer_id}/orders',
      effect: 'reads',
      tool: {
        name: 'listOrders',
        description: 'List orders. Lists the orders of a customer.',
        parameters: {
          type: 'object',
          properties: { customer_id: { type: 'string', examples: ['CUS-1'] }, status: { type: 'string', enum: ['open', 'shipped'], description: 'Which orders.' }, 'X-Trace': { type: 'string' } },
          required: ['customer_id'],
        },
        result: { type: 'array', items: { type: 'object', properties: { id: { type: 'string' }, total: { type: 'number' } }, required: ['id'] } },
      },
    });
    expect(shopped.catalog.tools[1]).toEqual({
      title: 'Place an order',
      origin: 'POST /customers/{customer_id}/orders',
      tool: {
        name: 'post_customers_customer_id_orders',
        description: 'Place an order',
        parameters: {
          type: 'object',
          properties: { customer_id: { type: 'string', examples: ['CUS-1'] }, body_customer_id: { type: 'string' }, sku: { type: 'string' }, note: { type: 'string' } },
          required: ['customer_id', 'body_customer_id', 'sku'],
        },
        result: { type: 'object', properties: { id: { type: 'string' }, total: { type: 'number' } }, required: ['id'] },
      },
    });
    expect(problems(shopped)).toEqual(['renamed-parameter | post_customers_customer_id_orders | POST /customers/{customer_id}/orders, customer_id | stands as body_customer_id, since another parameter has this name']);
  });

  test('the same from YAML, with anchors and merged keys', () => {
    expect(read(stringify(document(shop, components)))).toEqual(imported(shop, components));
    const yaml = 'openapi: 3.0.3\ninfo: {title: T, version: "1"}\npaths:\n  /a:\n    get:\n      operationId: a\n      parameters:\n        - &p {name: n, in: query, schema: {type: integer}}\n        - {<<: *p, name: m}\n      responses: {200: {description: ok, content: {application/json: {schema: {type: object}}}}}\n';
    expect(first(read(yaml)).tool.parameters['properties']).toEqual({ n: { type: 'integer' }, m: { type: 'integer' } });
    expect(first(read(yaml)).tool.result).toEqual({ type: 'object' });
  });

  test('bodies that cannot be taken apart stay whole, and what is not required in the body is not required', () => {
    const body = (schema: object, required = true): unknown => first(imported({ '/a': { post: { requestBody: { required, description: 'What to do.', content: json(schema) } } } })).tool.parameters;
    expect(body({ type: 'array', items: { type: 'string' } })).toEqual({ type: 'object', properties: { body: { type: 'array', items: { type: 'string' }, description: 'What to do.' } }, required: ['body'] });
    expect(body({ oneOf: [{ type: 'object', properties: { a: {} } }, { type: 'object' }] })).toMatchObject({ properties: { body: { oneOf: [{ type: 'object', properties: { a: {} } }, { type: 'object' }] } } });
    expect(body({ type: 'object', properties: { a: {} }, required: ['a'], additionalProperties: { type: 'string' } }, false)).toEqual({ type: 'object', properties: { a: {} }, additionalProperties: { type: 'string' } });
    expect(body({ allOf: [{ properties: { a: { type: 'string' } } }, { properties: { a: { type: 'integer' } } }] })).toMatchObject({ properties: { body: { allOf: [{}, {}] } } });
    expect(body({ type: 'object', properties: {} })).toMatchObject({ properties: { body: { type: 'object' } } });
  });

  test('3.0 is written as JSON Schema', () => {
    const schema = { type: 'integer', nullable: true, minimum: 0, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false, example: 4, enum: [1, 4], 'x-y': 1, xml: {} };
    const api = read(JSON.stringify({ ...document({ '/a': { get: { parameters: [{ name: 'n', in: 'query', schema }] } } }), openapi: '3.0.1' }));
    expect(first(api).tool.parameters['properties']).toEqual({ n: { type: ['integer', 'null'], exclusiveMinimum: 0, maximum: 9, examples: [4], enum: [1, 4, null] } });
  });

  test('names are such as any provider takes, and no two are the same', () => {
    const get = (operationId?: string): object => ({ get: operationId === undefined ? {} : { operationId } });
    const long = 'x'.repeat(200);
    const api = imported({ '/a': get('pets.list all'), '/b': get('pets_list_all'), '/b/': get(), '/c/{id}': get(), '/c_{id}': get(), '/d': get(long), '/e': get(`${long}y`), '/': get('…') });
    const names = api.catalog.tools.map(({ tool }) => tool.name);
    expect(names.every((name) => /^[A-Za-z0-9_-]{1,64}$/.test(name))).toBe(true);
    expect(new Set(names).size).toBe(8);
    expect(names.slice(0, 5)).toEqual(['pets_list_all', 'get_b', 'get_b_2', 'get_c_id', 'get_c__id']);
    expect(problems(api).filter((line) => line.startsWith('renamed-tool'))).toEqual([
      'renamed-tool | pets_list_all | GET /a | pets.list all',
      'renamed-tool | get_b | GET /b | pets_list_all',
      `renamed-tool | ${names[5]!} | GET /d | ${long}`,
      `renamed-tool | ${names[6]!} | GET /e | ${long}y`,
      `renamed-tool | ${names[7]!} | GET / | …`,
    ]);
  });
});

describe('what cannot be used is counted with its place', () => {
  test('references', () => {
    const schemas = { Node: { type: 'object', description: 'A node.', properties: { name: { type: 'string' }, next: { $ref: '#/components/schemas/Node' }, all: { type: 'array', items: { $ref: '#/components/schemas/Node' } } } }, Loop: { $ref: '#/components/schemas/Loop' } };
    const api = imported(
      { '/a': { post: { operationId: 'a', parameters: [{ $ref: '#/nowhere' }, { name: 'x', in: 'query', schema: { $ref: 'other.yaml#/X' } }, { name: 'y', in: 'query', schema: { $ref: '#/components/schemas/Loop' } }, { in: 'query' }], requestBody: { content: json({ $ref: '#/components/schemas/Node' }) } } } },
      { components: { schemas } },
    );
    expect(first(api).tool.parameters['properties']).toEqual({ x: {}, y: {}, name: { type: 'string' }, next: { type: 'object', description: 'A node.' }, all: { type: 'array', items: { type: 'object', description: 'A node.' } } });
    expect(problems(api)).toEqual([
      'unresolved-reference | - | POST /a | #/nowhere',
      'ignored-part | - | POST /a | a parameter without a name or a place',
      'unresolved-reference | a | POST /a, x | other.yaml#/X',
      'cyclic-reference | a | POST /a, y | #/components/schemas/Loop',
      'cyclic-reference | a | POST /a, body.properties.next | #/components/schemas/Node',
      'cyclic-reference | a | POST /a, body.properties.all.items | #/components/schemas/Node',
    ]);
  });

  test('parts', () => {
    const api = imported({ '/a/{id}': { get: { operationId: 'a', parameters: [{ name: 'c', in: 'cookie' }, { name: 'Accept', in: 'header' }], requestBody: { $ref: '#/gone' } }, head: {}, put: 7 }, '/b': [], 'x-z': {} });
    expect(problems(api)).toEqual([
      'unsupported-tool | - | HEAD /a/{id} | a method that only asks about others',
      'malformed-tool | - | PUT /a/{id} | not an operation',
      'malformed-tool | - | /b | not a path item',
      'ignored-part | a | GET /a/{id}, Accept | a header that is no parameter',
      'ignored-part | a | GET /a/{id}, c | a parameter in "cookie"',
      'malformed-schema | a | GET /a/{id}, id | stands in the path and is not described',
      'ignored-part | a | GET /a/{id}, requestBody | a body that is not described',
    ]);
    expect(first(api).tool.parameters).toEqual({ type: 'object', properties: { id: { type: 'string' } }, required: ['id'] });
  });

  test('schemas that grow without end are cut at the outermost levels', () => {
    // Each level refers to the next one twice: two to the thirtieth in all.
    const schemas = Object.fromEntries(Array.from({ length: 30 }, (_, level) => [`L${String(level)}`, { type: 'object', properties: level === 29 ? {} : { a: { $ref: `#/components/schemas/L${String(level + 1)}` }, b: { $ref: `#/components/schemas/L${String(level + 1)}` } } }]));
    const api = imported({ '/a': { get: { operationId: 'a', responses: { 200: { content: json({ $ref: '#/components/schemas/L0' }) } } } } }, { components: { schemas } });
    expect(api.problems.map(({ code }) => code)).toEqual(['schema-too-large']);
    expect(first(api).tool.result).toMatchObject({ properties: { a: { properties: { b: { type: 'object' } } } } });
  });

  test.each<[string, string, string]>([
    ['nothing', '', 'it holds no object'],
    ['broken JSON', '{"openapi": "3.0.0",', 'it is neither JSON nor YAML: line 1'],
    ['broken YAML', 'openapi: 3.0.0\npaths: {a: [}', 'it is not YAML: line 2'],
    ['a key twice', 'openapi: 3.0.0\npaths: {}\npaths: {}', 'line 3, Map keys must be unique'],
    ['Swagger', '{"swagger":"2.0","paths":{"/a":{}}}', 'it is in Swagger 2.0'],
    ['another version', '{"openapi":"4.0.0","paths":{"/a":{}}}', 'it is in OpenAPI 4.0.0'],
    ['no version', '{"paths":{"/a":{}}}', 'it does not say which version of OpenAPI it is in'],
    ['no paths', '{"openapi":"3.1.0","webhooks":{}}', 'it has no paths'],
    ['no operations', '{"openapi":"3.1.0","paths":{"/a":{}}}', 'none of its paths has one'],
    ['a deep document', `{"openapi":"3.1.0","paths":${'['.repeat(9000)}${']'.repeat(9000)}}`, 'nested more than 200 levels deep'],
    ['a deep document in YAML', `openapi: 3.1.0\npaths: ${'['.repeat(9000)}${']'.repeat(9000)}`, 'nested too deep'],
    ['aliases without end', `openapi: 3.1.0\na: &a [x,x,x,x,x,x,x,x,x]\n${Array.from('bcdefghi', (name, index) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefghi'[index]!}`).join()}]`).join('\n')}\npaths: {}\n`, 'Excessive alias count'],
  ])('%s is the user’s to mend', (_, text, said) => {
    expect(() => read(text)).toThrow(UserError);
    expect(() => read(text)).toThrow(said);
  });
});

test('recognises documents by their first lines, also where they are broken', () => {
  const recognises = (text: string): boolean => importer.recognise({ kind: 'text', label: 'x', text, part: null });
  expect(['{"openapi":"3.0.0"}', 'openapi: 3.0.0', '# c\n"openapi" : "3.1.0"', '{"swagger":"2.0"}', 'swagger: "2.0"'].map(recognises)).toEqual([true, true, true, true, true]);
  expect(['[]', '{"tools":[]}', 'tools: []', ''].map(recognises)).toEqual([false, false, false, false]);
});

test('whatever stands in a document, it is read or refused, and what is read can be written as JSON', () => {
  const schema = fc.letrec<{ schema: unknown }>((tie) => ({
    schema: fc.oneof({ maxDepth: 4 }, fc.jsonValue(), fc.record({ type: fc.constantFrom('object', 'array', 7, 'string'), properties: fc.dictionary(fc.string(), tie('schema')), items: tie('schema'), allOf: fc.array(tie('schema'), { maxLength: 2 }), required: fc.jsonValue(), $ref: fc.constantFrom('#/components/schemas/A', '#/components/schemas/B', '#', '#/x', 7) }, { requiredKeys: [] })),
  })).schema;
  const parameter = fc.oneof(fc.jsonValue(), fc.record({ name: fc.oneof(fc.string(), fc.jsonValue()), in: fc.constantFrom('path', 'query', 'header', 'cookie', 'x'), schema, required: fc.jsonValue(), content: fc.jsonValue() }, { requiredKeys: ['name', 'in'] }));
  const operation = fc.oneof(fc.jsonValue(), fc.record({ operationId: fc.jsonValue(), summary: fc.jsonValue(), description: fc.jsonValue(), parameters: fc.oneof(fc.jsonValue(), fc.array(parameter, { maxLength: 3 })), requestBody: fc.record({ required: fc.jsonValue(), content: fc.dictionary(fc.constantFrom('application/json', 'text/plain'), fc.record({ schema })) }), responses: fc.record({ 200: fc.record({ content: fc.record({ 'application/json': fc.record({ schema }) }) }) }) }, { requiredKeys: [] }));
  const api = fc.record({ openapi: fc.constantFrom('3.0.0', '3.1.0'), paths: fc.dictionary(fc.string(), fc.record({ get: operation, post: operation, parameters: fc.jsonValue() }, { requiredKeys: [] }), { minKeys: 1, maxKeys: 3 }), components: fc.record({ schemas: fc.record({ A: schema, B: schema }) }) });
  fc.assert(
    fc.property(api, (made) => {
      try {
        const { catalog } = read(JSON.stringify(made));
        expect(JSON.parse(JSON.stringify(catalog))).toEqual(catalog);
        expect(catalog.tools.every(({ tool }) => tool.parameters['type'] === 'object')).toBe(true);
        expect(new Set(catalog.tools.map(({ tool }) => tool.name)).size).toBe(catalog.tools.length);
      } catch (fault) {
        expect(fault).toBeInstanceOf(UserError);
      }
    }),
    { numRuns: 60 },
  );
});
