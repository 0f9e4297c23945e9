import { expect, test } from 'vitest';
import type { Key } from '../core/Key.ts';
import { keyText } from './keyText.ts';

const expected = { tool: 'f', arguments: [{ name: 'x', accepted: [{ is: 'value' as const, value: 1 }], mayBeAbsent: true }] };

test.each<readonly [Key, string]>([
  [{ kind: 'none' }, 'no key'],
  [{ kind: 'calls', calls: [expected], order: 'any' }, '[\n  {\n    "f": {\n      "x?": [\n        1\n      ]\n    }\n  }\n]'],
  [{ kind: 'names', names: ['f', 'g'], order: 'any' }, 'calls of: f, g'],
  [{ kind: 'names', names: ['f', 'g'], order: 'sequence' }, 'calls of, in this order: f, g'],
  [{ kind: 'next', accepted: ['f', 'g'] }, 'next a call of: f or g'],
  [{ kind: 'facts', facts: [{ kind: 'money', value: 3, unit: 'EUR' }, { kind: 'name', value: 'Ada', unit: null }], given: { results: [], texts: [], today: null } }, 'a report of\n- money 3 EUR\n- name "Ada"'],
  [{ kind: 'abstention', expected: 'call' }, 'any call'],
  [{ kind: 'abstention', expected: 'no-call' }, 'no call'],
  [{ kind: 'abstention', expected: 'no-call', reply: { kind: 'direct', missing: null } }, 'no call: an answer without a tool'],
  [{ kind: 'abstention', expected: 'no-call', reply: { kind: 'ask', missing: 'date' } }, 'no call: a question for the missing date'],
  [{ kind: 'abstention', expected: 'no-call', reply: { kind: 'ask', missing: null } }, 'no call: a question back'],
  [{ kind: 'abstention', expected: 'no-call', reply: { kind: 'cannot', missing: null } }, 'no call: that it cannot be done'],
  [
    { kind: 'state', path: [expected, expected], goals: [1], edges: [{ from: 0, result: 'id', to: 1, argument: 'x' }], changing: ['f'], state: { a: 1 } },
    'one way there:\n1 {"f":{"x?":[1]}}\n2 (asked for) {"f":{"x?":[1]}}\nid of 1 feeds x of 2\ntools that change something: f\nstate in the end:\n{\n  "a": 1\n}',
  ],
])('%j', (key, text) => {
  expect(keyText(key)).toBe(text);
});
