import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../core/Json.ts';
import { compileSchema } from './compileSchema.ts';
import type { Expectation } from './Expectation.ts';
import { plainNumbers, plainTexts } from './plainValues.ts';

const accepting = (texts: readonly string[], numbers: readonly number[]): Expectation => ({
  match: () => 0,
  node: compileSchema({}),
  texts,
  numbers,
  structures: [],
  alternatives: texts.length + numbers.length,
  acceptsExpression: false,
  scope: null,
  wanted: () => '',
});

describe('texts that stand for themselves', () => {
  test.each<[JsonObject, readonly string[]]>([
    [{}, ['a', 'b']],
    [{ type: 'string' }, ['a', 'b']],
    [{ type: ['null', 'string'] }, ['a', 'b']],
    [{ type: 'string', enum: ['b', 'c'] }, ['b']],
    [{ enum: ['b', 'a'] }, ['a', 'b']],
    [{ enum: ['c'] }, []],
    [{ type: 'integer' }, []],
    [{ type: 'string', maxLength: 9 }, []],
    [{ type: 'string', pattern: '^[a-z]$' }, []],
    [{ anyOf: [{ type: 'string' }] }, []],
    [{ allOf: [{ type: 'string' }] }, []],
  ])('%j', (schema, due) => {
    expect(plainTexts(accepting(['a', 'b'], []), compileSchema(schema))).toEqual(due);
  });

  test('none of none', () => {
    expect(plainTexts(accepting([], []), compileSchema({}))).toEqual([]);
  });
});

describe('numbers that stand for themselves', () => {
  test.each<[JsonObject, readonly number[], boolean]>([
    [{}, [1], true],
    [{ type: 'integer' }, [1], true],
    [{ type: 'number' }, [1], true],
    [{ type: ['string', 'integer'] }, [1], true],
    [{ type: 'number' }, [1.5], true],
    [{ type: 'integer' }, [1.5], false],
    [{ type: 'string' }, [1], false],
    [{ type: 'integer' }, [1, 2], true],
    [{ type: 'number' }, [1, 2.5], false],
    [{ type: 'number' }, [0.5, 2.5], false],
    [{ type: 'integer' }, [99_999_999, -99_999_999], true],
    [{ type: 'integer' }, [100_000_000, 1], false],
    [{ type: 'integer' }, [1, -100_000_000], false],
    [{ type: 'integer' }, [100_000_000], true],
    [{ type: 'integer' }, [2 ** 53 - 1], true],
    [{ type: 'integer' }, [2 ** 53], false],
    [{}, [Infinity], false],
    [{}, [NaN], false],
    [{ type: 'integer', enum: [1] }, [1], false],
    [{ type: 'integer', minimum: 0 }, [1], false],
    [{ anyOf: [{ type: 'integer' }] }, [1], false],
    [{ allOf: [{ type: 'integer' }] }, [1], false],
    [{ pattern: 'x' }, [1], false],
    [{}, [], false],
  ])('%j: %j', (schema, numbers, isPlain) => {
    expect(plainNumbers(accepting([], numbers), compileSchema(schema))).toEqual(isPlain ? numbers : []);
  });
});
