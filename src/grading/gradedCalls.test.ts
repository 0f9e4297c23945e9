import { expect, test } from 'vitest';
import { expected, one, optional, tool } from '../../test/madeCalls.ts';
import type { CallsKey, ExpectedCall } from '../core/Key.ts';
import type { Tool } from '../core/Tool.ts';
import type { Verdict } from '../core/Verdict.ts';
import { pythonCalls } from '../grammars/python/pythonCalls.ts';
import { readCallText } from '../grammars/readCallText.ts';
import { prepareArgumentsFilled } from './argumentsFilled.ts';
import { judge } from './judge.ts';
import { prepareGrader } from './prepareGrader.ts';

const tools: readonly Tool[] = [
  tool('f', { x: { type: 'integer' }, y: { type: 'string' }, z: { type: 'array', items: { type: 'integer' } } }, ['x']),
  tool('g', { x: { type: 'integer' } }),
  tool('a.b', {}),
  tool('s', { p: { type: ['integer', 'null'] }, q: { type: 'string' }, r: { type: ['string', 'null'] } }, ['p', 'q', 'r'], { additionalProperties: false }),
  tool('o', { x: { type: 'integer' } }, [], { additionalProperties: { type: 'string' } }),
  tool('u', {}, [], { anyOf: [{ properties: { x: { type: 'integer' } }, required: ['x'] }, { properties: { y: { type: 'string' } }, required: ['y'] }] }),
  tool('w', {}, [], { allOf: [{ type: 'object', properties: { x: { type: 'integer' } } }] }),
  tool('n', {}),
  tool('c', { x: { type: 'integer' } }, [], { anyOf: [{ required: ['x'] }], additionalProperties: false }),
  // The second of one name is not looked at.
  tool('f', { other: {} }),
];

/** The verdict with its pairing (`-`: none): rules, or `code | call | expected | argument | rule | wanted | found` of each reason. */
function verdictNotation(verdict: Verdict): string {
  if (verdict.state === 'not-gradable') return verdict.reason;
  const pairing = verdict.pairing.map((expected) => expected ?? '-').join('');
  if (verdict.state === 'right') return `right ${pairing}: ${verdict.rules.join(' ')}`;
  const reasons = verdict.reasons.map(({ code, call, expected, argument, rule, wanted, found }) => [code, call, expected, argument, rule, wanted, found].map((part) => part ?? '-').join(' | '));
  return [`wrong ${pairing}:`, ...reasons].join('\n');
}

