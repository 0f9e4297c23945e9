import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../core/Json.ts';
import { normaliseTools } from './normaliseTools.ts';
import { readToolList } from './readToolList.ts';

const schema = { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] };
const gemini = { type: 'OBJECT', properties: { city: { type: 'STRING' } }, required: ['city'] };

const read = (document: Json): { readonly tools: readonly unknown[]; readonly problems: readonly string[] } => {
  const list = readToolList(document);
  if (list === null) return { tools: [], problems: ['nothing'] };
  const { tools, problems } = normaliseTools(list.tools);
  return { tools: tools.map(({ tool }) => tool), problems: [...list.problems, ...problems].map(({ code, tool, place, detail }) => [code, tool ?? '-', place, detail].join(' | ')) };
};

test.each<[string, Json]>([
  ['OpenAI chat completions', [{ type: 'function', function: { name: 'a', description: 'd', parameters: schema } }]],
  ['OpenAI responses', [{ type: 'function', name: 'a', description: 'd', parameters: schema, strict: true }]],
  ['an object that holds them', { tools: [{ type: 'function', function: { name: 'a', description: 'd', parameters: schema } }] }],
  ['a whole request', { model: 'm', messages: [], tools: [{ type: 'function', function: { name: 'a', description: 'd', parameters: schema } }] }],
  ['the older functions', { functions: [{ name: 'a', description: 'd', parameters: schema }] }],
  ['bare', [{ name: 'a', description: 'd', parameters: schema }]],
  ['one alone', { name: 'a', description: 'd', parameters: schema }],
  ['Anthropic', [{ name: 'a', description: 'd', input_schema: schema }]],
  ['MCP', { tools: [{ name: 'a', description: 'd', inputSchema: schema }] }],
  ['an MCP answer', { jsonrpc: '2.0', id: 1, result: { tools: [{ name: 'a', description: 'd', inputSchema: schema }] } }],
  ['Gemini', { functionDeclarations: [{ name: 'a', description: 'd', parameters: gemini }] }],
  ['a Gemini request', { tools: [{ functionDeclarations: [{ name: 'a', description: 'd', parameters: gemini }] }] }],
  ['Gemini with JSON Schema', [{ function_declarations: [{ name: 'a', description: 'd', parametersJsonSchema: schema }] }]],
  ['Bedrock', { toolConfig: { tools: [{ toolSpec: { name: 'a', description: 'd', inputSchema: { json: schema } } }] } }],
])('%s', (_, document) => {
  expect(read(document)).toEqual({ tools: [{ name: 'a', description: 'd', parameters: schema }], problems: [] });
});

test('titles and results are kept', () => {
  const list = readToolList({ tools: [{ name: 'a', inputSchema: schema, outputSchema: { type: 'object' }, annotations: { title: 'T' } }, { name: 'b', title: 'U', parameters: schema, response: gemini }] });
  expect(list?.tools.map(({ title, result }) => [title, result])).toEqual([['T', { type: 'object' }], ['U', schema]]);
});

test.each<[string, Json, readonly string[]]>([
  ['hosted tools', [{ type: 'web_search' }, { type: 'computer_20250124', name: 'computer' }, { googleSearch: {} }, { type: 'custom', name: 'c' }, { name: 'a', parameters: {} }], [
    'unsupported-tool | - | tools[0] | a tool of type "web_search", which its provider runs',
    'unsupported-tool | computer | tools[1] | a tool of type "computer_20250124", which its provider runs',
    'unsupported-tool | - | tools[2] | "googleSearch", which its provider runs',
    'unsupported-tool | c | tools[3] | a tool that takes free text in place of arguments',
  ]],
  ['two of one name', [{ name: 'a', parameters: {} }, { name: 'a', parameters: schema }], ['duplicate-name | a | tools[1] | the tool at tools[0] has this name']],
  ['no name', [{ name: '', parameters: {} }, { parameters: {} }, { name: 7, parameters: {} }, { name: 'a', parameters: {} }], ['unusable-name | - | tools[1] | no name', 'unusable-name |  | tools[0] | the name is not text, or blank', 'unusable-name | - | tools[2] | the name is not text, or blank']],
  ['parameters that are no object', [{ name: 'a', parameters: 'x' }, { name: 'b', parameters: { type: 'array' } }, { name: 'c', parameters: { $ref: '#/$defs/gone' } }], ['unusable-schema | a | tools[0] | the parameters are no schema', 'unusable-schema | b | tools[1] | the parameters are of type "array", not "object"', 'unusable-schema | c | tools[2] | the parameters are no schema']],
  ['parts that are no schemas', [{ name: 'a', parameters: { properties: { x: 7, y: { items: 'z' }, z: { $ref: 'http://elsewhere.example/x' }, p: { pattern: '(' } }, required: true, anyOf: {} } }], [
    'malformed-schema | a | tools[0].parameters.properties.x | a number in place of a schema',
    'malformed-schema | a | tools[0].parameters.properties.y.items | a string in place of a schema',
    'unresolved-reference | a | tools[0].parameters.properties.z.$ref | http://elsewhere.example/x',
    'malformed-schema | a | tools[0].parameters.properties.p.pattern | a pattern that is no regular expression',
    'malformed-schema | a | tools[0].parameters.required | a boolean in place of a list of names',
    'malformed-schema | a | tools[0].parameters.anyOf | a object in place of a list of schemas',
  ]],
])('%s are counted with their place', (_, document, due) => {
  expect([...read(document).problems].sort()).toEqual([...due].sort());
});

