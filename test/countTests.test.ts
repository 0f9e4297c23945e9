import { expect, test } from 'vitest';
import { countTests } from './countTests.ts';

const file = (status: string, ...tests: readonly string[]): object => ({
  status,
  assertionResults: tests.map((state) => ({ status: state })),
});

test.each([
  ['every kind', [file('failed', 'passed', 'failed', 'skipped', 'pending', 'todo')], 1, { passed: 1, failed: 1, skipped: 3 }],
  ['several files', [file('passed', 'passed'), file('passed', 'passed', 'passed')], 0, { passed: 3, failed: 0, skipped: 0 }],
  ['a file that does not load', [file('passed', 'passed'), file('failed')], 1, { passed: 1, failed: 1, skipped: 0 }],
  ['a hook that fails after its tests', [file('failed', 'passed')], 1, { passed: 1, failed: 1, skipped: 0 }],
  ['a run that failed without naming a test', [file('passed', 'passed')], 1, { passed: 1, failed: 1, skipped: 0 }],
])('counts %s', (_, testResults, exitCode, counts) => {
  expect(countTests({ testResults }, exitCode)).toEqual(counts);
});

test.each([[null], [[]], [{}], [{ testResults: 3 }]])('a run that left no report (%j) failed', (report) => {
  expect(countTests(report, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});
