import { describe, expect, test } from 'vitest';
import { expected, one, optional, tool, value } from '../../test/madeCalls.ts';
import type { ExpectedCall, Key, StateKey } from '../core/Key.ts';
import { auditKey } from './auditKey.ts';
import { goldCalls } from './goldCalls.ts';
import { callText } from './literalText.ts';

const tools = [
  tool('f', { n: { type: 'integer' }, s: { type: 'string', enum: ['a b', 'c'] }, o: { type: 'object', properties: { x: { type: 'integer' } } }, l: { type: 'array', items: { type: 'integer' } }, z: {} }, ['n']),
  tool('g', { x: { type: 'boolean', 'x-language': 'java' } }),
  tool('ping', {}),
];
const key = (...calls: readonly ExpectedCall[]): Key => ({ kind: 'calls', calls, order: 'any' });
const gold = (...calls: readonly ExpectedCall[]): readonly string[] => goldCalls({ kind: 'calls', calls, order: 'any' }, tools).map(callText);

test.each<[string, readonly ExpectedCall[], readonly string[]]>([
  ['the first accepted value', [expected('f', one('n', 1, 2))], ['f(n=1)']],
  ['the first that the schema admits', [expected('f', one('n', 'x', 2))], ['f(n=2)']],
  ['the first of none that it admits', [expected('f', one('n', 'x', 'y'))], ['f(n="x")']],
  ['optional arguments with a valid value', [expected('f', one('n', 1), optional('l', [1]))], ['f(n=1, l=[1])']],
  ['no optional argument without a valid value', [expected('f', one('n', 1), optional('l', 'x'), optional('q', 1), optional('z'))], ['f(n=1)']],
  ['no value where there is none', [expected('f', one('n'))], ['f()']],
  ['the member of the enum that is meant', [expected('f', one('n', 1), one('s', 'A B'))], ['f(n=1, s="a b")']],
  [
    'lists and objects of accepted values',
    [
      expected('f', one('n', 1), { name: 'l', mayBeAbsent: false, accepted: [{ is: 'list', items: [['x', 5].map(value), [value(6)], []] }] }, {
        name: 'o',
        mayBeAbsent: false,
        accepted: [{ is: 'object', entries: [one('x', 'a', 7), optional('y', 'b')] }],
      }),
    ],
    ['f(n=1, l=[5, 6, null], o={"x": 7, "y": "b"})'],
  ],
  ['the tool as the key names it', [expected('ping'), expected('nothing', one('a', 1))], ['ping()', 'nothing(a=1)']],
])('the gold answer has %s', (_, calls, due) => {
  expect(gold(...calls)).toEqual(due);
});

test.each<[string, Key]>([
  ['no key', { kind: 'none' }],
  ['no call', { kind: 'abstention', expected: 'no-call' }],
  ['some call', { kind: 'abstention', expected: 'call' }],
  ['no calls', key()],
  ['calls', key(expected('f', one('n', 'x', 2), one('s', 'A B')), expected('g', one('x', 'true')), expected('ping'))],
  ['two calls alike', key(expected('ping'), expected('ping'))],
  ['a sequence', { kind: 'calls', calls: [expected('ping'), expected('f', one('n', 1))], order: 'sequence' }],
  ['an optional argument of the wrong type', key(expected('f', one('n', 1), optional('s', true)))],
  ['an optional argument that the tool does not have', key(expected('f', one('n', 1), optional('q', 1)))],
])('sound: %s', (_, sound) => {
  expect(auditKey(sound, tools)).toBeNull();
});

test.each<[string, Key, string]>([
  ['a tool that is not offered', key(expected('ping'), expected('deck')), 'call 2 (deck): unknown-tool, wanted f, g, ping, found deck'],
  ['no value of the declared type', key(expected('f', one('n', '1', null))), 'call 1 (f), argument n: wrong-type, wanted integer, found "1"'],
  ['no value in the enum', key(expected('f', one('n', 1), one('s', 'd'))), 'call 1 (f), argument s: outside-enum, wanted "a b" or "c", found "d"'],
  ['a parameter that the tool does not have', key(expected('f', one('n', 1), one('q', 1))), 'call 1 (f), argument q: unknown-parameter, wanted n, s, o, l, z, found q'],
  ['a required parameter left out', key(expected('f')), 'call 1 (f), argument n: missing-parameter, wanted a value, found absent'],
  ['a required parameter that may be left out', key(expected('f', optional('n'))), 'call 1 (f), argument n: missing-parameter, wanted a value, found absent'],
  ['a value inside', key(expected('f', one('n', 1), one('l', [1, 'a']))), 'call 1 (f), argument l[1]: wrong-type, wanted integer, found "a"'],
  [
    'several at once',
    key(expected('f', one('n', 'a'), one('l', 'b'))),
    'call 1 (f), argument n: wrong-type, wanted integer, found "a"; call 1 (f), argument l: wrong-type, wanted array, found "b"',
  ],
])('defective: %s', (_, defective, reason) => {
  expect(auditKey(defective, tools)).toBe(reason);
});

test('a call cannot be due where no tool is offered', () => {
  expect(auditKey({ kind: 'abstention', expected: 'call' }, [])).toBe('a call is expected, and no tool is offered');
  expect(auditKey({ kind: 'abstention', expected: 'no-call' }, [])).toBeNull();
});

describe('keys of states', () => {
  const stateKey = (more: Partial<StateKey>): Key => ({ kind: 'state', path: [expected('f', one('n', 1)), expected('ping')], goals: [1], edges: [], changing: ['ping'], state: {}, ...more });

  test.each<[string, Partial<StateKey>, string | null]>([
    ['sound', {}, null],
    ['a step that feeds a later one', { edges: [{ from: 0, result: 'x', to: 1, argument: 'a' }] }, null],
    ['a goal beyond the path', { goals: [1, 2] }, 'step 3 is expected, and the path has 2'],
    ['a source beyond the path', { edges: [{ from: 4, result: 'x', to: 1, argument: 'a' }] }, 'step 5 is expected, and the path has 2'],
    ['a step beyond the path that is fed', { edges: [{ from: 0, result: 'x', to: 6, argument: 'a' }] }, 'step 7 is expected, and the path has 2'],
    ['a step that feeds one before it', { edges: [{ from: 0, result: 'x', to: 1, argument: 'a' }, { from: 1, result: 'x', to: 0, argument: 'n' }] }, 'step 2 is to feed step 1, which does not come after it'],
    ['a step that feeds itself', { edges: [{ from: 1, result: 'x', to: 1, argument: 'a' }] }, 'step 2 is to feed step 2, which does not come after it'],
    ['a changing tool that is not offered', { changing: ['ping', 'pong'] }, 'pong is expected, and is not offered'],
    ['a call that its own tool refuses', { path: [expected('ping'), expected('f', one('n', 'x'))] }, 'call 2 (f), argument n: wrong-type, wanted integer, found "x"'],
  ])('%s', (_, more, due) => {
    expect(auditKey(stateKey(more), tools)).toBe(due);
  });

  test('keys of facts and of what is forbidden have nothing to hold against them', () => {
    expect(auditKey({ kind: 'facts', facts: [], given: { results: [], texts: [], today: '2026-01-01' } }, [])).toBeNull();
  });

  test('several faults are told one after the other', () => {
    expect(auditKey(key(expected('f', one('n', 'x')), expected('f', one('n', 'y'))), tools)).toBe('call 1 (f), argument n: wrong-type, wanted integer, found "x"; call 2 (f), argument n: wrong-type, wanted integer, found "y"');
  });
});
