import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Literal } from '../../core/Literal.ts';
import { parseJson } from './parseJson.ts';
import { writeArguments, writeJson } from './writeJson.ts';

const span = { start: 0, end: 0 };
const number = (text: string, value: number, integer: boolean): Literal => ({ kind: 'number', text, value, integer, span });
const text = (value: string): Literal => ({ kind: 'string', value, span });

describe('writeJson', () => {
  test.each<[Literal, string]>([
    [{ kind: 'null', span }, 'null'],
    [{ kind: 'boolean', value: true, span }, 'true'],
    [{ kind: 'boolean', value: false, span }, 'false'],
    [text('a"\n'), '"a\\"\\n"'],
    [{ kind: 'non-finite', text: '-Infinity', span }, '-Infinity'],
    [{ kind: 'expression', text: 'x + 1', span }, '"x + 1"'],
    [{ kind: 'list', form: 'tuple', items: [text('a'), { kind: 'null', span }], span }, '["a", null]'],
    [{ kind: 'object', entries: [{ key: 'k"', keySpan: span, value: text('v') }, { key: 'l', keySpan: span, value: text('w') }], span }, '{"k\\"": "v", "l": "w"}'],
    [
      { kind: 'call', span, call: { name: 'f', nameSpan: span, arguments: [{ name: 'a', nameSpan: span, value: text('b') }], source: 'text', span } },
      '{"name": "f", "arguments": {"a": "b"}}',
    ],
    [number('12345678901234567890', 12345678901234567890, true), '12345678901234567890'],
    [number('5.0', 5, false), '5.0'],
    [number('-1.5E+3', -1500, false), '-1.5E+3'],
    [number('0x1F', 31, true), '31'],
    [number('007', 7, true), '7'],
    [number('5L', 5, true), '5'],
    [number('1_0000000000000000', 1e16, true), '10000000000000000'],
    [number('5.', 5, false), '5.0'],
    [number('.5', 0.5, false), '0.5'],
    [number('1_0e30', 1e31, false), '1e+31'],
    [number('1_0e400', Infinity, false), '1_0e400'],
  ])('%j', (literal, expected) => {
    expect(writeJson(literal)).toBe(expected);
  });

  test('positional arguments take their index as key', () => {
    expect(writeArguments([{ name: null, value: text('a') }, { name: 'x', value: text('b') }])).toBe('{"0": "a", "x": "b"}');
    expect(writeArguments([])).toBe('{}');
  });

  test('what it writes of a JSON value reads back as the same text', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const first = parseJson(JSON.stringify(value));
        if (first.value === null) throw new Error('unread');
        const written = writeJson(first.value);
        const second = parseJson(written);
        expect(second.forgiven).toEqual([]);
        expect(second.value === null ? null : writeJson(second.value)).toBe(written);
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});
