import { expect, test } from 'vitest';
import { expected, one, tool } from '../../test/madeCalls.ts';
import type { ExpectedCall } from '../core/Key.ts';
import { pythonCalls } from '../grammars/python/pythonCalls.ts';
import { readCallText } from '../grammars/readCallText.ts';
import { prepareGrader } from './prepareGrader.ts';

const tools = [tool('f', { x: { type: 'integer' } }, ['x']), tool('g', { x: { type: 'integer' } }), tool('p', {})];

const f = (...accepted: readonly number[]): ExpectedCall => expected('f', one('x', ...accepted));
const g1 = expected('g', one('x', 1));

/** Expected calls, the answer, which expected call each is paired with (`-`: none), and `code call expected` of each reason. */
const rows: readonly (readonly [readonly ExpectedCall[], string, string, string])[] = [
  // One matching only.
  [[f(1), f(2), g1], '[f(x=2), g(x=1), f(x=9)]', '120', 'wrong-value 2 0'],
  [[f(1), f(2), g1], '[f(x=9), g(x=1), f(x=2)]', '021', 'wrong-value 0 0'],
  [[f(1), f(2), g1], '[f(x=1), f(x=9), g(x=1)]', '012', 'wrong-value 1 1'],
  [[f(1), f(2), g1], '[g(x=1), f(x=2)]', '21', 'missing-call - 0'],
  [[f(1), f(2), g1], '[g(x=1), f(x=2), f(x=1)]', '210', ''],
  [[f(1), g1], '[g(x=1), f(x=1), f(x=9)]', '10-', 'extra-call 2 -'],
  [[f(1), g1], '[f(x=9), g(x=1), f(x=1)]', '-10', 'extra-call 0 -'],
  [[f(1), g1], '[g(x=1), f(x=9)]', '10', 'wrong-value 1 0'],
  [[f(1), f(2)], '[g(x=1), f(x=2)]', '01', 'wrong-tool 0 0'],
  [[f(1), f(2)], '[f(x=2), g(x=1)]', '10', 'wrong-tool 1 0'],
  [[f(1), f(2)], '[f(x=2), p()]', '10', 'wrong-tool 1 0'],
  // More to choose from.
  [[f(1), f(2), g1], '[f(x=9), g(x=1)]', '02', 'wrong-value 0 0; missing-call - 1'],
  [[f(1), f(2), g1], '[f(x=8), f(x=9), g(x=1)]', '012', 'wrong-value 0 0; wrong-value 1 1'],
  [[f(1), f(2), g1], '[f(x=9), f(x=8), g(x=1)]', '102', 'wrong-value 0 1; wrong-value 1 0'],
  [[f(1), g1, f(2)], '[g(x=1), f(x=9)]', '10', 'wrong-value 1 0; missing-call - 2'],
  [[f(1, 2), f(1)], '[f(x=1), f(x=2)]', '10', ''],
  [[f(1), f(1, 2)], '[f(x=2), f(x=1)]', '10', ''],
  [[f(1, 2), f(1)], '[f(x=2), f(x=2)]', '0-', 'duplicate-call 1 0; missing-call - 1'],
  [[f(1, 2), f(1, 2), f(3)], '[f(x=3), f(x=2), f(x=1)]', '210', ''],
  [[f(1, 2), f(2, 3), f(3, 1)], '[f(x=1), f(x=1), f(x=2)]', '021', ''],
  [[f(1), f(2)], '[f(x=1), f(x=2), f(x=1)]', '01-', 'duplicate-call 2 0'],
  [[f(1), f(2)], '[f(x=2), f(x=2)]', '1-', 'duplicate-call 1 1; missing-call - 0'],
  [[f(1), f(2)], '[h(x=1), f(x=1), g()]', '-01', 'unknown-tool 0 -; extra-call 0 -; wrong-tool 2 1'],
];

test.each(rows)('%#: %j answered %s', (due, answer, pairing, reasons) => {
  const { found } = readCallText(answer, pythonCalls, () => () => true);
  const verdict = prepareGrader({ kind: 'calls', calls: due, order: 'any' }, tools).grade(found);
  if (verdict.state === 'not-gradable') throw new Error(verdict.reason);
  expect(verdict.pairing.map((to) => to ?? '-').join('')).toBe(pairing);
  expect(verdict.state === 'right' ? '' : verdict.reasons.map(({ code, call, expected: to }) => `${code} ${call ?? '-'} ${to ?? '-'}`).join('; ')).toBe(reasons);
});
