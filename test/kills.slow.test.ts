import { expect, test } from 'vitest';
import { holds, killRuns } from '../prove/kills.ts';

test('a few runs are killed at drawn instants and resumed', async () => {
  const kills = await killRuns(5, 1);
  expect(kills).toMatchObject({ runs: 5, plannedTrials: 662, withoutOutcome: [], askedTooMuch: [], otherDiagnosis: [], unreported: [] });
  // Some questions take several answers.
  expect(kills.needed).toBeGreaterThan(670);
  expect(kills.kills).toBeGreaterThanOrEqual(4);
  expect(holds(kills)).toBe(true);
}, 300_000);
