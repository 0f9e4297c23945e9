import { expect, test } from 'vitest';
import { call, expected, one } from '../../test/madeCalls.ts';
import type { Call } from '../core/Call.ts';
import type { CallsFound } from '../core/CallsFound.ts';
import type { Key } from '../core/Key.ts';
import { prepareGrader } from './prepareGrader.ts';
import { prepareProjection } from './projectAnswer.ts';

const tools = ['f', 'g'].map((name) => ({ name, description: '', parameters: { type: 'object', properties: { x: { type: 'integer' } } } }));
const any: Key = { kind: 'calls', calls: [expected('f', one('x', 1)), expected('g', one('x', 2))], order: 'any' };
const [f, g] = [call('f', { x: 1 }), call('g', { x: 2 })];

/** `names arguments order completeness`, `-` where nothing is told. */
function project(key: Key, found: CallsFound | readonly Call[]): string | null {
  const answer: CallsFound = 'state' in found ? found : { state: 'calls', calls: found };
  const { projection } = prepareProjection(key, tools)({ turns: [{ found: answer, text: null, results: [], unread: [] }], cutOff: false, state: null }, prepareGrader(key, tools).grade(answer));
  if (projection === null) return null;
  return [projection.names, projection.arguments, projection.order, projection.completeness].map((told) => (told === null ? '-' : told ? 'yes' : 'no')).join(' ');
}

test.each<readonly [string, CallsFound | readonly Call[], string, string]>([
  ['right', [f, g], 'yes yes - yes', 'yes yes yes yes'],
  ['in another order', [g, f], 'yes yes - yes', 'yes yes no yes'],
  ['another value', [f, call('g', { x: 3 })], 'yes no - yes', 'yes no yes yes'],
  ['another tool', [f, call('f', { x: 2 })], 'no - - yes', 'no - - yes'],
  ['one missing', [f], 'no - - no', 'no - - no'],
  ['one too many', [f, g, call('g', { x: 4 })], 'no - - yes', 'no - - yes'],
  ['a tool that is not there', [f, call('h')], 'no - - yes', 'no - - yes'],
  ['no call', { state: 'no-call', evidence: 'prose', asks: false }, 'no - - no', 'no - - no'],
  ['unreadable', { state: 'unreadable', detail: 'x', span: null }, '- - - -', '- - - -'],
])('%s', (_, found, unordered, ordered) => {
  expect(project(any, found)).toBe(unordered);
  expect(project({ ...any, order: 'sequence' }, found)).toBe(ordered);
});

test('keys about other things have no such projection', () => {
  expect(project({ kind: 'none' }, [f])).toBeNull();
  expect(project({ kind: 'names', names: ['f'], order: 'any' }, [f])).toBeNull();
  expect(project({ kind: 'calls', calls: [], order: 'any' }, [f])).toBeNull();
});
