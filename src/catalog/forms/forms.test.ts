import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonObject } from '../../core/Json.ts';
import type { Tool } from '../../core/Tool.ts';
import { worlds } from '../../worlds/list.generated.ts';
import { toolTokens } from '../toolTokens.ts';
import { compactTool, fromCompact } from './compactTool.ts';
import { signatureTool } from './signatureTool.ts';
import { fromVerbose, verboseTool } from './verboseTool.ts';

const tools = worlds.flatMap((world) => world.tools.map(({ tool }) => tool));

/** Which parameters are required counts, not their order. */
function plain(tool: Tool): Tool {
  const sorted = (schema: unknown): unknown => {
    if (Array.isArray(schema)) return schema.map(sorted);
    if (typeof schema !== 'object' || schema === null) return schema;
    return Object.fromEntries(Object.entries(schema).flatMap(([key, inner]: [string, unknown]) => (key === 'required' && Array.isArray(inner) ? (inner.length === 0 ? [] : [[key, (inner as string[]).toSorted()]]) : [[key, sorted(inner)]])));
  };
  return { ...tool, parameters: sorted(tool.parameters) as JsonObject };
}

test('the compact and the verbose form of every tool of every world carry its facts', () => {
  for (const tool of tools) {
    expect(plain(fromCompact(compactTool(tool)))).toEqual(plain(tool));
    expect(plain(fromVerbose(verboseTool(tool)))).toEqual(plain(tool));
  }
});

test('compact is shorter than full and full than verbose, and the signature shortest', () => {
  const size = (form: (tool: Tool) => Tool): number => tools.reduce((sum, tool) => sum + toolTokens(form(tool)), 0);
  const sizes = [size(signatureTool), size(compactTool), size((tool) => tool), size(verboseTool)];
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  expect(new Set(sizes).size).toBe(4);
});

const text = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('[x] y', '[=3] a', 'a. b', '"', '\\', '] ', 'Its value is of the kind: a text.'));
const value = fc.oneof(text, fc.integer(), fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)));
const leaf: fc.Arbitrary<JsonObject> = fc
  .record({ type: fc.constantFrom('string', 'integer', 'number', 'boolean'), description: text, default: value, minimum: fc.integer(), maximum: fc.integer(), pattern: text, format: fc.constantFrom('date', 'time'), enum: fc.array(text, { minLength: 1, maxLength: 3 }) }, { requiredKeys: ['type'] })
  .map((schema): JsonObject => JSON.parse(JSON.stringify(schema)) as JsonObject);
const names = fc.constantFrom('a', 'b', 'c_d');
const schema = fc.dictionary(names, fc.oneof(leaf, leaf.map((items): JsonObject => ({ type: 'array', items })), fc.dictionary(names, leaf, { minKeys: 1 }).map((properties): JsonObject => ({ type: 'object', properties, required: Object.keys(properties).slice(0, 1) }))), { minKeys: 1 });

test('any schema comes back from its compact and from its verbose form', () => {
  fc.assert(
    fc.property(schema, (properties) => {
      const tool: Tool = { name: 't', description: 'Does it.', parameters: { type: 'object', properties, required: Object.keys(properties).slice(1) } };
      expect(plain(fromCompact(compactTool(tool)))).toEqual(plain(tool));
      expect(plain(fromVerbose(verboseTool(tool)))).toEqual(plain(tool));
    }),
    { numRuns: 150 },
  );
});
