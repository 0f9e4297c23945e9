import { describe, expect, test } from 'vitest';
import { call, callOf, calls, expected, expression, number, one, optional, tool } from '../../test/madeCalls.ts';
import type { Call } from '../core/Call.ts';
import type { CallsFound } from '../core/CallsFound.ts';
import type { ExpectedCall, Key } from '../core/Key.ts';
import { reasonLayers } from '../core/Reason.ts';
import type { Tool } from '../core/Tool.ts';
import type { Verdict } from '../core/Verdict.ts';
import { prepareGrader } from './prepareGrader.ts';

const tools: readonly Tool[] = [
  tool('weather.get', { city: { type: 'string' }, days: { type: 'integer', minimum: 1 }, unit: { type: 'string', enum: ['celsius', 'kelvin'] } }, ['city']),
  tool('add', { a: { type: 'number' }, b: { type: 'number' } }, ['a', 'b']),
  tool('ping', {}),
  tool('free', {}, [], { additionalProperties: { type: 'integer' } }),
];

const anyOrder = (...wanted: readonly ExpectedCall[]): Key => ({ kind: 'calls', calls: wanted, order: 'any' });
const grade = (key: Key, found: CallsFound): Verdict => prepareGrader(key, tools).grade(found);
const made = (key: Key, ...answer: readonly Call[]): Verdict => grade(key, calls(...answer));

/** Reasons as `code call expected argument rule wanted found`, with `-` for null. */
function reasons(verdict: Verdict): readonly string[] {
  if (verdict.state !== 'wrong') return [verdict.state];
  for (const { code, layer } of verdict.reasons) expect(layer).toBe(reasonLayers[code]);
  return verdict.reasons.map(({ code, call: index, expected: due, argument, rule, wanted, found }) => [code, index, due, argument, rule, wanted, found].map((part) => part ?? '-').join(' | '));
}

const paris = expected('weather.get', one('city', 'Paris'), optional('days', 3));
const callParis = call('weather.get', { city: 'Paris' });
const callSum = call('add', { a: 1, b: 2 });

