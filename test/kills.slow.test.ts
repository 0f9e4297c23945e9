import { expect, test } from 'vitest';
import { holds, killRuns } from '../prove/kills.ts';

test('a few runs are killed at drawn instants and resumed', async () => {
  const kills = await killRuns(4, 1);
  expect(kills).toMatchObject({ runs: 4, plannedTrials: 774, withoutOutcome: [], askedTooMuch: [], otherDiagnosis: [], unreported: [] });
  // Some questions take several answers.
  expect(kills.needed).toBeGreaterThan(780);
  expect(kills.kills).toBeGreaterThanOrEqual(3);
  expect(holds(kills)).toBe(true);
}, 300_000);
