import { expect, test } from 'vitest';
import type { Finding } from '../core/Finding.ts';
import { plainFinding } from './plainFinding.ts';
import { rankFindings } from './rankFindings.ts';

const finding = (code: Finding['code'], value: number, more: Partial<Finding> = {}): Finding => ({ ...plainFinding('m', code, 'part', 'everywhere'), id: `${code} ${value}`, effect: { state: 'too-few', value, n: 1, unit: 'trial', clusters: 1 }, ...more });

test('losses by their size, then what is turned over by its size, then what a confidence tells; what is open and what is between two stands behind', () => {
  const due = [finding('fragile', 0.3), finding('below-target', 0.1), finding('unsteady', 0.4), finding('unsteady', 0.2), finding('confidence-signals', 0.9), finding('near-tie-different', -0.6, { other: 'n' }), finding('below-target', 0.5, { certain: false })];
  expect(rankFindings(due.toReversed())).toEqual(due);
});
