import { expect, test } from 'vitest';
import { call, calls, expected, one, tool } from '../../test/madeCalls.ts';
import type { CallsFound } from '../core/CallsFound.ts';
import type { ExpectedCall, Key } from '../core/Key.ts';
import { judge } from './judge.ts';
import { prepareGrader } from './prepareGrader.ts';

/** Answers on which widely used graders give a wrong verdict or none, and the verdict that is due. */
const tools = [
  tool('f', { x: {}, y: {}, unit: { type: 'string' } }),
  tool('g', { n: { type: 'number' }, i: { type: 'integer' }, s: { type: 'string' }, l: { type: 'array', items: { type: 'number' } }, o: { type: 'object' } }),
  tool('math.factorial', { n: { type: 'integer' } }, ['n']),
  tool('delete_all', {}),
  tool('e', { s: { type: 'string', enum: ['b', 'B.'] } }),
];
const key = (...wanted: readonly ExpectedCall[]): Key => ({ kind: 'calls', calls: wanted, order: 'any' });

test.each<[string, Key, CallsFound, string]>([
  ['greedy pairing loses a matching', key(expected('f'), expected('f', one('x', 1))), calls(call('f', { x: 1 }), call('f', { x: 2 })), 'right'],
  ['greedy pairing, the key listed the other way', key(expected('f', one('x', 1)), expected('f')), calls(call('f', { x: 1 }), call('f', { x: 2 })), 'right'],
  ['an argument that the key does not mention', key(expected('f', one('x', 1))), calls(call('f', { x: 1, y: 2 })), 'right'],
  ['a type name in the key is a text like any other', key(expected('f', one('unit', 'string'))), calls(call('f', { unit: 'celsius' })), 'wrong-value'],
  ['the right call and one that destroys', key(expected('f', one('x', 1))), calls(call('f', { x: 1 }), call('delete_all')), 'extra-call'],
  ['no call due and none made', { kind: 'abstention', expected: 'no-call' }, { state: 'no-call', evidence: 'empty', asks: false }, 'right'],
  ['no call due and one made', { kind: 'abstention', expected: 'no-call' }, calls(call('f')), 'called-when-it-should-not'],
  ['what cannot be read is no refusal', { kind: 'abstention', expected: 'no-call' }, { state: 'unreadable', detail: 'x', span: null }, 'unreadable'],
  ['two equal calls due and made', key(expected('f'), expected('f')), calls(call('f'), call('f')), 'right'],
  ['a call without arguments', key(expected('f', one('x', 1))), calls(call('f')), 'missing-argument'],
  ['a decimal point is no punctuation', key(expected('g', one('s', '15'))), calls(call('g', { s: '1.5' })), 'wrong-value'],
  ['a sign is no punctuation', key(expected('g', one('s', '5'))), calls(call('g', { s: '-5' })), 'wrong-value'],
  ['a path is no word', key(expected('g', one('s', 'etcpasswd'))), calls(call('g', { s: '/etc/passwd' })), 'wrong-value'],
  ['a member of an enum is that member', key(expected('e', one('s', 'b'))), calls(call('e', { s: 'B.' })), 'wrong-value'],
  ['a whole number is an integer however written', key(expected('g', one('i', 5))), calls(call('g', { i: { literal: { kind: 'number', value: 5, integer: false, text: '5.0', span: { start: 0, end: 3 } } } })), 'right'],
  ['an integer in a list of numbers', key(expected('g', one('l', [1.5, 2]))), calls(call('g', { l: [1.5, 2] })), 'right'],
  ['true is not 1', key(expected('g', one('o', { a: 1 }))), calls(call('g', { o: { a: true } })), 'wrong-value'],
  ['text inside an object is compared like text', key(expected('g', one('o', { city: 'New York' }))), calls(call('g', { o: { city: 'new york' } })), 'right'],
  ['a schema without required parameters', key(expected('f', one('x', 1))), calls(call('f', { x: 1 })), 'right'],
  ['a dotted name under the renaming of providers', key(expected('math.factorial', one('n', 5))), calls(call('math_factorial', { n: 5 })), 'right'],
  ['a dotted name as it is', key(expected('math.factorial', one('n', 5))), calls(call('math.factorial', { n: 5 })), 'right'],
  ['a number as a string', key(expected('g', one('n', 5))), calls(call('g', { n: '5' })), 'wrong-type'],
  ['scalars are compared at all', key(expected('g', one('n', 5))), calls(call('g', { n: 6 })), 'wrong-value'],
])('%s', (_, graded, found, due) => {
  const { state, codes } = judge(prepareGrader(graded, tools).grade(found));
  expect(state === 'right' ? 'right' : codes.join()).toBe(due);
});