test('the reference at the top is followed, and references that lead back stay', () => {
  const node = { type: 'object', properties: { next: { $ref: '#/$defs/Node' } } };
  expect(read([{ name: 'a', parameters: { $ref: '#/$defs/Node', $defs: { Node: node } } }])).toEqual({ tools: [{ name: 'a', description: '', parameters: { ...node, $defs: { Node: node } } }], problems: [] });
});

test('how values are graded is for no schema of a user’s to say', () => {
  expect(read([{ name: 'a', parameters: { type: 'object', properties: { x: { type: 'string', 'x-language': 'java', 'x-type': 'HashMap', 'x-y': 1 } } } }]).tools).toEqual([
    { name: 'a', description: '', parameters: { type: 'object', properties: { x: { type: 'string', 'x-y': 1 } } } },
  ]);
});

test('three thousand tools, names of any length and schemas of any depth', () => {
  const many = Array.from({ length: 3000 }, (_, index) => ({ name: `tool ${String(index)} ${'x'.repeat(200)}`, parameters: schema }));
  expect(read(many)).toMatchObject({ tools: { length: 3000 }, problems: [] });
  let deep: Json = { type: 'string' };
  for (let level = 0; level < 100; level++) deep = { type: 'object', properties: { a: deep } };
  expect(read([{ name: 'a', parameters: deep }]).problems).toEqual([expect.stringContaining('nested-too-deep | a | tools[0].parameters.properties.a')]);
});

test('whatever stands there, it is read or is nothing, and what is read can be offered', () => {
  const part: fc.Arbitrary<unknown> = fc.letrec<{ part: unknown }>((tie) => ({
    part: fc.oneof({ maxDepth: 4 }, fc.jsonValue(), fc.record({ type: fc.jsonValue(), properties: fc.dictionary(fc.string(), tie('part')), items: tie('part'), anyOf: fc.array(tie('part')), required: fc.jsonValue(), $ref: fc.constantFrom('#', '#/properties/a', '#/x', 7), additionalProperties: fc.oneof(fc.boolean(), tie('part')) }, { requiredKeys: [] })),
  })).part;
  const entry = fc.oneof(fc.jsonValue(), fc.record({ name: fc.oneof(fc.constantFrom('a', 'b', '__proto__', 'constructor'), fc.jsonValue()), type: fc.constantFrom('function', 'custom', 'x'), description: fc.jsonValue(), parameters: part, inputSchema: part, function: part }, { requiredKeys: [] }));
  fc.assert(
    fc.property(fc.oneof(fc.array(entry), fc.record({ tools: fc.array(entry) }), fc.jsonValue()), (document) => {
      const plain = JSON.parse(JSON.stringify(document)) as Json;
      const list = readToolList(plain);
      if (list === null) return;
      const { tools } = normaliseTools(list.tools);
      expect(JSON.parse(JSON.stringify(tools))).toEqual(tools);
      expect(new Set(tools.map(({ tool }) => tool.name)).size).toBe(tools.length);
      expect(tools.every(({ tool }) => tool.parameters['type'] === 'object' && tool.name.trim() !== '')).toBe(true);
    }),
    { numRuns: 60 },
  );
});
