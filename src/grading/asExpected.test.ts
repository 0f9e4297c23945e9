import { expect, test } from 'vitest';
import { call, calls, expected, one, optional, tool } from '../../test/madeCalls.ts';
import type { CallsFound } from '../core/CallsFound.ts';
import type { CallsKey } from '../core/Key.ts';
import { isAsExpected, leavesOut, prepareAsExpected } from './asExpected.ts';
import { prepareArgumentsFilled } from './argumentsFilled.ts';
import { prepareGrader } from './prepareGrader.ts';
import { prepareProjection } from './projectAnswer.ts';

const tools = [tool('f', { a: { type: 'integer' }, b: { type: 'string' } }, ['a']), tool('h', {})];
const first = expected('f', one('a', 1), optional('b', 'x'));
const full = call('f', { a: 1, b: 'x' });

function keyOf(order: CallsKey['order'], ...keyed: CallsKey['calls']): CallsKey {
  return { kind: 'calls', order, calls: keyed };
}

test.each<[string, CallsKey, CallsFound, boolean, boolean]>([
  ['one call', keyOf('any', first), calls(full), true, false],
  ['an optional argument left out', keyOf('any', first), calls(call('f', { a: 1 })), true, true],
  ['a wrong value', keyOf('any', first), calls(call('f', { a: 2 })), false, false],
  ['two calls', keyOf('any', first, expected('h')), calls(full, call('h')), true, false],
  ['two calls whose order matters', keyOf('sequence', first, expected('h')), calls(full, call('h')), true, false],
  ['two calls in the other order', keyOf('any', first, expected('h')), calls(call('h'), full), false, false],
  ['one call of two', keyOf('any', first, expected('h')), calls(full), false, false],
  ['no call', keyOf('any', first), { state: 'no-call', evidence: 'prose', asks: false }, false, false],
])('%s', (_, key, found, isExpected, isLeftOut) => {
  const verdict = prepareGrader(key, tools).grade(found);
  expect([isAsExpected(found, verdict), leavesOut(verdict)]).toEqual([isExpected, isLeftOut]);
  if (!isExpected) return;
  const { projection, path, argumentsFilled } = prepareAsExpected(key, tools) ?? { argumentsFilled: [] };
  expect({ projection, path }).toEqual(prepareProjection(key, tools)({ turns: [{ found, text: null, results: [], unread: [] }], cutOff: false, state: null }, verdict));
  if (!isLeftOut) expect(argumentsFilled).toEqual(prepareArgumentsFilled(key, tools)(found, verdict));
});

test('answers that are right in the same way share one verdict, whatever the case', () => {
  const verdicts = ['a', 'b'].map((name) => prepareGrader(keyOf('any', expected(name, one('x', 1))), [tool(name, { x: {} })]).grade(calls(call(name, { x: 1 }))));
  expect(verdicts[0]).toEqual({ state: 'right', rules: ['number-equality', 'object-entries'], pairing: [0] });
  expect(verdicts[1]).toBe(verdicts[0]);
});

test('a key without calls, or of a step that may be taken in another way, expects no one answer', () => {
  expect(prepareAsExpected({ kind: 'none' }, tools)).toBeNull();
  expect(prepareAsExpected(keyOf('any'), tools)).toBeNull();
  expect(prepareAsExpected({ ...keyOf('any', first), underWay: { earlier: [], repaired: [first] } }, tools)).toBeNull();
});