describe('one call', () => {
  test.each<[string, Call]>([
    ['as expected', callParis],
    ['with the optional argument', call('weather.get', { days: 3, city: 'paris' })],
    ['with an optional argument that the key does not mention', call('weather.get', { city: 'Paris', unit: 'kelvin' })],
    ['under the renaming of providers', call('weather_get', { city: 'Paris' })],
    ['behind the prefix of functions', call('functions.weather.get', { city: 'Paris' })],
    ['with positional arguments', callOf('weather.get', [[null, 'Paris'], [null, 3]])],
    ['with a positional and a named one', callOf('weather.get', [[null, 'Paris'], ['days', 3]])],
    ['with an argument twice, the last one right', callOf('weather.get', [['city', 'Rome'], ['city', 'Paris']])],
  ])('right: %s', (_, answer) => {
    expect(made(anyOrder(paris), answer)).toMatchObject({ state: 'right', pairing: [0] });
  });

  test('the verdict names the rules that decided', () => {
    expect(made(anyOrder(paris), call('weather.get', { city: 'PARIS', unit: 'kelvin' }))).toEqual({
      state: 'right',
      rules: ['string-phrase', 'object-entries', 'absent-is-right', 'optional-not-mentioned'],
      pairing: [0],
    });
    expect(made(anyOrder(expected('ping')), call('ping'))).toEqual({ state: 'right', rules: ['object-entries'], pairing: [0] });
  });

  test.each<[string, Call, readonly string[]]>([
    ['unknown tool', call('weather', { city: 'Paris' }), ['unknown-tool | 0 | 0 | - | offered-tools | weather.get, add, ping, free | weather']],
    ['wrong tool', call('ping'), ['wrong-tool | 0 | 0 | - | tool-name | weather.get | ping']],
    ['wrong value', call('weather.get', { city: 'Rome' }), ['wrong-value | 0 | 0 | city | string-equality | "Paris" | "Rome"']],
    ['wrong optional value', call('weather.get', { city: 'Paris', days: 4 }), ['wrong-value | 0 | 0 | days | number-equality | 3 | 4']],
    ['wrong type', call('weather.get', { city: 5 }), ['wrong-type | 0 | 0 | city | declared-type | string | 5']],
    ['numeric string', call('weather.get', { city: 'Paris', days: '3' }), ['wrong-type | 0 | 0 | days | declared-type | integer | "3"']],
    ['null for an optional argument', call('weather.get', { city: 'Paris', days: null }), ['wrong-type | 0 | 0 | days | declared-type | integer | null']],
    ['a variable', call('weather.get', { city: expression('Paris') }), ['wrong-type | 0 | 0 | city | declared-type | string | Paris']],
    ['outside the enum', call('weather.get', { city: 'Paris', unit: 'Kelvin' }), ['outside-enum | 0 | 0 | unit | enum-members | "celsius" or "kelvin" | "Kelvin"']],
    ['a broken limit', call('weather.get', { city: 'Paris', days: 0 }), ['schema-violation | 0 | 0 | days | minimum | at least 1 | 0']],
    ['unknown parameter', call('weather.get', { city: 'Paris', town: 'x' }), ['unknown-parameter | 0 | 0 | town | declared-parameters | city, days, unit | town']],
    ['missing parameter', call('weather.get', {}), ['missing-parameter | 0 | 0 | city | required-parameters | "Paris" | absent']],
    ['too many positional', callOf('weather.get', [[null, 'Paris'], [null, 3], [null, 'kelvin'], [null, 9]]), ['unknown-parameter | 0 | 0 | [3] | declared-parameters | city, days, unit | 9']],
    ['positional of the wrong type', callOf('weather.get', [[null, 3]]), ['wrong-type | 0 | 0 | city | declared-type | string | 3']],
    ['an argument twice, the last one wrong', callOf('weather.get', [['city', 'Paris'], ['city', 'Rome']]), ['wrong-value | 0 | 0 | city | string-equality | "Paris" | "Rome"']],
    [
      'several faults at once, the schema first',
      call('weather.get', { days: 4, town: 'x', unit: 'f' }),
      [
        'unknown-parameter | 0 | 0 | town | declared-parameters | city, days, unit | town',
        'outside-enum | 0 | 0 | unit | enum-members | "celsius" or "kelvin" | "f"',
        'missing-parameter | 0 | 0 | city | required-parameters | "Paris" | absent',
        'wrong-value | 0 | 0 | days | number-equality | 3 | 4',
      ],
    ],
  ])('wrong: %s', (_, answer, due) => {
    const verdict = made(anyOrder(paris), answer);
    expect(reasons(verdict)).toEqual(due);
    expect(verdict).toMatchObject({ pairing: [0] });
  });

  test('an argument that the schema leaves optional and the key asks for is missing', () => {
    const key = anyOrder(expected('weather.get', one('city', 'Paris'), one('days', 3)));
    expect(reasons(made(key, callParis))).toEqual(['missing-argument | 0 | 0 | days | expected-arguments | 3 | absent']);
  });

  test('an argument without accepted values must be left out', () => {
    const key = anyOrder(expected('weather.get', one('city', 'Paris'), optional('days')));
    expect(made(key, callParis).state).toBe('right');
    expect(reasons(made(key, call('weather.get', { city: 'Paris', days: 3 })))).toEqual(['unexpected-argument | 0 | 0 | days | must-be-absent | absent | 3']);
  });

  test('parameters that a schema leaves open are checked by it and compared with the key', () => {
    const key = anyOrder(expected('free', one('x', 1)));
    expect(made(key, call('free', { x: 1 }))).toMatchObject({ state: 'right', rules: ['number-equality', 'object-entries'] });
    expect(made(key, call('free', { x: 1, y: 2 }))).toMatchObject({ state: 'right', rules: ['number-equality', 'object-entries', 'optional-not-mentioned'] });
    expect(reasons(made(key, call('free', { x: 1, y: 'b' })))).toEqual(['wrong-type | 0 | 0 | y | declared-type | integer | "b"']);
    expect(reasons(made(key, call('free', { x: 2 })))).toEqual(['wrong-value | 0 | 0 | x | number-equality | 1 | 2']);
    expect(reasons(made(key, call('free', { y: 2 })))).toEqual(['missing-argument | 0 | 0 | x | expected-arguments | 1 | absent']);
  });

  test('a tool without parameters has none', () => {
    expect(reasons(made(anyOrder(expected('ping')), call('ping', { x: 1 })))).toEqual(['unknown-parameter | 0 | 0 | x | declared-parameters |  | x']);
  });

  test('an argument that the schema does not have cannot be right, whatever the key says', () => {
    const key = anyOrder(expected('ping', one('x', 1)));
    expect(reasons(made(key, call('ping', { x: 1 })))).toEqual(['unknown-parameter | 0 | 0 | x | declared-parameters |  | x']);
    expect(reasons(made(key, call('ping')))).toEqual(['missing-argument | 0 | 0 | x | expected-arguments | 1 | absent']);
  });

  test('a required argument that the key does not mention may have any valid value', () => {
    const key = anyOrder(expected('add', one('a', 1)));
    expect(made(key, callSum).state).toBe('right');
    expect(reasons(made(key, call('add', { a: 1 })))).toEqual(['missing-parameter | 0 | 0 | b | required-parameters | a value | absent']);
  });

  test('a tool that was not offered is never right, even if the key names it', () => {
    expect(reasons(made(anyOrder(expected('deck')), call('deck')))).toEqual(['unknown-tool | 0 | 0 | - | offered-tools | weather.get, add, ping, free | deck']);
  });

  test('big integers are compared digit by digit', () => {
    const key = anyOrder(expected('add', one('a', 9007199254740991), one('b', 2)));
    expect(made(key, call('add', { a: number('9007199254740991'), b: 2 })).state).toBe('right');
    expect(made(key, call('add', { a: number('9007199254740993'), b: 2 })).state).toBe('wrong');
  });

  test('where strict mode made everything required and nullable, null is absent', () => {
    const strict = [tool('f', { x: { type: 'integer' }, y: { type: ['string', 'null'] } }, ['x', 'y'], { additionalProperties: false })];
    const verdict = (answer: Call, ...given: Parameters<typeof expected>[1][]): Verdict => prepareGrader(anyOrder(expected('f', ...given)), strict).grade(calls(answer));
    expect(verdict(call('f', { x: 1, y: null }), one('x', 1), optional('y', 'a'))).toMatchObject({ state: 'right', rules: ['number-equality', 'object-entries', 'null-is-absent'] });
    expect(verdict(call('f', { x: 1, y: null }), one('x', 1))).toMatchObject({ state: 'right' });
    expect(reasons(verdict(call('f', { x: 1, y: null }), one('x', 1), one('y', 'a')))).toEqual(['wrong-value | 0 | 0 | y | null-equality | "a" | null']);
    expect(reasons(verdict(call('f', { x: null, y: null }), optional('x', 1)))).toEqual(['wrong-type | 0 | 0 | x | declared-type | integer | null']);
    expect(reasons(verdict(call('f', { x: 2, y: null }), one('x', 1), optional('y', 'a')))).toEqual(['wrong-value | 0 | 0 | x | number-equality | 1 | 2']);
  });
});

