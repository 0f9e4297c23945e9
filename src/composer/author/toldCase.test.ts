import { expect, test } from 'vitest';
import type { Case } from '../../core/Case.ts';
import type { Key } from '../../core/Key.ts';
import { toldCase } from './toldCase.ts';

function asked(content: string, key: Key): Case {
  return { prompt: { messages: [{ role: 'user', content }], tools: [], strict: false }, key } as unknown as Case;
}

function calls(...given: readonly (readonly string[])[]): Key {
  return { kind: 'calls', order: 'any', calls: given.map((values, at) => ({ tool: `t${String(at)}`, arguments: values.map((value, place) => ({ name: `p${String(place)}`, accepted: [{ is: 'value', value }], mayBeAbsent: false })) })) } as unknown as Key;
}

const none = { state: 'not-told', reason: 'a call that it asks for has no value of its own in the request' };

test('a question is told where each call has a value of its own in it', () => {
  expect(toldCase(asked('Show me the balance of ACC-11 and the tickets of ACC-12.', calls(['ACC-11'], ['ACC-12'])))).toMatchObject({ state: 'told', told: { calls: 2, values: [{ step: 0, said: 'ACC-11' }, { step: 1, said: 'ACC-12' }] } });
});

test.each<readonly [string, string, Key]>([
  ['a call without values', 'Show me the balance of ACC-11 and list my open tickets.', calls(['ACC-11'], [])],
  ['calls without values', 'Show me my account balance and also list all open support tickets.', calls([], [])],
  ['one value for two calls', 'Show me the balance and the tickets of ACC-11.', calls(['ACC-11'], ['ACC-11'])],
])('nobody could tell whether %s is still asked for', (_, request, key) => {
  expect(toldCase(asked(request, key))).toEqual(none);
});

test('names of tools say nothing that could be read again', () => {
  expect(toldCase(asked('Show me the balance of ACC-11.', { kind: 'names', names: ['get_balance'], order: 'any' }))).toEqual({ state: 'not-told', reason: 'no call of its key says what has to stand in the request' });
});
