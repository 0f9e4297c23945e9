import { expect, test } from 'vitest';
import type { Estimate } from '../core/Estimate.ts';
import type { Finding } from '../core/Finding.ts';
import { gateCode } from './gateCode.ts';

const estimated = (value: number, high: number): Estimate => ({
  state: 'estimated',
  value,
  low: value - (high - value),
  high,
  level: 0.95,
  n: 100,
  unit: 'trial',
  clusters: 50,
  effectiveN: 90,
  method: 'test',
  population: 'new items of this kind',
});
const tooFew = (value: number | null): Estimate => ({ state: 'too-few', value, n: 3, unit: 'trial', clusters: 2 });

const finding = (certain: boolean, effect: Estimate): Finding => ({
  id: 'x',
  code: 'below-target',
  model: 'm',
  other: null,
  subject: { kind: 'part', scope: 'everywhere', name: null },
  certain,
  effect,
  cost: null,
  basis: { kind: 'target', target: 0.9 },
  pValue: null,
  smallestEffect: null,
  trialsNeeded: null,
  details: [],
  cases: [],
  caseCount: 0,
});

test.each([
  ['no gate', [finding(true, estimated(0.5, 0.6))], null, 'fail', 0],
  ['nothing found', [], 0, 'fail', 0],
  ['a certain loss at the size', [finding(true, estimated(0.05, 0.06))], 0.05, 'pass', 1],
  ['a certain loss below it', [finding(true, estimated(0.049, 0.06))], 0.05, 'pass', 0],
  ['a certain loss below it, undecided failing', [finding(true, estimated(0.049, 0.06))], 0.05, 'fail', 0],
  ['a certain finding without a size', [finding(true, tooFew(null))], 0, 'pass', 0],
  ['an uncertain loss, passing', [finding(false, estimated(0.2, 0.3))], 0.05, 'pass', 0],
  ['an uncertain loss that may reach it', [finding(false, estimated(0.01, 0.05))], 0.05, 'fail', 1],
  ['an uncertain loss that cannot', [finding(false, estimated(0.01, 0.04))], 0.05, 'fail', 0],
  ['too few to tell', [finding(false, tooFew(0))], 0.05, 'fail', 1],
  ['what two models differ in', [{ ...finding(true, estimated(0.4, 0.6)), code: 'near-tie-different' }], 0.05, 'fail', 0],
  ['answers that are turned over', [{ ...finding(true, estimated(0.4, 0.6)), code: 'unsteady' }], 0.05, 'fail', 0],
  ['a fault of the keys', [{ ...finding(true, estimated(0.4, 0.6)), code: 'key-defects' }], 0.05, 'fail', 0],
  ['one of several', [finding(true, estimated(0.01, 0.02)), finding(true, estimated(0.2, 0.3))], 0.1, 'pass', 1],
] as const)('%s', (_, findings, failOn, onUndecided, code) => {
  expect(gateCode(findings, { failOn, onUndecided })).toBe(code);
});
