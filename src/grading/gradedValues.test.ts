import { expect, test } from 'vitest';
import { call, calls, one, optional, tool } from '../../test/madeCalls.ts';
import type { Json, JsonObject } from '../core/Json.ts';
import type { CallsKey } from '../core/Key.ts';
import type { Tool } from '../core/Tool.ts';
import type { Verdict } from '../core/Verdict.ts';
import { parsePythonLiteral } from '../grammars/python/parsePythonLiteral.ts';
import { writePythonCalls } from '../grammars/python/writePythonCalls.ts';
import { auditKey } from './auditKey.ts';
import { goldCalls } from './goldCalls.ts';
import { prepareGrader } from './prepareGrader.ts';

const toolOf = (schema: JsonObject): readonly Tool[] => [tool('f', { x: schema })];
const keyOf = (accepted: readonly Json[]): CallsKey => ({ kind: 'calls', calls: [{ tool: 'f', arguments: [one('x', ...accepted)] }], order: 'any' });

/** `right: rules`, or `code | argument | rule | wanted | found` of each reason. */
function verdictNotation(verdict: Verdict): string {
  if (verdict.state === 'right') return `right: ${verdict.rules.join(' ')}`;
  if (verdict.state !== 'wrong') return verdict.state;
  return verdict.reasons.map(({ code, argument, rule, wanted, found }) => [code, argument, rule, wanted, found].map((part) => part ?? '-').join(' | ')).join(' && ');
}

function graded(schema: JsonObject, accepted: readonly Json[], answer: string): string {
  const literal = parsePythonLiteral(answer);
  if (literal === null) throw new Error(`${answer} is no value of Python`);
  return verdictNotation(prepareGrader(keyOf(accepted), toolOf(schema)).grade(calls(call('f', { x: { literal } }))));
}

