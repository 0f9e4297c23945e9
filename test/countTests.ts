export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Counts what a test run's JSON report holds. A file that could not be loaded holds no tests and counts as
 * one failure, and so does a run that failed without naming one.
 */
export function countTests(report: unknown, exitCode: number): Counts {
  const files = isRecord(report) && Array.isArray(report['testResults']) ? report['testResults'].filter(isRecord) : [];
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const file of files) {
    const tests = Array.isArray(file['assertionResults']) ? file['assertionResults'].filter(isRecord) : [];
    for (const test of tests) counts[kindOf(test['status'])] += 1;
    if (file['status'] === 'failed' && !tests.some((test) => test['status'] === 'failed')) counts.failed += 1;
  }
  if (exitCode !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

function kindOf(status: unknown): keyof Counts {
  if (status === 'passed') return 'passed';
  return status === 'failed' ? 'failed' : 'skipped';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
