import { expect, test } from 'vitest';
import { call, callOf, calls, expected, one, optional, tool } from '../../test/madeCalls.ts';
import type { CallsFound } from '../core/CallsFound.ts';
import type { CallsKey } from '../core/Key.ts';
import { prepareArgumentsFilled } from './argumentsFilled.ts';
import { prepareGrader } from './prepareGrader.ts';

const tools = [
  tool('f', { a: { type: 'integer', 'x-type': 'int' }, b: { type: 'object', properties: { c: { type: 'string' } } }, 'd.e': { type: ['string', 'null'] }, g: {} }, ['a']),
  tool('h', {}),
];
const key: CallsKey = {
  kind: 'calls',
  order: 'any',
  calls: [expected('f', one('a', 1), one('b', { c: 'x' }), optional('d.e', 'y'), optional('g', 1)), expected('h')],
};

function filled(found: CallsFound): readonly string[] {
  const verdict = prepareGrader(key, tools).grade(found);
  return prepareArgumentsFilled(key, tools)(found, verdict).map(({ type, right }) => `${type} ${right ? 'right' : 'wrong'}`);
}

test.each<[string, CallsFound, readonly string[]]>([
  ['all right, optional ones left out', calls(call('h'), call('f', { a: 1, b: { c: 'x' } })), ['int right', 'object right']],
  ['all right, optional ones given', calls(call('f', { a: 1, b: { c: 'x' }, 'd.e': 'y', g: 1 }), call('h')), ['int right', 'object right', 'string or null right', 'any right']],
  ['wrong inside an object', calls(call('f', { a: 1, b: { c: 'z' } }), call('h')), ['int right', 'object wrong']],
  ['wrong type', calls(call('f', { a: 'x', b: { c: 'x' } }), call('h')), ['int wrong', 'object right']],
  ['missing', calls(call('f', {}), call('h')), ['int wrong', 'object wrong']],
  ['positional', calls(callOf('f', [[null, 2], [null, { c: 'x' }]]), call('h')), ['int wrong', 'object right']],
  ['a name with a dot', calls(call('f', { a: 1, b: { c: 'x' }, 'd.e': 'q' }), call('h')), ['int right', 'object right', 'string or null wrong']],
  ['right, though another call is missing', calls(call('f', { a: 1, b: { c: 'x' } })), ['int right', 'object right']],
  ['a call of another tool', calls(call('h'), call('i', { a: 1 })), []],
  ['no call', { state: 'no-call', evidence: 'prose', asks: false }, []],
  ['unreadable', { state: 'unreadable', detail: '', span: null }, []],
])('%s', (_, found, due) => {
  expect(filled(found)).toEqual(due);
});

test('without calls in the key, or without a verdict, nothing is counted', () => {
  const found = calls(call('f', { a: 1 }));
  expect(prepareArgumentsFilled({ kind: 'none' }, tools)(found, { state: 'right', rules: [], pairing: [0] })).toEqual([]);
  expect(prepareArgumentsFilled(key, tools)(found, { state: 'not-gradable', reason: 'key-defective' })).toEqual([]);
});

test('a tool that was not offered has arguments of any type', () => {
  const odd: CallsKey = { kind: 'calls', order: 'any', calls: [expected('x', one('a', 1))] };
  expect(prepareArgumentsFilled(odd, tools)(calls(call('x', { a: 1 })), { state: 'wrong', reasons: [], pairing: [0] })).toEqual([]);
});