/** Schema of an argument, accepted values, the answer's value in Python, the verdict. */
const values: readonly (readonly [JsonObject, readonly Json[], string, string])[] = [
  [{ type: 'string' }, ['a'], '1', 'wrong-type | x | declared-type | string | 1'],
  [{ type: 'string' }, ['a'], '""', 'wrong-value | x | string-equality | "a" | ""'],
  [{ type: 'string' }, [[1]], '"a"', 'wrong-value | x | string-equality | [1] | "a"'],
  [{ type: 'integer', 'x-type': 'int', 'x-language': 'java' }, ['{a: 1}'], '"5"', 'wrong-value | x | number-equality | "{a: 1}" | "5"'],
  [{ oneOf: [{ type: 'array', items: { type: 'string' } }, { type: 'string', maxLength: 0 }] }, ['a', 1, [1]], '[1]', 'wrong-type | x[0] | declared-type | string | 1'],
  [{ type: 'array', uniqueItems: true }, [[[1, 2], [1]], ['a', 'A', 'b']], '["b", "a", "A"]', 'right: string-equality list-as-set object-entries'],
  [{ type: 'any' }, [1], 'x', 'wrong-value | x | expression-text | 1 | x'],
  [{ type: 'array' }, [1], '[]', 'wrong-value | x | list-equality | 1 | []'],
  [{ type: 'any' }, ['a'], '"a"', 'right: string-equality object-entries'],
  [{ enum: [1, 'a'] }, ['a', 1, [1]], '2', 'outside-enum | x | enum-members | 1 or "a" | 2'],
  [{ minimum: 1 }, ['a', 1, [1]], '[1, 1]', 'wrong-value | x | list-equality | "a" or 1 or [1] | [1, 1]'],
  [{ type: 'string', $ref: '#' }, ['a', 1, [1]], '1', 'wrong-type | x | declared-type | object | 1'],
  [{ type: 'object', enum: [1, 'a'] }, ['a', 1, [1]], '{}', 'outside-enum | x | enum-members | 1 or "a" | {}'],
  [{ type: 'array', 'x-type': 'ArrayList', 'x-language': 'java' }, [5], '[1, 2]', 'wrong-value | x | list-equality | 5 | [1, 2]'],
  [{ type: 'string', 'x-type': 'String', 'x-language': 'java' }, ["'a'"], '\'"a"\'', 'wrong-value | x | string-equality | "\'a\'" | "\\"a\\""'],
  [{ type: 'integer', 'x-type': 'int', 'x-language': 'java' }, ['new Foo()'], 'x.y', 'wrong-value | x | expression-text | "new Foo()" | x.y'],
  [{ type: 'array', prefixItems: [{ type: 'string' }], items: { type: 'integer' } }, [['a', 1, 2]], '["A", 1, 3]', 'wrong-value | x[2] | number-equality | 2 | 3'],
  [{ type: 'string' }, [1], 'g(1)', 'wrong-type | x | declared-type | string | g(1)'],
  [{ type: 'number' }, [1], '1e400', 'wrong-value | x | number-equality | 1 | 1e400'],
  [{ const: 1 }, ['a', 1, [1]], 'None', 'outside-enum | x | enum-members | 1 | null'],
  [{ const: null }, ['a', 1, [1]], '0', 'outside-enum | x | enum-members | null | 0'],
  [{ enum: ['a', 'b'] }, ['a', 1, [1]], '1', 'outside-enum | x | enum-members | "a" or "b" | 1'],
  [{ multipleOf: -1 }, ['a', 1, [1]], '1.5', 'wrong-value | x | number-equality | "a" or 1 or [1] | 1.5'],
  [{ uniqueItems: true }, ['a', 1, [1]], '1', 'right: number-equality object-entries'],
  [{ type: 'string', const: 'a' }, ['a', 1, [1]], '""', 'outside-enum | x | enum-members | "a" | ""'],
  [{ type: 'string', minimum: 1 }, ['a', 1, [1]], '""', 'wrong-value | x | string-equality | "a" or 1 or [1] | ""'],
  [{ type: 'string', nullable: true }, ['a', 1, [1]], '1', 'wrong-type | x | declared-type | string | 1'],
  [{ type: 'array', enum: ['a', 'b'] }, ['a', 1, [1]], '1', 'wrong-type | x | declared-type | array | 1'],
  [{ type: 'array', 'x-type': 'reset' }, ['a', 1, [1]], '{1}', 'wrong-type | x | declared-type | reset | {1}'],
  [{ type: 'array', 'x-type': 'HashSet' }, ['a', 1, [1]], '{1}', 'right: number-equality list-in-order object-entries'],
  [{ type: 'string', pattern: '.' }, ['18:30'], '"6:30 PM"', 'wrong-value | x | string-equality | "18:30" | "6:30 PM"'],
  [{ type: 'array', 'x-type': 'Set<String>' }, ['a', 1, [1]], '{1}', 'right: number-equality list-in-order object-entries'],
  [{ type: 'integer', 'x-type': 'int', 'x-language': 'java' }, ['5'], 'NaN', 'wrong-type | x | declared-type | int | NaN'],
  [{ type: 'string', 'x-type': 'String', 'x-language': 'java' }, [5], '"a"', 'wrong-value | x | string-equality | 5 | "a"'],
  [{ type: 'integer', 'x-type': 'longer', 'x-language': 'java' }, ['5'], '"5.0"', 'right: number-equality object-entries language-literal'],
  [{ type: 'integer', 'x-type': 'int', 'x-language': 'javascript' }, ['[1, NaN]'], '5', 'wrong-value | x | number-equality | "[1, NaN]" | 5'],
  [{ type: 'integer', 'x-type': 'int', 'x-language': 'javascript' }, ['{a: [NaN]}'], '5', 'wrong-value | x | number-equality | "{a: [NaN]}" | 5'],
  [{ type: 'string', anyOf: [{ type: 'string' }, { type: 'integer' }] }, ['a', 1, [1]], '""', 'wrong-value | x | string-equality | "a" or 1 or [1] | ""'],
  [{ type: 'string', oneOf: [{ type: 'string', maxLength: 0 }, { type: 'array' }] }, ['a', 1, [1]], '"a"', 'schema-violation | x | length | at most 0 | "a"'],
  [{ type: 'array', 'x-language': 'java', items: { type: 'integer', 'x-type': 'int' } }, ['new int[]{1, 2}', [1, 2]], '["1", "2"]', 'right: number-equality list-in-order object-entries language-literal'],
  // What the key accepts and the schema does not admit is wrong by the schema.
  [{ type: 'integer', minimum: 5 }, [3], '3', 'schema-violation | x | minimum | at least 5 | 3'],
  [{ type: 'string', pattern: '^a' }, ['b'], '"b"', 'schema-violation | x | pattern | ^a | "b"'],
  [{ type: 'string', minLength: 2 }, ['a', 'ab'], '"a"', 'schema-violation | x | length | at least 2 | "a"'],
  [{ type: 'string', minLength: 2 }, ['a', 'ab'], '"ab"', 'right: string-equality object-entries'],
  [{ type: 'integer', multipleOf: 2 }, [3, 4], '3', 'schema-violation | x | multiple-of | a multiple of 2 | 3'],
  [{ type: 'integer', multipleOf: 2 }, [3, 4], '4', 'right: number-equality object-entries'],
  [{ anyOf: [{ type: 'integer' }] }, ['b'], '"b"', 'wrong-type | x | declared-type | integer | "b"'],
  [{ anyOf: [{ type: 'string' }] }, [5], '5', 'wrong-type | x | declared-type | string | 5'],
  [{ allOf: [{ type: 'string', maxLength: 0 }] }, ['b'], '"b"', 'schema-violation | x | length | at most 0 | "b"'],
  [{ allOf: [{ type: 'string' }] }, [5], '5', 'wrong-type | x | declared-type | string | 5'],
  [{ type: 'integer' }, ['b'], '"b"', 'wrong-type | x | declared-type | integer | "b"'],
  [{ type: 'string' }, [5], '5', 'wrong-type | x | declared-type | string | 5'],
  [{ type: 'integer' }, [1.5], '1.5', 'wrong-type | x | declared-type | integer | 1.5'],
  [{ type: ['boolean', 'string'] }, ['a', 1], '"a"', 'right: string-equality object-entries'],
  [{ type: ['boolean', 'string'] }, ['a', 1], '1', 'wrong-type | x | declared-type | boolean or string | 1'],
  [{ type: ['boolean', 'integer'] }, ['a', 1], '"a"', 'wrong-type | x | declared-type | boolean or integer | "a"'],
  [{ type: ['boolean', 'integer'] }, ['a', 1], '1', 'right: number-equality object-entries'],
  [{ enum: [1] }, [2], '2', 'outside-enum | x | enum-members | 1 | 2'],
  [{ enum: ['a'] }, ['b'], '"b"', 'outside-enum | x | enum-members | "a" | "b"'],
  [{ enum: ['a', 'b'] }, ['a', 'c'], '"a"', 'right: string-equality object-entries'],
  [{ enum: ['a', 'b'] }, ['a', 'c'], '"b"', 'wrong-value | x | string-equality | "a" or "c" | "b"'],
  [{ enum: ['a', 'b'] }, ['a', 'c'], '"c"', 'outside-enum | x | enum-members | "a" or "b" | "c"'],
  [{ type: 'string', enum: ['a', 'b'], default: 'c' }, ['c'], '"c"', 'right: string-equality object-entries'],
  // Several numbers: the first that fits decides by which rule.
  [{ type: 'number' }, [1.5, 2], '2.0', 'right: number-equality object-entries'],
  [{ type: 'integer' }, [3, 4], '4.0', 'right: number-equality object-entries'],
  [{ type: 'integer' }, [3, 4], '5', 'wrong-value | x | number-equality | 3 or 4 | 5'],
  [{ type: 'number' }, [1, 2.5], '2.500000001', 'right: number-tolerance object-entries'],
  [{ type: 'number' }, [0.25, 0.25000000000000006], '0.25000000000000006', 'right: number-tolerance object-entries'],
  [{ type: 'number' }, [0.25000000000000006, 0.25], '0.25000000000000006', 'right: number-equality object-entries'],
  [{ type: 'integer' }, [1000000000, 1000000001], '1000000001', 'right: number-equality object-entries'],
  [{ type: 'integer' }, [1000000000, 1000000001], '1000000001.0', 'right: number-tolerance object-entries'],
  [{ type: 'integer' }, [1000000000, 1000000001], '1000000002', 'wrong-value | x | number-equality | 1000000000 or 1000000001 | 1000000002'],
  [{ type: 'integer' }, [9007199254740991], '9007199254740991', 'right: number-equality object-entries'],
  [{ type: 'integer' }, [9007199254740992], '9007199254740992', 'right: number-equality object-entries'],
  [{ type: 'integer' }, [9007199254740992], '9007199254740993', 'right: number-as-double object-entries'],
  [{ type: 'integer' }, [9007199254740992], '9007199254740992.0', 'right: number-as-double object-entries'],
];