/** What is due, in which order, the answer in Python, the verdict, its stage and codes, arguments filled with their types. */
const rows: readonly (readonly [readonly ExpectedCall[], CallsKey['order'], string, string, string, string])[] = [
  [
    [expected('f', one('x', 1))],
    'any',
    '[g(x=1), g()]',
    'wrong 0-:\nwrong-tool | 0 | 0 | - | tool-name | f | g\nextra-call | 1 | - | - | set-of-calls | absent | g()',
    'enumerating extra-call,wrong-tool',
    '',
  ],
  [
    [expected('f', one('x', 1)), expected('f', one('x', 2))],
    'any',
    '[g(x=1), g(x=1), g()]',
    'wrong 0-1:\nwrong-tool | 0 | 0 | - | tool-name | f | g\nduplicate-call | 1 | 0 | - | set-of-calls | once | g(x=1)\nwrong-tool | 2 | 1 | - | tool-name | f | g',
    'enumerating duplicate-call,wrong-tool',
    '',
  ],
  [
    [expected('f', one('x', 1))],
    'sequence',
    '[f(x=1), f(x=2)]',
    'wrong 0-:\nextra-call | 1 | - | - | sequence-of-calls | absent | f(x=2)',
    'enumerating extra-call',
    'integer true',
  ],
  [
    [],
    'any',
    'no call here',
    'right : no-call-due',
    'none',
    '',
  ],
  [
    [expected('f', one('x', 1))],
    'any',
    '[f(1)]',
    'right 0: number-equality object-entries',
    'none',
    'integer true',
  ],
  [
    [expected('f', one('x', 1))],
    'sequence',
    '[f()]',
    'wrong 0:\nmissing-parameter | 0 | 0 | x | required-parameters | 1 | absent',
    'schema missing-parameter',
    'integer false',
  ],
  [
    [expected('f', one('x', 1)), expected('f', one('x', 2))],
    'sequence',
    '[f(x=2), f(x=3), f(x=1)]',
    'wrong 1-0:\nextra-call | 1 | - | - | sequence-of-calls | absent | f(x=3)\nwrong-order | 2 | 0 | - | sequence-of-calls | call 1 before call 2 | call 2 first',
    'enumerating extra-call,wrong-order',
    'integer true, integer true',
  ],
  [
    [expected('f', one('x', 1)), expected('g', one('x', 1))],
    'any',
    '[g(), g()]',
    'wrong 1-:\nmissing-argument | 0 | 1 | x | expected-arguments | 1 | absent\nduplicate-call | 1 | 1 | - | set-of-calls | once | g()\nmissing-call | - | 0 | - | set-of-calls | f | absent',
    'enumerating missing-call,duplicate-call,missing-argument',
    'integer false',
  ],
  [
    [expected('f', one('x', 1))],
    'any',
    '[]',
    'wrong :\ndid-not-call | - | - | - | call-due | a call | no call',
    'calling did-not-call',
    '',
  ],
  [
    [expected('f', one('x', 1), optional('y', 'a'))],
    'any',
    '[f(1, "a")]',
    'right 0: string-equality number-equality object-entries',
    'none',
    'integer true, string true',
  ],
  [
    [expected('f', one('x', 1), one('z', [1, 2]))],
    'any',
    '[f(x=1, z=[1, 3])]',
    'wrong 0:\nwrong-value | 0 | 0 | z[1] | number-equality | 2 | 3',
    'values wrong-value',
    'integer true, array false',
  ],
  [
    [expected('f', one('x', 1), one('z', [1, 2]))],
    'any',
    '[f(x=1), f(y="a")]',
    'wrong 0-:\nmissing-argument | 0 | 0 | z | expected-arguments | [1, 2] | absent\nextra-call | 1 | - | - | set-of-calls | absent | f(y="a")',
    'enumerating extra-call,missing-argument',
    'integer true, array false',
  ],
  [
    [expected('f', one('x', 1)), expected('f', one('x', 2))],
    'any',
    '[f(x=1, y="a"), f(x=1)]',
    'wrong -0:\nduplicate-call | 0 | 0 | - | set-of-calls | once | f(x=1, y="a")\nmissing-call | - | 1 | - | set-of-calls | f | absent',
    'enumerating missing-call,duplicate-call',
    'integer true',
  ],
  [
    [expected('f', one('x', 1))],
    'any',
    '[f(2, x=1)]',
    'right 0: number-equality object-entries',
    'none',
    'integer true',
  ],
  [
    [expected('f', one('x', 1))],
    'any',
    '[f(x=2, x=1)]',
    'right 0: number-equality object-entries optional-not-mentioned',
    'none',
    'integer true',
  ],
  [
    [expected('f', one('x', 1))],
    'any',
    '[f(x=2), f(x=1)]',
    'wrong -0:\nextra-call | 0 | - | - | set-of-calls | absent | f(x=2)',
    'enumerating extra-call',
    'integer true',
  ],
  [
    [expected('f', one('x', 1))],
    'any',
    '[functions.f(x=1)]',
    'right 0: number-equality object-entries',
    'none',
    'integer true',
  ],
  [
    [expected('f', one('x', 1)), expected('f', one('x', 2))],
    'any',
    '[f(x=2)]',
    'wrong 1:\nstopped-after-first | 0 | 1 | - | set-of-calls | 2 calls | 1 call',
    'enumerating stopped-after-first',
    'integer true',
  ],
  [
    [expected('f', one('x', 1)), expected('g', one('x', 1))],
    'any',
    '[g(x=2)]',
    'wrong 1:\nwrong-value | 0 | 1 | x | number-equality | 1 | 2\nmissing-call | - | 0 | - | set-of-calls | f | absent',
    'enumerating missing-call,wrong-value',
    'integer false',
  ],
  [
    [expected('f', one('x', 1)), expected('g', one('x', 1))],
    'any',
    '[h(x=1), h(x=1)]',
    'wrong 0-:\nunknown-tool | 0 | 0 | - | offered-tools | f, g, a.b, s, o, u, w, n, c | h\nduplicate-call | 1 | 0 | - | set-of-calls | once | h(x=1)\nmissing-call | - | 1 | - | set-of-calls | g | absent',
    'enumerating missing-call,duplicate-call,unknown-tool',
    '',
  ],
  [
    [expected('g', one('x', 1)), expected('f', one('x', 1)), expected('a.b')],
    'any',
    '[s(p=1)]',
    'wrong 2:\nwrong-tool | 0 | 2 | - | tool-name | a.b | s\nmissing-call | - | 0 | - | set-of-calls | g | absent\nmissing-call | - | 1 | - | set-of-calls | f | absent',
    'enumerating missing-call,wrong-tool',
    '',
  ],
  [
    [expected('f', one('x', 1)), expected('g', one('x', 2)), expected('a.b'), expected('n')],
    'any',
    '[a.b(), a.b(), n(), n()]',
    'wrong 2-3-:\nduplicate-call | 1 | 2 | - | set-of-calls | once | a.b()\nduplicate-call | 3 | 3 | - | set-of-calls | once | n()\nmissing-call | - | 0 | - | set-of-calls | f | absent\nmissing-call | - | 1 | - | set-of-calls | g | absent',
    'enumerating missing-call,duplicate-call',
    '',
  ],
  [
    [expected('g', one('x', 1)), expected('f', one('x', 1)), expected('a.b')],
    'sequence',
    '[n(), a.b(), g(x=2), f(x=1)]',
    'wrong -201:\nextra-call | 0 | - | - | sequence-of-calls | absent | n()\nwrong-value | 2 | 0 | x | number-equality | 1 | 2\nwrong-order | 3 | 1 | - | sequence-of-calls | call 2 before call 3 | call 3 first',
    'enumerating extra-call,wrong-value,wrong-order',
    'integer false, integer true',
  ],
];

test.each(rows)('due %j in %s order, answered %s', (due, order, answer, notation, judged, filled) => {
  const key: CallsKey = { kind: 'calls', calls: due, order };
  const { found } = readCallText(answer, pythonCalls, () => () => true);
  const verdict = prepareGrader(key, tools).grade(found);
  expect(verdictNotation(verdict)).toBe(notation);
  const { stage, codes } = judge(verdict);
  expect(`${stage ?? 'none'} ${codes.join(',')}`.trim()).toBe(judged);
  expect(prepareArgumentsFilled(key, tools)(found, verdict).map(({ type, right }) => `${type} ${String(right)}`).join(', ')).toBe(filled);
});
