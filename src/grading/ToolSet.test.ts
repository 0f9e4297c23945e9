import { describe, expect, test } from 'vitest';
import { callOf, tool } from '../../test/madeCalls.ts';
import type { JsonObject } from '../core/Json.ts';
import { nameArguments, prepareTools } from './ToolSet.ts';

describe('tools made ready', () => {
  const first = tool('f', { a: { type: 'string' }, b: {} });
  const tools = [first, tool('f', { c: {} }), { ...tool('g', {}), result: { type: 'object', properties: { id: {} } } }, { ...tool('h', {}), result: { type: 'object', properties: { id: {}, name: {} } } }, { ...tool('i', {}), result: { type: 'array' } }];

  test('once for each list', () => {
    expect(prepareTools(tools)).toBe(prepareTools(tools));
    expect(prepareTools([...tools])).not.toBe(prepareTools(tools));
  });

  test('of two of one name the first counts, its parameters in the order declared', () => {
    expect([...prepareTools(tools).positions]).toEqual([['f', ['a', 'b']], ['g', []], ['h', []], ['i', []]]);
    expect([...(prepareTools(tools).parameters.get('f')?.properties.keys() ?? [])]).toEqual(['a', 'b']);
    expect(prepareTools(tools).names.resolve('g')?.tool).toBe('g');
    expect(prepareTools(tools).names.resolve('x')).toBeNull();
  });

  test('the only field of a result', () => {
    expect([...prepareTools(tools).onlyFields]).toEqual([['g', 'id']]);
  });

  test.each<[string, JsonObject, boolean]>([
    ['nothing more', {}, true],
    ['that it is closed', { additionalProperties: false }, true],
    ['that it is open', { additionalProperties: true }, false],
    ['what else there may be', { additionalProperties: { type: 'string' } }, false],
    ['one of several', { anyOf: [{}] }, false],
    ['all of several', { allOf: [{}] }, false],
    ['both that it is closed and one of several', { additionalProperties: false, anyOf: [{}] }, true],
  ])('parameters whose schema says %s', (_, more, closed) => {
    expect(prepareTools([tool('f', { a: {} }, [], more)]).parameters.get('f')?.closed).toBe(closed);
  });
});

describe('arguments under the names of their parameters', () => {
  const named = (...given: readonly (readonly [string | null, number])[]): readonly (readonly [string | null, unknown, number])[] =>
    nameArguments(callOf('f', given), ['a', 'b']).map(({ name, argument: { value }, position }) => [name, value.kind === 'number' ? value.value : null, position]);

  test.each<[readonly (readonly [string | null, number])[], readonly (readonly [string | null, number, number])[]]>([
    [[], []],
    [[['b', 1], ['x', 2]], [['b', 1, 0], ['x', 2, 0]]],
    [[[null, 1], [null, 2]], [['a', 1, 0], ['b', 2, 1]]],
    [[[null, 1], ['b', 2], [null, 3]], [['a', 1, 0], ['b', 3, 1]]],
    [[['a', 1], ['b', 2], ['a', 3]], [['a', 3, 0], ['b', 2, 0]]],
    [[[null, 1], [null, 2], [null, 3], [null, 4]], [['a', 1, 0], ['b', 2, 1], [null, 3, 2], [null, 4, 3]]],
  ])('%j', (given, due) => {
    expect(named(...given)).toEqual(due);
  });
});