test.each(values)('under %j of %j the answer %s', (schema, accepted, answer, verdict) => {
  expect(graded(schema, accepted, answer)).toBe(verdict);
});

/** Schema of an argument, accepted values, the key's own call, what is wrong with the key. */
const golden: readonly (readonly [JsonObject, readonly Json[], string, string | null])[] = [
  [{ type: 'integer' }, [1], '[f(x=1)]', null],
  [{ type: 'array', default: 'a' }, ['a', 1, [1]], '[f(x="a")]', null],
  [{ type: 'object', 'x-type': 'HashMap', 'x-language': 'java' }, ['{a: 1}'], '[f(x="{a: 1}")]', null],
  [{}, [true], '[f(x=True)]', null],
  [{ type: 'integer', 'x-type': 'bigint', 'x-language': 'java' }, ['5L'], '[f(x="5L")]', null],
  [{ type: 'array', items: { type: 'string' }, enum: ['a', null] }, [['a']], '[f(x=["a"])]', 'call 1 (f), argument x: outside-enum, wanted "a" or null, found ["a"]'],
];

test.each(golden)('the call that a key makes under %j of %j', (schema, accepted, written, defect) => {
  const key = keyOf(accepted);
  expect(writePythonCalls(goldCalls(key, toolOf(schema)))).toBe(written);
  expect(auditKey(key, toolOf(schema))).toBe(defect);
});

test('an object that lacks an entry with several accepted values', () => {
  const entries = [one('k', 1, 2), optional('m', 'a')];
  const key: CallsKey = { kind: 'calls', calls: [{ tool: 'f', arguments: [{ name: 'x', accepted: [{ is: 'object', entries }], mayBeAbsent: false }] }], order: 'any' };
  expect(verdictNotation(prepareGrader(key, toolOf({})).grade(calls(call('f', { x: {} }))))).toBe('missing-argument | x.k | object-entries | 1 or 2 | absent');
});
