import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Edition } from '../Edition.ts';
import { april2024 } from '../editions/april2024.ts';
import { august2024 } from '../editions/august2024.ts';
import { v4 } from '../editions/v4.ts';
import { isDict, isList, PythonFloat, type PythonDict, type PythonValue } from '../python/PythonValue.ts';
import { readPythonJson } from '../python/readPythonJson.ts';
import { checkCalls, type PreparedKey } from './checkCalls.ts';
import type { CheckContext } from './CheckContext.ts';
import { QuickKey } from './QuickKey.ts';

const editions: readonly Edition[] = [april2024, august2024, v4];
const parameterTypes = ['string', 'integer', 'float', 'boolean', 'array', 'dict', 'any'] as const;
const functions = read(JSON.stringify(['f', 'g.h'].map((name) => ({
  name,
  parameters: {
    type: 'dict',
    properties: Object.fromEntries(parameterTypes.map((type) => [type[0], { type, ...(type === 'array' ? { items: { type: 'integer' } } : {}) }])),
    required: ['s'],
  },
}))));

function read(text: string): PythonValue {
  return readPythonJson(text) ?? null;
}

function dicts(text: string): readonly PythonDict[] {
  const value = read(text);
  return isList(value) ? value.filter(isDict) : [];
}

function keyOf(calls: readonly PythonDict[]): PreparedKey {
  return { functions, expected: calls.flatMap((call) => [...call].map(([name, accepted]) => ({ name, accepted }))) };
}

function contextOf(edition: Edition, language: CheckContext['language'] = 'python'): CheckContext {
  return { edition, language, underscores: false, without: new Set(), descriptions: new Map(), accepted: new Map() };
}

/** `quick` says right, and what the rules themselves say. */
function both(category: string, key: PreparedKey, calls: readonly PythonDict[], edition: Edition): readonly [boolean, string | null] {
  const context = contextOf(edition);
  return [QuickKey.of(key, category, context)?.isRight(calls, context) ?? false, checkCalls(key, calls, category, context)];
}

const key = '[{"f": {"s": ["x", "y"], "i": [5, ""], "f": [2.5, 3, ""], "b": [true, ""], "a": [[1, 2], ""]}}]';

test.each([
  '[{"f": {"s": "x"}}]', '[{"f": {"s": "X "}}]', '[{"f": {"i": 5, "s": "y"}}]', '[{"f": {"s": "x", "f": 2.5}}]', '[{"f": {"s": "x", "b": true}}]', '[{"f": {"s": "x", "a": [1, 2]}}]',
])('%s is right at once', (calls) => {
  for (const edition of editions) expect(both('simple', keyOf(dicts(key)), dicts(calls), edition)).toEqual([true, null]);
});

test('an integer stands for a float where the edition says so', () => {
  const calls = dicts('[{"f": {"s": "x", "f": 3}}]');
  expect(editions.map((edition) => both('simple', keyOf(dicts(key)), calls, edition))).toEqual([[false, 'type_error:simple'], [true, null], [true, null]]);
});

test.each([
  '[]', '[{"f": {}}]', '[{"g.h": {"s": "x"}}]', '[{"f": {"s": "z"}}]', '[{"f": {"s": 5}}]', '[{"f": {"s": "x", "i": 6}}]', '[{"f": {"s": "x", "i": 5.0}}]', '[{"f": {"s": "x", "b": false}}]',
  '[{"f": {"s": "x", "b": 1}}]', '[{"f": {"s": "x", "q": 1}}]', '[{"f": {"s": "x", "d": {}}}]', '[{"f": 5}]', '[{"f": {"s": "x"}}, {"f": {"s": "x"}}]', '[{"f": {"s": null}}]',
])('%s is left to the rules, which find a fault', (calls) => {
  for (const edition of editions) {
    const [quick, fault] = both('simple', keyOf(dicts(key)), dicts(calls), edition);
    expect([quick, fault === null]).toEqual([false, false]);
  }
});

test.each<[string, string, boolean]>([
  ['parallel', '[{"f": {"s": "x"}}, {"g.h": {"s": "y"}}]', true],
  ['parallel', '[{"g.h": {"s": "y"}}, {"f": {"s": "x"}}]', false],
])('several calls, %s %s', (category, calls, quick) => {
  const expected = keyOf(dicts('[{"f": {"s": ["x"]}}, {"g.h": {"s": ["y"]}}]'));
  for (const edition of editions) expect(both(category, expected, dicts(calls), edition)).toEqual([quick, null]);
});

test('whatever it finds right, the rules find right', () => {
  const item = fc.constantFrom<PythonValue>('x', 'y', '', 'X!', 0, 1, 5, true, false, null, new PythonFloat(5), new PythonFloat(2.5), [1], [1, 5], ['x'], new Map([['k', [1]]]), new Map([['k', 1]]));
  const names = ['s', 'i', 'f', 'b', 'a', 'd', 'q'];
  const filled = <T extends PythonValue>(value: fc.Arbitrary<T>): fc.Arbitrary<PythonDict> =>
    fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 4 }).map((values) => new Map<string, PythonValue>(Object.entries(values)));
  const calls = <T extends PythonValue>(value: fc.Arbitrary<T>): fc.Arbitrary<readonly PythonDict[]> =>
    fc.array(fc.tuple(fc.constantFrom('f', 'g.h'), filled(value)).map(([name, values]) => new Map<string, PythonValue>([[name, values]])), { minLength: 1, maxLength: 2 });
  const asked = fc.tuple(calls(fc.array(item, { maxLength: 3 })), fc.constantFrom('simple', 'multiple', 'parallel', 'parallel_multiple'), fc.constantFrom(...editions));
  let quickly = 0;
  fc.assert(
    fc.property(asked, fc.integer({ min: 0, max: 2 }), calls(item), ([expected, category, edition], choice, random) => {
      const picked = expected.map((call) => new Map([...call].map(([name, values]) => [name, pick(values, choice)])));
      for (const given of [picked, random]) {
        const [quick, fault] = both(category, keyOf(expected), given, edition);
        if (quick) quickly++;
        if (quick) expect(fault).toBeNull();
      }
    }),
    { seed: 1, numRuns: 4000 },
  );
  expect(quickly).toBeGreaterThan(50);
});

/** Of each argument one accepted value; where it is the empty string, none. */
function pick(values: PythonValue, choice: number): PythonDict {
  const given = new Map<string, PythonValue>();
  if (!isDict(values)) return given;
  for (const [name, accepted] of values) {
    const value = isList(accepted) ? accepted[choice % Math.max(1, accepted.length)] : undefined;
    if (typeof name === 'string' && value !== undefined && value !== '') given.set(name, value);
  }
  return given;
}
