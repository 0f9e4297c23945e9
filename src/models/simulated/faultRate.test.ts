import { expect, test } from 'vitest';
import { faultRate } from './faultRate.ts';
import type { Measured } from './measureConversation.ts';
import type { Growth, ProfileFault, Reach } from './Profile.ts';

const measured: Measured = { tools: 10, calls: 2, rules: 0, arguments: 0, 'tools-called': 1, 'system-length': 100, 'conversation-length': 500, 'prompt-length': 0, 'wrong-calls': 3, 'results-given': 0, 'calls-due': 2, 'fed-arguments': 0, ordered: 0, 'opaque-name': 0, 'camel-name': 0, place: 1, 'tool-number': 7, 'tool-length': 90, lines: 1, question: 0, german: 0, turn: 0, reasoning: 0 };
const fault = (rate: number, grows: readonly Growth[] = [], reach: readonly Reach[] = []): ProfileFault => ({ kind: 'values', rate, grows, reach, parameterTypes: null, styles: null });
const growth = (from: number, until: number, adds: number): Growth => ({ by: 'tools', from, until, adds });

test.each<[ProfileFault, number]>([
  [fault(0.25), 0.25],
  [fault(0.25, [growth(10, 20, 0.5)]), 0.25],
  [fault(0.25, [growth(0, 10, 0.5)]), 0.75],
  [fault(0.25, [growth(0, 20, 0.5)]), 0.5],
  [fault(0.25, [growth(9, 9, 0.5)]), 0.75],
  [fault(0.25, [growth(10, 10, 0.5)]), 0.25],
  [fault(0.25, [growth(0, 5, 0.5), growth(0, 5, 0.5)]), 1],
  [fault(0.25, [growth(0, 5, -0.5)]), 0],
  [fault(0.25, [{ by: 'wrong-calls', from: 0, until: 6, adds: 0.5 }]), 0.5],
  [fault(0.25, [], [{ of: 'calls', atLeast: 2, atMost: null }]), 0.25],
  [fault(0.25, [], [{ of: 'calls', atLeast: 2, atMost: 2 }]), 0.25],
  [fault(0.25, [], [{ of: 'calls', atLeast: 3, atMost: null }]), 0],
  [fault(0.25, [], [{ of: 'calls', atLeast: 0, atMost: 1 }]), 0],
  [fault(0.25, [], [{ of: 'calls', atLeast: 2, atMost: null }, { of: 'tools', atLeast: 11, atMost: null }]), 0],
])('%j', (planted, rate) => {
  expect(faultRate(planted, measured)).toBe(rate);
});