describe('no call, or none that can be read', () => {
  const silent: CallsFound = { state: 'no-call', evidence: 'prose', asks: false };
  const asking: CallsFound = { state: 'no-call', evidence: 'prose', asks: true };
  const broken: CallsFound = { state: 'unreadable', detail: 'a bracket is missing', span: null };
  const unread = ['unreadable | - | - | - | readable-calls | readable calls | a bracket is missing'];

  test('where calls are due', () => {
    for (const key of [anyOrder(paris), { kind: 'abstention', expected: 'call' } as const]) {
      expect(reasons(grade(key, silent))).toEqual(['did-not-call | - | - | - | call-due | a call | no call']);
      expect(reasons(grade(key, asking))).toEqual(['asked-when-it-should-act | - | - | - | call-due | a call | a question']);
      expect(reasons(grade(key, calls()))).toEqual(['did-not-call | - | - | - | call-due | a call | no call']);
      expect(reasons(grade(key, broken))).toEqual(unread);
    }
    expect(grade({ kind: 'abstention', expected: 'call' }, calls(call('x'), callSum))).toEqual({ state: 'right', rules: ['call-due'], pairing: [null, null] });
  });

  test('where none is due', () => {
    for (const key of [anyOrder(), { kind: 'abstention', expected: 'no-call' } as const]) {
      expect(grade(key, silent)).toEqual({ state: 'right', rules: ['no-call-due'], pairing: [] });
      expect(grade(key, asking).state).toBe('right');
      expect(grade(key, calls()).state).toBe('right');
      expect(reasons(grade(key, broken))).toEqual(unread);
      const verdict = grade(key, calls(callSum, callParis));
      expect(reasons(verdict)).toEqual(['called-when-it-should-not | 0 | - | - | no-call-due | no call | add(a=1, b=2)']);
      expect(verdict).toMatchObject({ pairing: [null, null] });
    }
  });

  test('where no key is known only what no key could make right is wrong', () => {
    expect(grade({ kind: 'none' }, silent)).toEqual({ state: 'not-gradable', reason: 'no-key' });
    expect(grade({ kind: 'none' }, calls(callSum))).toEqual({ state: 'not-gradable', reason: 'no-key' });
    expect(reasons(grade({ kind: 'none' }, broken))).toEqual(unread);
    const verdict = grade({ kind: 'none' }, calls(callSum, call('add', { a: 'x', c: 1 }), call('nothing')));
    expect(reasons(verdict)).toEqual([
      'wrong-type | 1 | - | a | declared-type | number | "x"',
      'unknown-parameter | 1 | - | c | declared-parameters | a, b | c',
      'missing-parameter | 1 | - | b | required-parameters | a value | absent',
      'unknown-tool | 2 | - | - | offered-tools | weather.get, add, ping, free | nothing',
    ]);
    expect(verdict).toMatchObject({ pairing: [null, null, null] });
  });
});
