import { expect, test } from 'vitest';
import { alikeModels, coverageRow, leastCovered, mostClaiming } from '../prove/liveCoverage.ts';

test('the bars are those of a thousand runs', () => {
  expect([leastCovered(1000), mostClaiming(1000)]).toEqual([931, 67]);
  expect([leastCovered(40), mostClaiming(40)]).toEqual([34, 6]);
});

test('a few runs from plan to diagnosis: intervals hold the rate that was drawn, and models alike get no finding', async () => {
  const row = await coverageRow({ n: 60, clusters: 20, intraclass: 0.3 }, 0.5, 40);
  expect(row.covered).toBeGreaterThanOrEqual(row.floor);
  expect(row.meanWidth).toBeGreaterThan(0.2);
  const alike = await alikeModels({ n: 60, clusters: 20, intraclass: 0.3 }, 0.9, 20);
  expect(alike.withFinding).toBeLessThanOrEqual(alike.ceiling);
});
